import type { ListItem, Paragraph, RootContent } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { htmlTableLines } from "./html-table-lines.ts";
import { contentOf, paragraphLines } from "./paragraph-lines.ts";
import { readStamp } from "./stamp.ts";
import { tableLines } from "./table-lines.ts";
import type { TimelineLine } from "./timeline-line.ts";

/** The lines with a time among the nodes of a timeline, whatever their shape, in order. */
export function timelineLines(
  document: MarkdownDocument,
  nodes: readonly RootContent[],
): readonly TimelineLine[] {
  const lines = nodes.flatMap((node, index) => linesOf(document, node, nodes[index + 1]));
  const last = nodes.at(-1);
  const end = last === undefined ? 0 : rangeOf(document, last).end;
  return lines.map((line, index) =>
    line.shape === "heading" ? reachingTo(document, line, lines[index + 1]?.range.start ?? end) : line,
  );
}

function linesOf(
  document: MarkdownDocument,
  node: RootContent,
  next: RootContent | undefined,
): readonly TimelineLine[] {
  if (node.type === "heading") return headingLine(document, node, next);
  if (node.type === "paragraph") return paragraphLines(document, node, "line", textOf(document, next));
  if (node.type === "list") return node.children.flatMap((item) => itemLines(document, item));
  if (node.type === "table") return tableLines(document, node);
  if (node.type === "html") return htmlTableLines(document, node);
  if (node.type !== "blockquote") return [];
  return node.children.flatMap((child, index) => linesOf(document, child, node.children[index + 1]));
}

function headingLine(
  document: MarkdownDocument,
  node: RootContent,
  next: RootContent | undefined,
): readonly TimelineLine[] {
  const range = rangeOf(document, node);
  const source = document.text
    .slice(range.start, range.end)
    .replace(/^#{1,6}[ \t]*/, "")
    .replace(/(?<=[ \t])#+$|[\r\n][-= \t]+$/, "")
    .trimEnd();
  const stamp = readStamp(source);
  if (stamp === undefined) return [];
  const hasOwnText = /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(stamp.text);
  const below = hasOwnText ? "" : textOf(document, next);
  return [{ shape: "heading", stamp, text: below === "" ? stamp.text : below, hasOwnText, range }];
}

function itemLines(document: MarkdownDocument, item: ListItem): readonly TimelineLine[] {
  const [first, ...rest] = item.children;
  const inner = rest.flatMap((child, index) => linesOf(document, child, rest[index + 1]));
  if (first?.type !== "paragraph") return [...(first ? linesOf(document, first, rest[0]) : []), ...inner];
  const range = rangeOf(document, item);
  const own = paragraphLines(document, first, "item", textOf(document, rest[0]));
  const end = inner[0]?.range.start ?? range.end;
  return [
    ...own.map((line, index) => ({
      ...line,
      range: {
        start: index === 0 ? range.start : line.range.start,
        end: index === own.length - 1 ? trimmedEnd(document, line.range.start, end) : line.range.end,
      },
    })),
    ...inner,
  ];
}

/** The source of the first paragraph of a node, on one line. */
function textOf(document: MarkdownDocument, node: RootContent | undefined): string {
  const paragraph = firstParagraph(node);
  if (paragraph === undefined) return "";
  const { start, end } = contentOf(document, paragraph);
  const source = document.text.slice(start, end);
  return readStamp(source) === undefined ? onOneLine(source) : "";
}

function onOneLine(source: string): string {
  return source
    .split(/\r\n|\n|\r/)
    .map((line, index) => (index === 0 ? line : line.replace(/^[ \t>]+/, "")).trimEnd())
    .join(" ");
}

function firstParagraph(node: RootContent | undefined): Paragraph | undefined {
  if (node?.type === "paragraph") return node;
  if (node?.type === "list" || node?.type === "listItem" || node?.type === "blockquote") {
    return firstParagraph(node.children[0]);
  }
  return undefined;
}

/** A heading's entry holds what stands below it, up to the next line with a time. */
function reachingTo(document: MarkdownDocument, line: TimelineLine, end: number): TimelineLine {
  const { start } = line.range;
  return { ...line, range: { start, end: Math.max(line.range.end, trimmedEnd(document, start, end)) } };
}

function trimmedEnd(document: MarkdownDocument, start: number, end: number): number {
  return start + document.text.slice(start, end).trimEnd().length;
}
