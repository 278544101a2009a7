import type { Part } from "../part.ts";
import { cutsIn, leastLength, lineAt } from "./cut-lines.ts";
import { mentionedIn } from "./labels.ts";
import { parseFrontMatter, parseLastPart, parsePart } from "./parse-part.ts";
import type { Steps } from "../../text/steps.ts";
import type { Stretch } from "./touched.ts";

/** Parses a stretch part by part, with the labels that the document defines; gives all parts of the document. */
export function* parseStretch(
  markdown: string,
  stretch: Stretch,
  labels: readonly string[],
): Steps<readonly Part[]> {
  const { start, end, frontMatter, behind } = stretch;
  const made = frontMatter === 0 ? [] : [parseFrontMatter(markdown.slice(0, frontMatter))];
  const boundaries = startsFrom(end, behind);
  const cuts = [...cutsIn(markdown, start + frontMatter, end), ...boundaries];
  let at = start + frontMatter;
  while (at < end) {
    const part = yield* parseFrom(markdown, at, end, cuts, labels);
    made.push(part);
    at += part.length;
  }
  return [...stretch.before, ...made, ...behind.slice(boundaries.indexOf(at))];
}

/** Where each of these parts begins, if the first begins at an offset, and where the last one ends. */
function startsFrom(offset: number, parts: readonly Part[]): readonly number[] {
  let at = offset;
  return [at, ...parts.map(({ length }) => (at += length))];
}

/** The part that begins at an offset. Each attempt takes in twice as much: together they cost no more than two. */
function* parseFrom(
  markdown: string,
  at: number,
  end: number,
  cuts: readonly number[],
  labels: readonly string[],
): Steps<Part> {
  // A short rest stays with what stands before it.
  let size = end - at < 2 * leastLength ? end - at : leastLength;
  for (;;) {
    const cut = cuts.find((offset) => offset >= at + size) ?? markdown.length;
    const text = markdown.slice(at, cut);
    const mentioned = mentionedIn(text, labels);
    const part =
      cut === markdown.length
        ? parseLastPart(text, mentioned)
        : parsePart(text, lineAt(markdown, cut), mentioned);
    yield;
    if (part !== undefined) return part;
    size = 2 * text.length;
  }
}
