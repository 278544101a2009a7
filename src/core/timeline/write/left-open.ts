import type { ListItem, Nodes } from "mdast";
import { sourceOf, type MarkdownDocument } from "../../markdown/parse.ts";

/** What stands behind an item that ends in code or HTML which nothing closes. */
export type Claimed =
  | { readonly kind: "nothing" }
  /** Blank lines, or the end of a text without a line break: parsers disagree on what of them is of the open block. */
  | { readonly kind: "blanks"; readonly end: number };

/** What a block that is left open at the end of an item claims; undefined where none is. */
export function claimedBehind(document: MarkdownDocument, item: ListItem, end: number): Claimed | undefined {
  if (!isLeftOpen(document, item)) return undefined;
  const behind = /^[ \t]*((?:\r\n|\n|\r)?)((?:[ \t]*(?:\r\n|\n|\r))*)/.exec(document.text.slice(end));
  const [all = "", first = "", blanks = ""] = behind ?? [];
  return first !== "" && blanks === "" ? { kind: "nothing" } : { kind: "blanks", end: end + all.length };
}

function isLeftOpen(document: MarkdownDocument, item: ListItem): boolean {
  let node: Nodes = item;
  for (;;) {
    const last: Nodes | undefined = "children" in node ? node.children.at(-1) : undefined;
    if (last === undefined) break;
    node = last;
  }
  const source = sourceOf(document, node);
  return node.type === "code" ? isOpenCode(source) : node.type === "html" && isOpenHtml(source);
}

/** Code by indentation is never open. */
function isOpenCode(source: string): boolean {
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (fence === undefined) return false;
  const [, ...behind] = source.split(/\r\n|\n|\r/);
  const end = (behind.at(-1) ?? "").replace(/^[ \t>]+/, "").trimEnd();
  return end.length < fence.length || end.replaceAll(fence.charAt(0), "") !== "";
}

/** The five kinds of HTML that a blank line does not end (CommonMark 0.31, HTML blocks 1 to 5), and what ends them. */
const kinds: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^<(?:pre|script|style|textarea)(?=\s|>|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

function isOpenHtml(source: string): boolean {
  return kinds.some(([begins, ends]) => begins.test(source) && !ends.test(source));
}
