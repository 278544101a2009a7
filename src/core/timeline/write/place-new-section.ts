import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { Section } from "../../model/section.ts";
import { insertion, type TextEdit } from "../../text/edit.ts";
import { eolOf } from "../../text/lines.ts";
import type { NewEntry } from "../write-entry.ts";
import { firstLines } from "./place-first.ts";

/**
 * Ways to add a timeline to a document that has none: behind its summary and impact, else at its end, before the
 * definitions and footnotes that stand there, or before code that is left open; at the level of the other sections.
 */
export function newSectionEdits(
  document: MarkdownDocument,
  sections: readonly Section[],
  entry: NewEntry,
): readonly TextEdit[] {
  const { text } = document;
  const eol = eolOf(text);
  const level = levelOf(sections);
  const sources = firstLines(entry).map((line) => `${"#".repeat(level)} Timeline${eol}${eol}${line}`);
  const opening = sections.findLast(
    (section) => section.level === level && (section.concept === "summary" || section.concept === "impact"),
  );
  const places = [endOf(document, opening), beforeDefinitions(document)].filter((at) => at !== undefined);
  const open = beforeLast(document);
  const gap = text.trim() === "" ? "" : /(?:\r\n|\n|\r)$/.test(text) ? eol : eol + eol;
  return sources.flatMap((source) => [
    ...places.map((at) => insertion(at, `${eol}${eol}${source}`)),
    insertion(text.length, `${gap}${source}${eol}`),
    ...(open === undefined ? [] : [insertion(open, `${source}${eol}${eol}`)]),
  ]);
}

/** In front of the last block, which may be code or a comment that is left open and swallows what is put behind it. */
function beforeLast(document: MarkdownDocument): number | undefined {
  const last = document.root.children.at(-1);
  return last?.type === "code" || last?.type === "html" ? rangeOf(document, last).start : undefined;
}

/** The level of the sections under the title; 2 where there are none. */
function levelOf(sections: readonly Section[]): number {
  const titles = sections.filter((section) => section.level === 1);
  const others = titles.length > 1 ? sections : sections.filter((section) => section.level > 1);
  return others.length === 0 ? 2 : Math.min(...others.map((section) => section.level));
}

/** Behind the last block of a section that others follow. */
function endOf(document: MarkdownDocument, section: Section | undefined): number | undefined {
  if (section === undefined || section.body.end >= document.text.length) return undefined;
  const last = document.root.children.findLast((node) => rangeOf(document, node).start < section.body.end);
  return last && rangeOf(document, last).end;
}

/** Behind the last block that is no definition, where definitions end the document. */
function beforeDefinitions(document: MarkdownDocument): number | undefined {
  const { children } = document.root;
  const at = children.findLastIndex(
    (node) => node.type !== "definition" && node.type !== "footnoteDefinition",
  );
  const last = children[at];
  return last === undefined || at === children.length - 1 ? undefined : rangeOf(document, last).end;
}
