import type { RootContent } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { insertion } from "../../text/edit.ts";
import type { DateOrder } from "../foreign/resolve-date.ts";
import { readStamp } from "../foreign/stamp.ts";
import type { Anchor } from "./anchor.ts";
import { eolAt } from "./line-prefix.ts";
import { sourceOfLine, type Inserter } from "./new-line.ts";
import type { Carrier } from "./node-at.ts";
import { stampParts, writeStamp } from "./stamp-pattern.ts";
import type { TimelineDocument } from "./timeline-document.ts";
import { wallOf } from "./wall-of.ts";

/**
 * Puts an entry under a heading (or line) of its own day, made in the manner of the day that its anchor stands under.
 * Nothing where the anchor stands under no day, or the entry's shape needs more than a marker to begin anew.
 */
export function dayInserters(
  { document }: TimelineDocument,
  carrier: Carrier,
  { entry, before }: Anchor,
  date: string,
  order: DateOrder,
): readonly Inserter[] {
  const { children } = document.root;
  const block = children.findLast((node) => rangeOf(document, node).start <= entry.range.start);
  const day = block && dayAbove(children, block);
  if (before || day === undefined || block === undefined || carrier.kind === "row" || carrier.kind === "html")
    return [];
  const title = dayLike(document, day, date, order);
  if (title === undefined) return [];
  const eol = eolAt(document.text, rangeOf(document, day).start);
  const head =
    carrier.kind === "item"
      ? headOf(document, block)
      : carrier.kind === "heading"
        ? "#".repeat(carrier.heading.depth) + " "
        : "";
  const at = carrier.kind === "heading" ? entry.range.end : rangeOf(document, block).end;
  return [(line) => insertion(at, `${eol}${eol}${title}${eol}${eol}${head}${sourceOfLine(line)}`)];
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
function headOf(document: MarkdownDocument, block: RootContent): string {
  const { start } = rangeOf(document, block);
  const head = /^(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/.exec(document.text.slice(start))?.[0] ?? "- ";
  return head.replace(/^\d+/, "1");
}
