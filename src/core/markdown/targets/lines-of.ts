import {
  boxedBlocks,
  plainRun,
  unmarked,
  type Block,
  type ListBlock,
  type Marks,
  type Run,
  type TableBlock,
} from "./content.ts";
import { tidied } from "./tidied.ts";

/** How blocks look where there is nothing but lines of text. */
export interface LineStyle {
  readonly bullet: string;
  /** What stands in front of lines below an item. */
  readonly indent: string;
}

/** Blocks as lines of runs, one block behind the other: items with their marks, rows with bars between their cells. */
export function linesOf(blocks: readonly Block[], style: LineStyle): readonly (readonly Run[])[] {
  return blocks.flatMap((block) => linesOfBlock(block, style));
}

function linesOfBlock(block: Block, style: LineStyle): readonly (readonly Run[])[] {
  switch (block.kind) {
    case "paragraph":
      return splitLines(block.runs);
    case "heading":
      return [marked(block.runs, { strong: true })];
    case "list":
      return listLines(block, style);
    case "quote":
      return linesOf(block.blocks, style);
    case "code":
      return codeLines(block.text);
    case "table":
      return rowLines(block);
    case "rule":
      return [];
  }
}

/** A table as lines: the cells of a row apart by bars, the head bold. */
export function rowLines({ rows }: TableBlock): readonly (readonly Run[])[] {
  return rows.map((row, index) => {
    const line = row.flatMap((cell, column) => (column === 0 ? cell : [plainRun(" | "), ...cell]));
    return index === 0 ? marked(line, { strong: true }) : line;
  });
}

/** Runs with more marks than they have, tidied: neighbours may be alike now. */
export function marked(runs: readonly Run[], marks: Partial<Marks>): readonly Run[] {
  return tidied(
    runs.map((run) => (run.kind === "text" ? { ...run, marks: { ...run.marks, ...marks } } : run)),
  );
}

function listLines(list: ListBlock, style: LineStyle): readonly (readonly Run[])[] {
  return list.items.flatMap((item, index) => {
    const mark = list.start === undefined ? style.bullet : `${(list.start + index).toString()}. `;
    const [first = [], ...rest] = linesOf(boxedBlocks(item), style);
    return [[plainRun(mark), ...first], ...rest.map((line) => [plainRun(style.indent), ...line])];
  });
}

function codeLines(text: string): readonly (readonly Run[])[] {
  return text.split("\n").map((line) => (line === "" ? [] : [plainRun(line, { ...unmarked, code: true })]));
}

function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if (run.kind === "break") lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}
