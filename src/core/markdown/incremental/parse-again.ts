import type { Point } from "unist";
import { changedPart } from "../../text/changed-part.ts";
import { bomLength, indexLines, indexLinesAgain, type LineIndex } from "../../text/lines.ts";
import type { MarkdownDocument } from "../parse.ts";
import { quickTree } from "../quick/quick-tree.ts";
import { frontMatterLength } from "../front-matter-length.ts";
import { partsOf } from "../part.ts";
import { cutTree } from "./cut-tree.ts";
import { joinParts } from "./join-parts.ts";
import { parseStretch } from "./parse-stretch.ts";
import type { Steps } from "../../text/steps.ts";
import { touched } from "./touched.ts";
import { withLabels } from "./with-labels.ts";

/** Parses a text as `parseMarkdown` does, in a way that `parseAgain` can go on from. It costs one parse. */
export function parseInParts(text: string): MarkdownDocument {
  const markdown = text.slice(bomLength(text));
  const frontMatter = frontMatterLength(markdown);
  const root = quickTree(markdown, frontMatter > 0);
  const parts = partsOf(cutTree(markdown, root, frontMatter));
  return { text, root, lines: indexLines(text), leftOut: undefined, parts };
}

/**
 * The document of a text that an edit made of another document's: the same as a parse of all of it, for the price of the
 * parts that the edit touches. A part ends where the line behind it begins a block or an item of its last list; where
 * the edit leaves something open (a fence, a comment), it takes in what follows until it ends. Never throws on any text.
 */
export function* parseAgain(previous: MarkdownDocument, text: string): Steps<MarkdownDocument> {
  if (previous.parts === undefined) return parseInParts(text);
  const bom = bomLength(text);
  const markdown = text.slice(bom);
  const before = previous.text.slice(bomLength(previous.text));
  const edit = changedPart(before, markdown);
  const stretch = touched(previous.parts, before, markdown, edit);
  if (stretch === undefined) return parseInParts(text);
  const made = yield* parseStretch(markdown, stretch, previous.parts.labels);
  const parts = yield* withLabels(markdown, made, previous.parts);
  if (parts === undefined) return parseInParts(text);
  const lines =
    bom === bomLength(previous.text)
      ? indexLinesAgain(previous.lines, text, { ...edit, start: edit.start + bom, end: edit.end + bom })
      : indexLines(text);
  const place = { start: pointAt(lines, 0, bom), end: pointAt(lines, markdown.length, bom) };
  const root = joinParts(parts, place, previous.parts);
  return { text, root, lines, leftOut: undefined, parts };
}

/** A place of the tree, which knows nothing of a BOM: it counts lines and columns from 1. */
function pointAt(lines: LineIndex, offset: number, bom: number): Point {
  const { line, column } = lines.positionAt(offset + bom);
  return { line: line + 1, column: column + 1 - (line === 0 ? bom : 0), offset };
}
