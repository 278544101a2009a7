import type { ListItem, Paragraph, RootContent } from "mdast";
import { moving } from "../../markdown/moving.ts";
import { oncePerNode } from "../../markdown/once-per-node.ts";
import { rangeOf, sourceOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { Steps } from "../../text/steps.ts";
import { timelineAreas } from "./timeline-areas.ts";
import { htmlTableLines } from "./html-table-lines.ts";
import { contentOf, paragraphLines } from "./paragraph-lines.ts";
import { detached } from "../../text/detached.ts";
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

/** Reads the lines of a document's timelines with rests, so that `timelineLines` finds them read. */
export function* timelineLinesAhead(document: MarkdownDocument): Steps<void> {
  let pieces = 0;
  for (const { nodes } of timelineAreas(document, [])) {
    for (const node of nodes.flatMap((block) => (block.type === "list" ? block.children : [block]))) {
      if (node.type === "listItem") itemLines(document, node);
      else linesOf(document, node, undefined);
      pieces += 1;
      if (pieces % 16 === 0) yield;
    }
  }
}

function linesOf(
  document: MarkdownDocument,
  node: RootContent,
  next: RootContent | undefined,
): readonly TimelineLine[] {
  if (node.type === "heading") return headingLine(document, node, next);
  if (node.type === "paragraph") return withText(bareLines(document, node), () => textOf(document, next));
  if (node.type === "list") return node.children.flatMap((item) => itemLines(document, item));
  if (node.type === "table") return rowLines(document, node);
  if (node.type === "html") return htmlRowLines(document, node);
  if (node.type !== "blockquote") return [];
  return node.children.flatMap((child, index) => linesOf(document, child, node.children[index + 1]));
}

function movedLines(lines: readonly TimelineLine[], by: number): readonly TimelineLine[] {
  return lines.map(({ shape, stamp, text, hasOwnText, range: { start, end } }) => ({
    shape,
    stamp,
    text,
    hasOwnText,
    range: { start: start + by, end: end + by },
  }));
}

const rowLines = moving(tableLines, movedLines);
const htmlRowLines = moving(htmlTableLines, movedLines);
const bareLines = moving(
  (document, node: Paragraph) => paragraphLines(document, node, "line", ""),
  movedLines,
);

/** The lines with the text below them, where they say nothing themselves. */
function withText(lines: readonly TimelineLine[], below: () => string): readonly TimelineLine[] {
  if (lines.every(({ hasOwnText }) => hasOwnText)) return lines;
  const text = below();
  return text === "" ? lines : lines.map((line) => (line.hasOwnText ? line : { ...line, text }));
}

function headingLine(
  document: MarkdownDocument,
  node: RootContent,
  next: RootContent | undefined,
): readonly TimelineLine[] {
  const stamp = stampOfHeading(document, node);
  if (stamp === undefined) return [];
  const range = rangeOf(document, node);
  const hasOwnText = /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(stamp.text);
  const below = hasOwnText ? "" : textOf(document, next);
  return [{ shape: "heading", stamp, text: below === "" ? stamp.text : below, hasOwnText, range }];
}

const stampOfHeading = oncePerNode((document, node) => {
  const written = sourceOf(document, node);
  if (!/\d/.test(written)) return undefined; // as in paragraph-lines.ts
  const source = detached(written).replace(/^#{1,6}[ \t]*/, "");
  const isMarkedAtEnd = /[#=\-\s]$/.test(source); // few are
  return readStamp(isMarkedAtEnd ? source.replace(/(?<=[ \t])#+$|[\r\n][-= \t]+$/, "").trimEnd() : source);
});

/** The lines with a time of an item of a list. */
export const itemLines = moving((document, item: ListItem): readonly TimelineLine[] => {
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
}, movedLines);

/** The source of the first paragraph of a node, on one line. */
function textOf(document: MarkdownDocument, node: RootContent | undefined): string {
  const paragraph = firstParagraph(node);
  return paragraph === undefined ? "" : textOfParagraph(document, paragraph);
}

const textOfParagraph = oncePerNode((document, paragraph: Paragraph) => {
  const { start, end } = contentOf(document, paragraph);
  const source = detached(document.text.slice(start, end));
  return readStamp(source) === undefined ? onOneLine(source) : "";
});

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
