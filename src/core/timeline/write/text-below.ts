import type { Nodes, Paragraph } from "mdast";
import { readInline } from "../../markdown/inline-text.ts";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { TextRange } from "../../text/range.ts";
import type { EntryTemplate } from "./entry-template.ts";

/** Where the text stands of an entry whose time stands alone: the paragraph below. Undefined where it says more. */
export function textBelow(
  document: MarkdownDocument,
  entry: TimelineEntry,
  { tail, textEnd }: EntryTemplate,
): TextRange | undefined {
  const { text } = document;
  const start = textEnd + (/^\s*/.exec(text.slice(textEnd, entry.range.end))?.[0].length ?? 0);
  const paragraph = paragraphAt(document, document.root, start);
  const end = paragraph === undefined ? entry.range.end : rangeOf(document, paragraph).end;
  const source = text.slice(start, end).replace(/\s?⭐\uFE0F?$/u, "");
  const isAll = onOneLine(readInline(source)) === onOneLine(entry.text);
  return isAll && !tail.includes(">") ? { start, end } : undefined;
}

function paragraphAt(document: MarkdownDocument, node: Nodes, offset: number): Paragraph | undefined {
  if (node.type === "paragraph") return rangeOf(document, node).start === offset ? node : undefined;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const { start, end } = rangeOf(document, child);
    if (start <= offset && offset < end) return paragraphAt(document, child, offset);
  }
  return undefined;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
