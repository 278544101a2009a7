import type { Nodes, Root } from "mdast";
import type { MarkdownDocument } from "../../src/core/markdown/parse.ts";
import { startIn } from "../../src/core/markdown/part.ts";
import { bomLength, indexLines } from "../../src/core/text/lines.ts";

/** The tree of a document that was parsed in parts, with every position where the parser would have put it. */
export function treeAsParsed({ text, root, parts }: MarkdownDocument): Root {
  const lines = indexLines(text.slice(bomLength(text)));
  const pointAt = (offset: number): object => {
    const { line, column } = lines.positionAt(offset);
    return { line: line + 1, column: column + 1, offset };
  };
  const placed = (node: Nodes): object => {
    const { position, ...rest } = node;
    const part = position?.part;
    const moved = part === undefined ? 0 : ((parts && startIn(parts, part)) ?? NaN) - part.origin;
    const start = pointAt((position?.start.offset ?? NaN) + moved);
    const end = pointAt((position?.end.offset ?? NaN) + moved);
    const inner = "children" in node ? { children: node.children.map(placed) } : {};
    return { ...rest, ...inner, position: { start, end } };
  };
  return placed(root) as Root; // the same nodes, copied key by key
}
