import type { List, RootContent } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { plainText } from "../../markdown/plain-text.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { insertion } from "../../text/edit.ts";
import type { DateOrder } from "../foreign/resolve-date.ts";
import { readStamp } from "../foreign/stamp.ts";
import type { Anchor } from "./anchor.ts";
import { rowInserters } from "./insert-row.ts";
import { eolAt, linePrefix } from "./line-prefix.ts";
import { sourceOfLine, type Inserter, type NewLine } from "./new-line.ts";
import type { Carrier } from "./node-at.ts";
import { stampParts, writeStamp } from "./stamp-pattern.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { wallOf } from "./wall-of.ts";

/**
 * Puts an entry under a heading (or line) of its own day, made in the manner of the day that its anchor stands under: with
 * the quote marks and the list's marker, or the table's titles. Nothing where the anchor stands under no day.
 */
export function dayInserters(
  { document }: TimelineDocument,
  carrier: Carrier,
  anchor: Anchor,
  date: string,
  order: DateOrder,
): readonly Inserter[] {
  const { entry, before } = anchor;
  const { children } = document.root;
  const block = blockOf(document, entry);
  const day = block && dayAbove(children, block);
  const title = day && dayLike(document, day, date, order);
  if (block === undefined || day === undefined || title === undefined || carrier.kind === "html") return [];
  const { start } = rangeOf(document, day);
  const eol = eolAt(document.text, start);
  const at = carrier.kind === "heading" ? entry.range.end : rangeOf(document, block).end;
  return [
    (line) => {
      const source = firstUnderDay(document, carrier, entry, line);
      if (source === undefined) return undefined;
      const whole = `${title}${eol}${eol}${source}`;
      return before ? insertion(start, `${whole}${eol}${eol}`) : insertion(at, `${eol}${eol}${whole}`);
    },
  ];
}

/** The block at the root of the document that an entry is in. */
export function blockOf(document: MarkdownDocument, { range }: TimelineEntry): RootContent | undefined {
  return document.root.children.findLast((node) => rangeOf(document, node).start <= range.start);
}

/** A list, table, heading or line that begins with an entry, as the one that carries `entry` does. */
function firstUnderDay(
  document: MarkdownDocument,
  carrier: Carrier,
  entry: TimelineEntry,
  line: NewLine,
): string | undefined {
  const quote = /^(?:[ \t]*>[ \t]?)*/.exec(linePrefix(document, entry.range.start))?.[0] ?? "";
  switch (carrier.kind) {
    case "item":
      return quote + headOf(document, carrier.list) + sourceOfLine(line);
    case "heading":
      return `${"#".repeat(carrier.heading.depth)} ${sourceOfLine(line)}`;
    case "line":
      return quote + sourceOfLine(line);
    case "row": {
      const { start } = rangeOf(document, carrier.table);
      const titles = /^[^\r\n]*(?:\r\n|\n|\r)[^\r\n]*/.exec(document.text.slice(start))?.[0] ?? "";
      const row = rowInserters(document, carrier, entry, false).map((insert) => insert(line))[0];
      return row === undefined ? undefined : quote + titles + row.newText;
    }
    case "html":
      return undefined;
  }
}

/** The nearest block above that is a day and nothing else. */
export function dayAbove(children: readonly RootContent[], block: RootContent): RootContent | undefined {
  return children.slice(0, children.indexOf(block)).findLast((node) => {
    if (node.type !== "heading" && node.type !== "paragraph") return false;
    const stamp = readStamp(plainText(node));
    return stamp?.date !== undefined && stamp.clock === undefined && !/[\p{L}\p{N}]/u.test(stamp.text);
  });
}

function dayLike(
  document: MarkdownDocument,
  day: RootContent,
  date: string,
  order: DateOrder,
): string | undefined {
  const { start, end } = rangeOf(document, day);
  const source = document.text.slice(start, end);
  const head = /^#{1,6}[ \t]*/.exec(source)?.[0] ?? "";
  const raw = readStamp(source.slice(head.length))?.raw;
  if (raw === undefined || /[\r\n]/.test(raw)) return undefined;
  const noon = Date.parse(`${date}T12:00:00Z`);
  const written = writeStamp(stampParts(raw), wallOf(noon, "UTC"), order);
  return written === undefined ? undefined : source.replace(raw, () => written);
}

/** The marker of the list's items with its padding, numbering begun anew. */
function headOf(document: MarkdownDocument, list: List): string {
  const { start } = rangeOf(document, list);
  const head = /^(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(document.text.slice(start))?.[0] ?? "- ";
  return head.replace(/^\d+/, "1");
}
