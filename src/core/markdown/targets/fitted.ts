import { cutText } from "../../text/cut-text.ts";
import { plainRun, textOfRuns, type Block, type Item } from "./content.ts";

/** What is made for a place with a limit: where it is `cut`, whoever sends it links to the whole. */
export interface Fitted {
  /** Whether something had to be left out. It ends in `…` then. */
  readonly cut: boolean;
}

/** Text for a place with a limit. */
export interface FittedText extends Fitted {
  readonly text: string;
}

/**
 * As much of a document as fits, in whole paragraphs, items, rows and lines of code; of a first one that is too long on
 * its own, the beginning. `write` makes what is sent, `fits` judges it: more blocks may never fit better than fewer.
 */
export function fitted<Value>(
  blocks: readonly Block[],
  write: (blocks: readonly Block[]) => Value,
  fits: (value: Value) => boolean,
): { readonly value: Value; readonly cut: boolean } {
  const whole = write(blocks);
  if (fits(whole)) return { value: whole, cut: false };
  const taken = (units: number): readonly Block[] => [...firstUnits(blocks, units).blocks, ellipsis];
  const units = longest(unitsOf(blocks), (count) => fits(write(taken(count))));
  if (units > 0) return { value: write(taken(units)), cut: true };
  const [first] = firstUnits(blocks, 1).blocks;
  const begun = (characters: number): readonly Block[] => beginningOf(first, characters);
  const characters = longest(first === undefined ? 0 : textOf(first).length, (count) =>
    fits(write(begun(count))),
  );
  return { value: write(begun(characters)), cut: true };
}

const ellipsis: Block = { kind: "paragraph", runs: [plainRun("…")] };

/** The largest count below `end` that does; 0 where none does. */
function longest(end: number, does: (count: number) => boolean): number {
  let low = 0;
  let high = end;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (does(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The first so many units of blocks, and how many more there might have been. */
function firstUnits(
  blocks: readonly Block[],
  units: number,
): { readonly blocks: readonly Block[]; readonly left: number } {
  const taken: Block[] = [];
  let left = units;
  for (const block of blocks) {
    if (left <= 0) break;
    taken.push(firstOf(block, left));
    left -= unitsOf([block]);
  }
  return { blocks: taken, left };
}

/** A block with its first so many units, at least one. */
function firstOf(block: Block, units: number): Block {
  switch (block.kind) {
    case "list":
      return { ...block, items: firstItems(block.items, units) };
    case "quote":
      return { ...block, blocks: firstUnits(block.blocks, units).blocks };
    case "code":
      return { ...block, text: block.text.split("\n").slice(0, units).join("\n") };
    case "table":
      return { ...block, rows: block.rows.slice(0, units) };
    case "paragraph":
    case "heading":
    case "rule":
      return block;
  }
}

function firstItems(items: readonly Item[], units: number): readonly Item[] {
  const taken: Item[] = [];
  let left = units;
  for (const item of items) {
    if (left <= 0) break;
    taken.push({ ...item, blocks: firstUnits(item.blocks, left).blocks });
    left -= unitsOfItem(item);
  }
  return taken;
}

/** How many pieces blocks can be cut into. */
function unitsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + unitsOfBlock(block), 0);
}

function unitsOfBlock(block: Block): number {
  switch (block.kind) {
    case "list":
      return block.items.reduce((sum, item) => sum + unitsOfItem(item), 0);
    case "quote":
      return Math.max(1, unitsOf(block.blocks));
    case "code":
      return block.text.split("\n").length;
    case "table":
      return block.rows.length;
    case "paragraph":
    case "heading":
    case "rule":
      return 1;
  }
}

function unitsOfItem({ blocks }: Item): number {
  return Math.max(1, unitsOf(blocks));
}

/** So many characters of a block's text, without its marks. */
function beginningOf(block: Block | undefined, characters: number): readonly Block[] {
  const text = block === undefined ? "" : textOf(block);
  return [{ kind: "paragraph", runs: [plainRun(cutText(text, Math.max(1, characters)))] }];
}

function textOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return textOfRuns(block.runs, " ");
    case "list":
      return block.items.map(({ blocks }) => blocks.map(textOf).join(" ")).join(" ");
    case "quote":
      return block.blocks.map(textOf).join(" ");
    case "code":
      return block.text.replaceAll("\n", " ");
    case "table":
      return block.rows.map((row) => row.map((cell) => textOfRuns(cell, " ")).join(" | ")).join(" ");
    case "rule":
      return "";
  }
}
