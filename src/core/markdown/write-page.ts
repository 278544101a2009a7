import type { RootContent } from "mdast";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/** A block of a page that is made anew; texts are plain words and are escaped where Markdown would read more into them. */
export type PageBlock =
  | { readonly kind: "heading"; readonly depth: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** Markdown of a page with these blocks, ending in a line break. For whole new pages: never for a part of somebody's. */
export function writePage(blocks: readonly PageBlock[]): string {
  return writer.stringify({ type: "root", children: blocks.map(nodeOf) });
}

const writer = unified().use(remarkStringify, { bullet: "-", listItemIndent: "one" }).freeze();

function nodeOf(block: PageBlock): RootContent {
  switch (block.kind) {
    case "heading":
      return {
        type: "heading",
        depth: block.depth,
        children: [{ type: "text", value: oneLine(block.text) }],
      };
    case "paragraph":
      return { type: "paragraph", children: [{ type: "text", value: oneLine(block.text) }] };
    case "list":
      return {
        type: "list",
        ordered: false,
        spread: false,
        children: block.items.map((item) => ({
          type: "listItem",
          spread: false,
          children: [{ type: "paragraph", children: [{ type: "text", value: oneLine(item) }] }],
        })),
      };
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
