import type { List, ListItem } from "mdast";
import { blocksWithin, itemsWithin } from "../markdown/blocks.ts";
import type { ItemStyle } from "../markdown/list-item.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { TimelineEntry } from "../model/entry.ts";
import type { Section } from "../model/section.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";
import type { TextRange } from "../text/range.ts";
import { writeEntry, type NewEntry } from "./write-entry.ts";

/** Where an entry goes, or why this document's timeline can't take one. */
export type Placement =
  | { readonly kind: "placed"; readonly edit: TextEdit; readonly within: TextRange }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Plans the insertion of entries (given in order of time) into the document's timeline: behind the last entry that is
 * not later, so equal times stand in order of arrival and a back-dated entry lands where it belongs. A missing
 * timeline section is added at the end of the document.
 */
export function placeEntries(
  document: MarkdownDocument,
  sections: readonly Section[],
  timeline: readonly TimelineEntry[],
  entries: readonly NewEntry[],
): readonly Placement[] {
  const section = sections.find((candidate) => candidate.concept === "timeline");
  if (section === undefined) return [newSection(document, entries)];
  const items = itemsWithin(document, section.body);
  if (items.length === 0) return [firstEntries(document, section, entries)];
  return groupByAnchor(document, items, timeline, entries).map((group) => ({
    kind: "placed",
    edit: besideItem(document, group),
    within: section.body,
  }));
}

interface Anchored {
  readonly list: List;
  readonly item: ListItem;
  readonly before: boolean;
  readonly entries: readonly NewEntry[];
}

type Item = Pick<Anchored, "list" | "item">;

function groupByAnchor(
  document: MarkdownDocument,
  items: readonly Item[],
  timeline: readonly TimelineEntry[],
  entries: readonly NewEntry[],
): readonly Anchored[] {
  const instants = new Map(timeline.map((entry) => [entry.range.start, entry.instant]));
  const groups = new Map<string, Anchored>();
  for (const entry of entries) {
    const earlier = items.findLast(({ item }) => {
      const instant = instants.get(rangeOf(document, item).start);
      return instant !== undefined && instant <= entry.instant;
    });
    const anchor = earlier ?? items[0];
    if (anchor === undefined) continue; // no items: the caller has seen to it
    const before = earlier === undefined;
    const key = `${before ? "before" : "behind"} ${rangeOf(document, anchor.item).start}`;
    groups.set(key, { ...anchor, before, entries: [...(groups.get(key)?.entries ?? []), entry] });
  }
  return [...groups.values()];
}

function besideItem(document: MarkdownDocument, { list, item, before, entries }: Anchored): TextEdit {
  const { text, lines } = document;
  const eol = eolOf(text);
  const { start, end } = rangeOf(document, item);
  const prefix = text.slice(lines.startOf(lines.lineAt(start)), start);
  const gap = hasBlankLines(document, list) ? eol + prefix.trimEnd() : "";
  const style = styleOf(text[start]);
  const written = entries.map((entry) => writeEntry(entry, style));
  if (before) return insertion(start, written.map((line) => `${line}${eol}${gap}${prefix}`).join(""));
  return insertion(end, written.map((line) => `${gap}${eol}${prefix}${line}`).join(""));
}

/** Whether the list puts blank lines between its items: judged by its last two. */
function hasBlankLines(document: MarkdownDocument, list: List): boolean {
  const [previous, last] = list.children.slice(-2);
  if (previous === undefined || last === undefined) return false;
  const between = document.text.slice(rangeOf(document, previous).end, rangeOf(document, last).start);
  return /(?:\r\n|\n|\r(?!\n))[ \t>]*(?:\r\n|\n|\r)/.test(between);
}

function styleOf(marker: string | undefined): ItemStyle {
  return { bullet: marker === "*" || marker === "+" ? marker : "-" };
}

function firstEntries(document: MarkdownDocument, section: Section, entries: readonly NewEntry[]): Placement {
  const { text } = document;
  const eol = eolOf(text);
  const blocks = blocksWithin(document, section.body);
  if (blocks.some((block) => block.type === "table")) {
    const reason = "Its timeline is a table, which Sitrep can't add to yet. Add the row by hand.";
    return { kind: "refused", reason };
  }
  const firstHeading = blocks.findIndex((block) => block.type === "heading");
  const prose = firstHeading === -1 ? blocks : blocks.slice(0, firstHeading);
  const last = prose.findLast((block) => block.type !== "definition" && block.type !== "footnoteDefinition");
  const at = last === undefined ? section.heading.end : rangeOf(document, last).end;
  const follows =
    text.slice(at).trim() !== "" && !/^[ \t]*(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/.test(text.slice(at));
  const written = entries.map((entry) => writeEntry(entry, { bullet: "-" })).join(eol);
  return {
    kind: "placed",
    edit: insertion(at, `${eol}${eol}${written}${follows ? eol : ""}`),
    within: { start: section.heading.start, end: section.body.end },
  };
}

function newSection(document: MarkdownDocument, entries: readonly NewEntry[]): Placement {
  const { text } = document;
  const eol = eolOf(text);
  const gap = text.trim() === "" ? "" : /(?:\r\n|\n|\r)$/.test(text) ? eol : eol + eol;
  const written = entries.map((entry) => writeEntry(entry, { bullet: "-" })).join(eol);
  return {
    kind: "placed",
    edit: insertion(text.length, `${gap}## Timeline${eol}${eol}${written}${eol}`),
    within: { start: text.length, end: text.length },
  };
}
