import type { Definition, Image, ImageReference, LinkReference, Nodes } from "mdast";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { TextEdit } from "../text/edit.ts";
import type { TextRange } from "../text/range.ts";

type Reference = LinkReference | ImageReference;

/**
 * The edits that leave of an image at a range what it says in place of itself, and of a definition the words that refer to it.
 * Undefined where there are no such words, or something else stands there.
 */
export function withoutTarget(document: MarkdownDocument, range: TextRange): readonly TextEdit[] | undefined {
  const node = targetAt(document, document.root, range);
  if (node === undefined) return undefined;
  const words = node.type === "image" ? [node] : referencesTo(document.root, node.identifier);
  const edits = words.map((one) => ({ ...rangeOf(document, one), newText: wordsOf(document, one) }));
  if (edits.some(({ newText }) => newText === "")) return undefined;
  return node.type === "image" ? edits : [...edits, { ...ownLine(document, node), newText: "" }];
}

function targetAt(document: MarkdownDocument, node: Nodes, range: TextRange): Image | Definition | undefined {
  const { start, end } = rangeOf(document, node);
  if (start > range.start || end < range.end) return undefined;
  const isTarget = node.type === "image" || node.type === "definition";
  if (isTarget) return start === range.start && end === range.end ? node : undefined;
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const found = targetAt(document, child, range);
    if (found !== undefined) return found;
  }
  return undefined;
}

function referencesTo(node: Nodes, identifier: string): readonly Reference[] {
  if ((node.type === "linkReference" || node.type === "imageReference") && node.identifier === identifier)
    return [node];
  return "children" in node ? node.children.flatMap((child) => referencesTo(child, identifier)) : [];
}

/** As they are written, marks of emphasis included. */
function wordsOf(document: MarkdownDocument, node: Image | Reference): string {
  if (node.type !== "linkReference") return node.alt?.trim() ?? "";
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first === undefined || last === undefined) return "";
  return document.text.slice(rangeOf(document, first).start, rangeOf(document, last).end);
}

/** A definition, with its line where it has that to itself; at the end of a text without the break above it. */
function ownLine(document: MarkdownDocument, node: Definition): TextRange {
  const { text, lines } = document;
  const { start, end } = rangeOf(document, node);
  const from = lines.startOf(lines.lineAt(start));
  const to = lines.startOf(lines.lineAt(end) + 1);
  if (text.slice(from, start).trim() !== "" || text.slice(end, to).trim() !== "") return { start, end };
  const above = to === text.length ? /(?:\r\n|\n|\r)$/.exec(text.slice(0, from))?.index : undefined;
  return { start: above ?? from, end: to };
}
