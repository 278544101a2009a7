import type { List, ListItem, Root } from "mdast";
import { parseMarkdown, rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import { readOwnEntry } from "../read-own-entry.ts";
import { treeOutside } from "./tree-outside.ts";

/**
 * Whether an insertion beside an item of a list at the root leaves all else as it is, and reads as `isRead` wants: what
 * `verifyEdits` tells of a timeline of our own entries alone, from few lines. A parser that has come to an item of such a
 * list, or to a block at the root, goes on alike whatever stood above, so the blocks on either side tell for all others.
 * Blank lines anywhere make a list loose: one that is loose already stays so, whatever these few lines show of it.
 */
export function fitsAround(
  document: MarkdownDocument,
  beside: { readonly list: List; readonly item: ListItem },
  edit: TextEdit,
  isRead: (inside: readonly TimelineEntry[]) => boolean,
): boolean {
  const { start, end } = linesAround(document, beside, edit.start);
  const lead = "\n"; // a rule or a key at the beginning of a text is front matter
  const isLoose = beside.list.spread === true;
  const before = parseMarkdown(lead + document.text.slice(start, end));
  const shift = lead.length - start;
  const local: TextEdit = { start: edit.start + shift, end: edit.end + shift, newText: edit.newText };
  const after = parseMarkdown(applyEdits(before.text, [local]));
  const hole = { start: local.start, end: local.start + local.newText.length };
  if (!isRead(ownEntriesIn(after, hole))) return false;
  const [old, now] = isLoose ? [asLoose(before, local), asLoose(after, hole)] : [before, after];
  return treeOutside(old, [local]) === treeOutside(now, [hole]);
}

/** The document with the list at this place as a loose one. */
function asLoose(document: MarkdownDocument, place: TextRange): MarkdownDocument {
  const children = document.root.children.map((node) => {
    const { start, end } = rangeOf(document, node);
    return node.type === "list" && start <= place.end && end >= place.start
      ? { ...node, spread: true }
      : node;
  });
  return { ...document, root: { ...document.root, children } };
}

function ownEntriesIn(document: MarkdownDocument, hole: TextRange): readonly TimelineEntry[] {
  return document.root.children.flatMap((node) =>
    node.type !== "list"
      ? []
      : node.children.flatMap((item) => {
          const { start } = rangeOf(document, item);
          return start >= hole.start && start < hole.end ? (readOwnEntry(document, item) ?? []) : [];
        }),
  );
}

/** Whole lines: the block in front of the insertion, the one behind it, and the blank lines behind that. */
function linesAround(
  document: MarkdownDocument,
  { list, item }: { readonly list: List; readonly item: ListItem },
  at: number,
): TextRange {
  const { text, lines } = document;
  const startOfLine = (node: Root["children"][number] | undefined): number =>
    node === undefined ? text.length : lines.startOf(lines.lineAt(rangeOf(document, node).start));
  const index = list.children.indexOf(item);
  const blocks = document.root.children;
  const place = blocks.indexOf(list);
  const isBehind = at > rangeOf(document, item).start;
  const first = isBehind ? item : (list.children[index - 1] ?? blocks[place - 1] ?? item);
  const behind = isBehind ? index + 1 : index;
  const following = [
    ...list.children.slice(behind, behind + 2),
    ...blocks.slice(place + 1, place + 4), // one of them may be of the item, for other parsers
  ].filter((node) => rangeOf(document, node).start >= at);
  return { start: startOfLine(first), end: startOfLine(following[1]) };
}
