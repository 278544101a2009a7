import type { Root } from "mdast";
import { showsAddress } from "./clean-text.ts";
import { boxedBlocks, type Block, type Item, type Run } from "./content.ts";
import { contentOf } from "./content-of.ts";
import { fitted, type FittedText } from "./fitted.ts";
import { linkedRuns } from "./linked-runs.ts";
import { rowLines } from "./lines-of.ts";

/** A message as plain text: blocks apart by an empty line, links with their address behind them, marks left out. */
export function plainMessage(root: Root): string {
  return plainText(contentOf(root));
}

/** As much of it as `most` characters hold, in whole blocks. */
export function plainMessageWithin(root: Root, most: number): FittedText {
  const { value, cut } = fitted(contentOf(root), plainText, (text) => text.length <= most);
  return { text: value, cut };
}

/** The same of what was read already. */
export function plainText(blocks: readonly Block[]): string {
  return filled(blocks.map(blockOf)).join("\n\n");
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return lineOf(block.runs);
    case "list":
      return block.items.map((item, index) => itemOf(item, markOf(block.start, index))).join("\n");
    case "quote":
      return plainText(block.blocks);
    case "code":
      return block.text;
    case "table":
      return rowLines(block).map(lineOf).join("\n");
    case "rule":
      return "";
  }
}

function itemOf(item: Item, mark: string): string {
  return `${mark}${filled(boxedBlocks(item).map(blockOf)).join("\n").replaceAll("\n", "\n  ")}`;
}

function markOf(start: number | undefined, index: number): string {
  return start === undefined ? "- " : `${(start + index).toString()}. `;
}

/** Links have their address behind them, once for all runs of a link, where they do not show it. */
function lineOf(runs: readonly Run[]): string {
  return linkedRuns(runs)
    .map(({ url, text }) => (url === undefined || showsAddress(text, url) ? text : `${text} (${url})`))
    .join("");
}

function filled(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text !== "");
}
