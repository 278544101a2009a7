import type { Paragraph, RootContent } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { insertion } from "../../text/edit.ts";
import { eolAt, linePrefix } from "./line-prefix.ts";
import { sourceOfLine, type Inserter } from "./new-line.ts";

/**
 * Puts an entry that is a bare line behind another one: joined by the break that joins the others of its paragraph, or
 * as a paragraph of its own.
 */
export function lineInserters(
  document: MarkdownDocument,
  paragraph: Paragraph,
  entry: TimelineEntry,
  timeline: readonly TimelineEntry[],
  before: boolean,
): readonly Inserter[] {
  const range = rangeOf(document, paragraph);
  const { start } = entry.range;
  const eol = eolAt(document.text, start);
  const prefix = linePrefix(document, range.start);
  const joint = jointOf(document, paragraph, timeline);
  const apart = eol + prefix.trimEnd() + eol + prefix;
  const behind = joint === undefined ? behindParagraph(document, paragraph, entry) : entry.range.end;
  const ways = joint === undefined ? [apart] : [joint, apart];
  return ways.map((way) => (line) => {
    const source = sourceOfLine(line);
    return before ? insertion(start, source + way) : insertion(behind, way + source);
  });
}

/** What stands between two entries of one paragraph: a hard break, `<br>`, or the line break alone. */
function jointOf(
  document: MarkdownDocument,
  paragraph: Paragraph,
  timeline: readonly TimelineEntry[],
): string | undefined {
  const range = rangeOf(document, paragraph);
  const inside = timeline.filter(({ range: own }) => own.start >= range.start && own.end <= range.end);
  const [previous, last] = inside.slice(-2);
  if (previous === undefined || last === undefined) return undefined;
  const between = document.text.slice(previous.range.end, last.range.start);
  return /^(?:<br ?\/?>|[\s>\\])+$/i.test(between) ? between : undefined;
}

/** Behind the paragraph and what belongs to it: its text, where it is a time alone; code, quotes and lists. */
function behindParagraph(document: MarkdownDocument, paragraph: Paragraph, entry: TimelineEntry): number {
  const siblings = siblingsOf(document.root.children, paragraph);
  const at = siblings.indexOf(paragraph);
  let last: RootContent = paragraph;
  const isAlone =
    entry.text !== "" &&
    !document.text.slice(entry.range.start, entry.range.end).includes(entry.text.slice(0, 8));
  for (const next of siblings.slice(at + 1)) {
    const belongs = next.type === "code" || (isAlone && last === paragraph && next.type === "paragraph");
    if (!belongs) break;
    last = next;
  }
  return rangeOf(document, last).end;
}

function siblingsOf(nodes: readonly RootContent[], wanted: Paragraph): readonly RootContent[] {
  if (nodes.includes(wanted)) return nodes;
  for (const node of nodes) {
    if (node.type !== "blockquote" && node.type !== "list" && node.type !== "listItem") continue;
    const found = siblingsOf(node.children, wanted);
    if (found.length > 0) return found;
  }
  return [];
}
