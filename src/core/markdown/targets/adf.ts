import type { Root } from "mdast";
import type { AdfBlock, AdfDocument, AdfRow } from "./adf-document.ts";
import { adfInlines, adfParagraph } from "./adf-inlines.ts";
import { adfCode, adfList, adfQuoted, type NextId } from "./adf-lists.ts";
import type { Block, TableBlock } from "./content.ts";
import { contentOf } from "./content-of.ts";

/**
 * A document for Jira and Confluence: valid against the vendor's schema whatever the Markdown says, and with all of its
 * text. What ADF has no place for is written as what comes nearest: headings in lists and quotes are bold, quotes in
 * lists what they say, tables there their rows; the alignment of columns is lost. An image is a link with its alternative
 * text: a picture of its own would have to be uploaded first.
 */
export function adfDocument(root: Root): AdfDocument {
  return adfOf(contentOf(root));
}

function adfOf(blocks: readonly Block[]): AdfDocument {
  let count = 0;
  const nextId = (): string => `task-${(count += 1)}`;
  return { type: "doc", version: 1, content: blocks.flatMap((block) => blockOf(block, nextId)) };
}

function blockOf(block: Block, nextId: NextId): readonly AdfBlock[] {
  switch (block.kind) {
    case "paragraph":
      return [adfParagraph(block.runs)];
    case "heading":
      return [{ type: "heading", attrs: { level: block.depth }, content: adfInlines(block.runs) }];
    case "list":
      return [adfList(block, nextId)];
    case "quote":
      return quoteOf(block.blocks, nextId);
    case "code":
      return [adfCode(block)];
    case "table":
      return [{ type: "table", content: rowsOf(block) }];
    case "rule":
      return [{ type: "rule" }];
  }
}

/** A quote has to hold something. */
function quoteOf(blocks: readonly Block[], nextId: NextId): readonly AdfBlock[] {
  const content = adfQuoted(blocks, nextId);
  return content.length === 0 ? [] : [{ type: "blockquote", content }];
}

function rowsOf({ rows }: TableBlock): readonly AdfRow[] {
  return rows.map((row, index) => ({
    type: "tableRow",
    content: row.map((cell) => {
      return { type: index === 0 ? "tableHeader" : "tableCell", content: [adfParagraph(cell)] };
    }),
  }));
}
