import type { Heading } from "mdast";
import { toString } from "mdast-util-to-string";
import { bomLength } from "../text/lines.ts";
import { oncePer } from "../text/once-per.ts";
import { sharedEnds } from "../text/spliced.ts";
import { weakMemory } from "../text/weak-memory.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import type { Section } from "../model/section.ts";
import { rangeOf, type MarkdownDocument } from "./parse.ts";
import { originOf, perPart, startOfPart } from "./per-part.ts";

/**
 * The document's headings with their bodies, in order. Headings inside quotes and lists open no section. Of a document that
 * was parsed again, the sections that end before what an edit touched are those of the version before.
 */
export function outlineOf(document: MarkdownDocument): readonly Section[] {
  const headings = headingsOf(document);
  const line = document.parts?.line;
  if (line === undefined) return sectionsOf(document, headings, 0, headings.length);
  const before = outlines.get(line);
  const sections =
    before === undefined || bomLength(before.document.text) !== bomLength(document.text)
      ? sectionsOf(document, headings, 0, headings.length)
      : outlineAgain(document, headings, before);
  outlines.set(line, { headings, document, sections });
  return sections;
}

/** The outline of one version of a document. */
interface Outline {
  readonly headings: readonly (readonly HeadingInPart[])[];
  readonly document: MarkdownDocument;
  readonly sections: readonly Section[];
}

const outlines = weakMemory<object, Outline>();

function outlineAgain(
  document: MarkdownDocument,
  headings: Outline["headings"],
  before: Outline,
): readonly Section[] {
  const { start, end } = sharedEnds(before.document.parts?.all ?? [], document.parts?.all ?? []);
  const old = before.sections;
  const first = firstSectionFrom(old, offsetOf(document, start));
  const behind = firstSectionFrom(old, offsetOf(before.document, before.headings.length - end));
  const fresh = sectionsOf(document, headings, start, headings.length - end);
  const by = document.text.length - before.document.text.length;
  const lines = document.lines.count - before.document.lines.count;
  const rest = old.slice(behind).map((section) => moved(section, by, lines));
  const sections = old.slice(0, first).concat(fresh, rest);
  const lastFresh = first + fresh.length;
  for (let index = first; index < lastFresh; index += 1)
    if (sections[index]?.body.end === document.text.length) close(sections, index, lastFresh, document);
  let least = 7; // the least level from there to what was touched: of those above it only lesser ones reach there
  for (let index = first - 1; index >= 0 && least > 1; index -= 1) {
    const level = sections[index]?.level ?? least;
    if (level >= least) continue;
    least = level;
    close(sections, index, first, document);
  }
  return sections;
}

/** Where a part begins, or the text ends. */
function offsetOf(document: MarkdownDocument, part: number): number {
  return part < (document.parts?.all.length ?? 0) ? originOf(document, part) : document.text.length;
}

/** Lets a section end where the first one from an index on begins that is of its level or above. */
function close(sections: Section[], index: number, from: number, document: MarkdownDocument): void {
  const section = sections[index];
  if (section === undefined) return;
  let next = from;
  while ((sections[next]?.level ?? 0) > section.level) next += 1;
  const end = sections[next]?.heading.start ?? document.text.length;
  if (section.body.end !== end) sections[index] = { ...section, body: { start: section.body.start, end } };
}

/** The index of the first section whose heading begins at an offset or behind it. */
export function firstSectionFrom(sections: readonly Section[], offset: number): number {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.heading.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function moved({ line, level, text, concept, heading, body }: Section, by: number, lines: number): Section {
  return {
    line: line + lines,
    level,
    text,
    concept,
    heading: { start: heading.start + by, end: heading.end + by },
    body: { start: body.start + by, end: body.end + by },
  };
}

/** The sections of the headings from one part to another, each with its body up to the next of its level or the end. */
function sectionsOf(
  document: MarkdownDocument,
  headings: Outline["headings"],
  from: number,
  to: number,
): Section[] {
  const { text, lines } = document;
  const sections: Section[] = [];
  const open: OpenSection[] = [];
  let line = lines.lineAt(originOf(document, from)); // counted along: a search for each heading would cost more than all else
  for (let index = from; index < to; index += 1) {
    const found = headings[index];
    if (found === undefined || found.length === 0) continue;
    const origin = originOf(document, index);
    for (const { start, length, level, text: words, concept } of found) {
      const heading = { start: origin + start, end: origin + start + length };
      while ((lines.starts[line + 1] ?? Infinity) <= heading.start) line += 1;
      for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
        last.body.end = heading.start;
        open.pop();
      }
      const body = { start: heading.end, end: text.length };
      open.push({ level, body });
      sections.push({ line: line + 1, level, text: words, concept, heading, body });
    }
  }
  return sections;
}

/** A section whose end is not found yet. */
interface OpenSection {
  readonly level: number;
  readonly body: { end: number };
}

/** A heading; its offset counts from the beginning of its part. */
interface HeadingInPart extends Pick<Section, "level" | "text" | "concept"> {
  readonly start: number;
  readonly length: number;
}

const headingsOf = perPart((document, part): readonly HeadingInPart[] => {
  const origin = startOfPart(document, part);
  return part.nodes
    .filter((node): node is Heading => node.type === "heading")
    .map((node) => {
      const { start, end } = rangeOf(document, node);
      return { start: start - origin, length: end - start, level: node.depth, ...wordsOf(node) };
    });
});

const wordsOf = oncePer((heading: Heading): Pick<Section, "text" | "concept"> => {
  const text = toString(heading).trim();
  return { text, concept: conceptOfHeading(text) };
});
