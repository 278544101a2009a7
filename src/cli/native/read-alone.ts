import type { Nodes, RootContent } from "mdast";
import type { ParseTree } from "../../core/markdown/remark-tree.ts";
import { offsetsOf } from "./offsets-of.ts";

/**
 * A block at the root of a document as another parser reads it on its own. Undefined where that may not be what it is within the
 * document: where no blank lines part it from the others, where a list might go on behind them, where something is
 * defined by a label, or where the other parser makes something else of it.
 */
export function readAlone(block: RootContent, markdown: string, parse: ParseTree): RootContent | undefined {
  const { start, end } = offsetsOf(block);
  if (!parted.has(block.type) || !isApart(markdown, start, end) || markdown.includes("]:")) return undefined;
  if (block.type === "list" && !endsList(markdown.slice(end))) return undefined;
  const source = markdown.slice(start, end);
  const [alone, ...others] = parse(source, false).children;
  if (alone?.type !== block.type || others.length > 0) return undefined;
  const { start: from, end: to } = offsetsOf(alone);
  if (from !== 0 || to !== source.length) return undefined;
  move(alone, start, (block.position?.start.line ?? 1) - 1);
  return alone;
}

/** What a blank line ends, and what one behind which no item follows. */
const parted: ReadonlySet<string> = new Set(["paragraph", "heading", "blockquote", "table", "list"]);

function isApart(markdown: string, start: number, end: number): boolean {
  const hasBlankAbove = start === 0 || /\n[ \t]*\r?\n$/.test(markdown.slice(Math.max(0, start - 100), start));
  return hasBlankAbove && /^[ \t]*(?:$|\r?\n[ \t]*(?:$|\r?\n))/.test(markdown.slice(end, end + 100));
}

/** Whether what stands behind a list can't be of it. */
function endsList(behind: string): boolean {
  return /^\s*(?:$|[\p{L}#>|<])/u.test(behind) && !/^(?:[ \t]*\r?\n)*[ \t]/.test(behind);
}

/** To where the block stands that was parsed as if it stood at the beginning. */
function move(node: Nodes, offset: number, lines: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point === undefined) continue;
    point.line += lines;
    point.offset = (point.offset ?? 0) + offset;
  }
  if ("children" in node) for (const child of node.children) move(child, offset, lines);
}
