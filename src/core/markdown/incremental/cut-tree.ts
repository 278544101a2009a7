import type { List, ListItem, Root, RootContent } from "mdast";
import { makePart, type Part } from "../part.ts";
import { leastLength } from "./cut-lines.ts";
import { mentionedIn } from "./labels.ts";

/**
 * Cuts a freshly parsed text into parts, at blocks and items that begin a line. The first `frontMatter` characters are a
 * part of their own.
 */
export function cutTree(markdown: string, root: Root, frontMatter: number): readonly Part[] {
  const pieces = piecesOf(markdown, root, frontMatter);
  const bare = pieces.map(({ start, nodes, goesOn }, index) => {
    const length = (pieces[index + 1]?.start ?? markdown.length) - start;
    return { length, nodes, origin: start, goesOn };
  });
  const labels = [...new Set(bare.flatMap((part) => makePart({ ...part, mentioned: [] }).labels))].sort();
  return bare.map((part) => {
    const text = markdown.slice(part.origin, part.origin + part.length);
    return makePart({ ...part, mentioned: mentionedIn(text, labels) });
  });
}

/** A part that is being put together. */
interface Piece {
  readonly start: number;
  readonly nodes: RootContent[];
  goesOn: boolean;
}

function piecesOf(markdown: string, root: Root, frontMatter: number): readonly Piece[] {
  const pieces: Piece[] = [{ start: 0, nodes: [], goesOn: false }];
  for (const node of root.children) {
    const start = startOf(node);
    const isBehind = lastOf(pieces).start < frontMatter && start >= frontMatter;
    if (isBehind) pieces.push({ start: frontMatter, nodes: [], goesOn: false });
    if (mayBegin(pieces, node, markdown)) pieces.push({ start, nodes: [], goesOn: false });
    if (node.type === "list") addList(pieces, node, markdown);
    else lastOf(pieces).nodes.push(node);
  }
  return pieces;
}

function addList(pieces: Piece[], list: List, markdown: string): void {
  const loose = list.children.map((item, index) => isLoose(markdown, item, list.children[index + 1]));
  // Where no blank line tells why the list is loose, its parts could not tell either.
  const isWhole = list.spread === true && !loose.includes(true);
  let from = 0;
  const close = (to: number): void => {
    const items = list.children.slice(from, to);
    const spread = loose.slice(from, to).includes(true);
    lastOf(pieces).nodes.push(
      items.length === list.children.length ? list : sliceOf(list, items, spread, markdown),
    );
    from = to;
  };
  for (const [index, item] of list.children.entries()) {
    if (index === from || isWhole || !mayBegin(pieces, item, markdown)) continue;
    close(index);
    lastOf(pieces).goesOn = true;
    pieces.push({ start: startOf(item), nodes: [], goesOn: false });
  }
  close(list.children.length);
}

/** Whether a blank line stands between an item and the next: that makes the list loose. */
function isLoose(markdown: string, item: ListItem, next: ListItem | undefined): boolean {
  if (next === undefined) return false;
  const between = markdown.slice(item.position?.end.offset, next.position?.start.offset);
  return (between.match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
}

/** The list that these items are without the others: it counts from its own first item. */
function sliceOf(list: List, items: readonly ListItem[], spread: boolean, markdown: string): List {
  const first = items[0]?.position?.start;
  const end = items.at(-1)?.position?.end;
  if (first?.offset === undefined || end === undefined) throw new Error("A parsed item has no position");
  const number = /^\d+/.exec(markdown.slice(first.offset, first.offset + 10))?.[0];
  const start = number === undefined ? list.start : Number(number);
  return { ...list, start: start ?? null, children: [...items], spread, position: { start: first, end } };
}

/**
 * Whether a part may begin with a node: its line begins with it, and the part before is long enough. Behind some lists and
 * fences the parser reads indented code and what can't end a paragraph in another way than behind nothing.
 */
function mayBegin(pieces: readonly Piece[], node: RootContent, markdown: string): boolean {
  const start = startOf(node);
  const isFar = start - lastOf(pieces).start >= leastLength;
  if (!isFar || node.position?.start.column !== 1) return false;
  return (node.type === "paragraph" ? /\p{L}/u : /\S/).test(markdown.charAt(start));
}

function lastOf(pieces: readonly Piece[]): Piece {
  const last = pieces.at(-1);
  if (last === undefined) throw new Error("A text has at least one piece");
  return last;
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}
