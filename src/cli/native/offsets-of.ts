import type { Nodes } from "mdast";

/** Where a node of a parser stands in what it parsed. */
export function offsetsOf({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
