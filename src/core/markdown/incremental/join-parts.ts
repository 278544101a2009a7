import type { List, ListItem, Root, RootContent } from "mdast";
import type { Point } from "unist";
import type { Parts } from "../part.ts";

/** The tree of a document of a length, with the lists that go on from part to part joined. */
export function joinParts({ all, starts }: Parts, length: number, pointAt: (offset: number) => Point): Root {
  const children: RootContent[] = [];
  let open: OpenList | undefined;
  for (const part of all) {
    const moved = (starts.get(part) ?? 0) - part.origin;
    for (const [index, node] of part.nodes.entries()) {
      const isLast = part.goesOn && index === part.nodes.length - 1;
      if (node.type !== "list" || (open === undefined && !isLast)) {
        children.push(node);
        continue;
      }
      open = open === undefined ? opened(node, moved) : extended(open, node, moved);
      if (isLast) continue;
      children.push(closed(open, pointAt));
      open = undefined;
    }
  }
  return { type: "root", children, position: { start: pointAt(0), end: pointAt(length) } };
}

/** A list that is being put together. */
interface OpenList {
  readonly first: List;
  readonly items: ListItem[];
  readonly start: number;
  readonly end: number;
  readonly spread: boolean;
}

function opened(first: List, moved: number): OpenList {
  return {
    first,
    items: [...first.children],
    start: (first.position?.start.offset ?? 0) + moved,
    end: (first.position?.end.offset ?? 0) + moved,
    spread: first.spread === true,
  };
}

function extended(open: OpenList, next: List, moved: number): OpenList {
  open.items.push(...next.children);
  const end = (next.position?.end.offset ?? 0) + moved;
  return { ...open, end, spread: open.spread || next.spread === true };
}

function closed({ first, items, start, end, spread }: OpenList, pointAt: (offset: number) => Point): List {
  return { ...first, spread, children: items, position: { start: pointAt(start), end: pointAt(end) } };
}
