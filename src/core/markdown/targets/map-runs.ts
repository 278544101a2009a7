import type { Block, Run } from "./content.ts";

/** A block with all its text changed. */
export function mapRuns(block: Block, change: (runs: readonly Run[]) => readonly Run[]): Block {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { ...block, runs: change(block.runs) };
    case "list": {
      const items = block.items.map((item) => ({
        ...item,
        blocks: item.blocks.map((inner) => mapRuns(inner, change)),
      }));
      return { ...block, items };
    }
    case "quote":
      return { ...block, blocks: block.blocks.map((inner) => mapRuns(inner, change)) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map((cell) => change(cell))) };
    case "code":
    case "rule":
      return block;
  }
}
