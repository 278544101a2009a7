import type { Root } from "mdast";
import { boxedBlocks, type Block, type Item, type ListBlock, type Run, type TableBlock } from "./content.ts";
import { contentOf } from "./content-of.ts";
import { fenced } from "./fenced.ts";
import { fitted, type FittedText } from "./fitted.ts";
import { linesOf } from "./lines-of.ts";
import { utf8Length } from "./utf8-length.ts";
import { escapedStart, writeRuns, type Dialect } from "./write-runs.ts";

/**
 * A page in Notion's own Markdown (developers.notion.com, "Enhanced markdown format"), written from the tree: each line is a
 * block there, tabs nest, tables are tags, and whatever else looks like a tag, a colour or an equation would be read as
 * one. As much as one request takes, `most` bytes.
 */
export function notionMarkdown(root: Root, most = 400_000): FittedText {
  const { value, cut } = fitted(contentOf(root), write, (text) => utf8Length(text) <= most);
  return { text: value, cut };
}

function write(blocks: readonly Block[]): string {
  return lines(blocks, "").join("\n");
}

/** Lines of blocks, with the tabs of where they stand. */
function lines(blocks: readonly Block[], tabs: string): readonly string[] {
  return blocks.flatMap((block) => linesOfBlock(block).map((line) => `${tabs}${line}`));
}

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return [lineOf(block.runs)];
    case "heading":
      return [`${"#".repeat(Math.min(block.depth, deepestHeading))} ${lineOf(block.runs)}`];
    case "list":
      return listLines(block);
    case "quote":
      return quoteLines(block.blocks);
    case "code":
      return fenced(block.text, block.language);
    case "table":
      return tableLines(block);
    case "rule":
      return ["---"];
  }
}

const deepestHeading = 4;

/** Numbered tasks keep their number and have a box of text. */
function listLines({ start, items }: ListBlock): readonly string[] {
  return items.flatMap((item, index) => {
    if (start !== undefined) return itemLines(boxedBlocks(item), `${(start + index).toString()}. `);
    return itemLines(item.blocks, markOf(item));
  });
}

function markOf({ checked }: Item): string {
  return checked === undefined ? "- " : checked ? "- [x] " : "- [ ] ";
}

/** An item is a line; what else is in it stands below, one tab deeper. */
function itemLines(blocks: readonly Block[], mark: string): readonly string[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph") return [mark.trimEnd(), ...lines(blocks, "\t")];
  return [`${mark}${lineOf(first.runs)}`, ...lines(rest, "\t")];
}

/** A quote is one line with breaks: a second line would be a second quote. */
function quoteLines(blocks: readonly Block[]): readonly string[] {
  const inside = linesOf(blocks, { bullet: "• ", indent: "\u2003" });
  return inside.length === 0 ? [] : [`> ${inside.map(lineOf).join("<br>")}`];
}

function tableLines({ rows }: TableBlock): readonly string[] {
  const cells = (row: TableBlock["rows"][number]): readonly string[] =>
    row.map((cell) => `<td>${writeRuns(cell, dialect)}</td>`);
  return [
    '<table header-row="true">',
    ...rows.flatMap((row) => ["<tr>", ...cells(row), "</tr>"]),
    "</table>",
  ];
}

function lineOf(runs: readonly Run[]): string {
  return escapedStart(writeRuns(runs, dialect).trimStart());
}

const dialect: Dialect = {
  escaped: (text) => text.replace(/[\\*~`$[\]<>{}|^]/g, "\\$&"),
  strike: "~~",
  code: true,
  hardBreak: "<br>",
  softBreak: " ",
};
