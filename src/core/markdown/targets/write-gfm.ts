import { boxedBlocks, type Block, type Item, type ListBlock, type Run, type TableBlock } from "./content.ts";
import { fenced } from "./fenced.ts";
import { escapedStart, writeRuns, type Dialect } from "./write-runs.ts";

/**
 * Blocks as GitHub's Markdown (GFM), which reads as nothing but what they say: nothing stays open behind the end, so that
 * what a sender adds is read as well.
 */
export function writeGfm(blocks: readonly Block[]): string {
  return joined(blocks).join("\n");
}

/** Lines of blocks, apart by empty ones, and neighbouring lists by their marks. */
function joined(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = [];
  let before: Block | undefined;
  let other = false;
  for (const block of blocks) {
    const turns: boolean = before?.kind === "list" && block.kind === "list" && !other;
    const own = linesOf(block, turns);
    // What says nothing is not written: the lists around it are neighbours.
    if (own.length === 0) continue;
    if (before !== undefined && !standsClose(before, block)) lines.push("");
    lines.push(...own);
    before = block;
    other = turns;
  }
  return lines;
}

/** Whether a list may follow a line without an empty one (CommonMark 0.31, 5.3): others would be text of that line. */
function standsClose(before: Block, block: Block): boolean {
  if (before.kind !== "paragraph" || block.kind !== "list") return false;
  return (block.start ?? 1) === 1 && block.items[0]?.blocks[0]?.kind === "paragraph";
}

function linesOf(block: Block, other: boolean): readonly string[] {
  switch (block.kind) {
    case "paragraph":
      return paragraphLines(block.runs);
    case "heading":
      return [`${"#".repeat(block.depth)} ${oneLine(block.runs).replace(/#+$/, "\\$&")}`];
    case "list":
      return listLines(block, other);
    case "quote":
      return joined(block.blocks).map((line) => (line === "" ? ">" : `> ${line}`));
    case "code":
      return fenced(block.text, block.language);
    case "table":
      return tableLines(block);
    case "rule":
      return ["___"];
  }
}

function paragraphLines(runs: readonly Run[]): readonly string[] {
  return writeRuns(runs, inParagraph)
    .split("\n")
    .map((line) => gfmStart(line.trimStart()));
}

/** A line that begins no block, and is no underline of a heading or a table above it. */
function gfmStart(line: string): string {
  return escapedStart(line).replace(/^(?==|:-)/, "\\");
}

function oneLine(runs: readonly Run[]): string {
  return gfmStart(writeRuns(runs, inLine).trim());
}

function listLines({ start, items }: ListBlock, other: boolean): readonly string[] {
  return items.flatMap((item, index) => {
    const number = Math.min((start ?? 1) + index, largestNumber);
    const mark = start === undefined ? (other ? "* " : "- ") : `${number.toString()}${other ? ")" : "."} `;
    const [first = "", ...rest] = joined(bodyOf(item));
    const box = boxOf(item);
    const indent = " ".repeat(mark.length);
    return [
      `${mark}${box}${first}`.trimEnd(),
      ...rest.map((line) => (line === "" ? "" : `${indent}${line}`)),
    ];
  });
}

/** The largest number of an item (CommonMark 0.31, 5.2). */
const largestNumber = 999_999_999;

/** A box stands in front of a line; in front of anything else it is text. */
function boxOf({ checked, blocks }: Item): string {
  if (checked === undefined || blocks[0]?.kind !== "paragraph") return "";
  return checked ? "[x] " : "[ ] ";
}

function bodyOf(item: Item): readonly Block[] {
  return item.blocks[0]?.kind === "paragraph" ? item.blocks : boxedBlocks(item);
}

function tableLines({ rows: [head = [], ...rows] }: TableBlock): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const cellsOf = (row: TableBlock["rows"][number]): string =>
    line(row.map((cell) => writeRuns(cell, inCell).replaceAll(/\\?\|/g, "\\|").trim()));
  return [cellsOf(head), line(head.map(() => "---")), ...rows.map(cellsOf)];
}

const inParagraph: Dialect = {
  escaped: (text, inLink) => (inLink ? escapedText(text) : escapedWithAddresses(text)),
  strike: "~~",
  code: true,
  hardBreak: "\\\n",
  softBreak: "\n",
};

const inLine: Dialect = { ...inParagraph, hardBreak: " ", softBreak: " " };
const inCell: Dialect = { ...inParagraph, hardBreak: "<br>", softBreak: " " };

/** Addresses in text stand in angle brackets: a backslash in front of a sign would become part of them. */
function escapedWithAddresses(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>[\]\\^`{|}"]*[^\s<>[\]\\^`{|}".,;:!?)'*_~…])/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapedText(part)))
    .join("");
}

function escapedText(text: string): string {
  return text
    .replace(/[\\`*~[\]<|]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;|#?\w*$)|!$/g, "\\$&");
}
