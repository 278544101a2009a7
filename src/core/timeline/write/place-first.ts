import type { RootContent, Table } from "mdast";
import { blocksWithin, listsWithin } from "../../markdown/blocks.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { formatInstant } from "../../model/instant.ts";
import type { Section } from "../../model/section.ts";
import { insertion, type TextEdit } from "../../text/edit.ts";
import { eolOf } from "../../text/lines.ts";
import { writeEntry, type NewEntry } from "../write-entry.ts";
import { entryTexts, inCell } from "./entry-text.ts";
import { itemInserters } from "./insert-item.ts";
import { eolAt, linePrefix } from "./line-prefix.ts";
import { cellsIn } from "./row-cells.ts";

/** Ways to put a first entry into a timeline that has none: a row of its table, an item of its list, or a new list. */
export function firstEntryEdits(
  document: MarkdownDocument,
  section: Section,
  entry: NewEntry,
): readonly TextEdit[] {
  const blocks = blocksWithin(document, section.body);
  const table = blocks.find((block) => block.type === "table");
  if (table !== undefined) return tableEdits(document, table, entry);
  const list = listsWithin(document, section.body).at(-1);
  const item = list?.children.at(-1);
  const line = { lead: "", stamp: formatInstant(entry.instant), tail: " " };
  const beside =
    list === undefined || item === undefined ? [] : itemInserters(document, { list, item }, false);
  const inList = beside.flatMap((insert) =>
    entryTexts(entry).flatMap((text) => insert({ ...line, text }) ?? []),
  );
  return [...inList, ...firstLines(entry).map((written) => newList(document, section, blocks, written))];
}

/** An entry as the first item of a list: as in our files, else so that readers of any document keep text and time apart. */
export function firstLines(entry: NewEntry): readonly string[] {
  const stamp = formatInstant(entry.instant);
  return [writeEntry(entry, { bullet: "-" }), ...entryTexts(entry).map((text) => `- ${stamp} ${text}`)];
}

function tableEdits(document: MarkdownDocument, table: Table, entry: NewEntry): readonly TextEdit[] {
  const { start, end } = rangeOf(document, table);
  const { text } = document;
  const header = cellsIn(/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "");
  const time =
    header.find(({ source }) => /\b(?:date|day|time|timestamp|when|clock|utc)\b/i.test(source)) ?? header[0];
  const others = header.filter((cell) => cell !== time && cell.index > (time?.index ?? 0));
  const what = others.find(({ source }) => textTitle.test(source)) ?? others[0];
  if (time === undefined || what === undefined) return [];
  return entryTexts(entry).map((written) => {
    const cells = header.map((cell) => {
      const content = cell === time ? formatInstant(entry.instant) : cell === what ? inCell(written) : "";
      return ` ${content} `;
    });
    return insertion(end, `${eolAt(text, start)}${linePrefix(document, start)}|${cells.join("|")}|`);
  });
}

const textTitle =
  /\b(?:event|what|description|details?|summary|message|notes?|entry|activity|comments?|text)\b/i;

/** A list behind the prose of the section: definitions and sub-sections stay behind it. */
function newList(
  document: MarkdownDocument,
  section: Section,
  blocks: readonly RootContent[],
  written: string,
): TextEdit {
  const { text } = document;
  const eol = eolOf(text);
  const firstHeading = blocks.findIndex((block) => block.type === "heading");
  const prose = firstHeading === -1 ? blocks : blocks.slice(0, firstHeading);
  const last = prose.findLast((block) => block.type !== "definition" && block.type !== "footnoteDefinition");
  const at = last === undefined ? section.heading.end : rangeOf(document, last).end;
  const follows =
    text.slice(at).trim() !== "" && !/^[ \t]*(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/.test(text.slice(at));
  return insertion(at, `${eol}${eol}${written}${follows ? eol : ""}`);
}
