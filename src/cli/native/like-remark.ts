import { once } from "../../core/text/once.ts";
import type { Code, Link, ListItem, Nodes, Parents, Root, RootContent, Text } from "mdast";
import type { ParseTree } from "../../core/markdown/remark-tree.ts";
import { offsetsOf } from "./offsets-of.ts";
import { readAlone } from "./read-alone.ts";
import { isFrontMatter } from "../../core/markdown/is-front-matter.ts";

/**
 * Makes the tree of the native parser the one that remark would have made of this text (without BOM), in place. Undefined
 * where the two are known to differ otherwise; `test/laws/native-parser.test.ts` finds such places. Where they may differ in
 * single blocks alone, `remark` reads those.
 */
export function likeRemark(root: Root, markdown: string, remark: ParseTree): Root | undefined {
  if (linesDiffer.test(markdown)) return undefined;
  const doubted = blocksWith(wordsDiffer, root, markdown);
  if (doubted === undefined) return undefined;
  const blocks: RootContent[] = [];
  for (const block of root.children) {
    const isSure = !doubted.has(block) && blockAgrees(block, markdown);
    const like = isSure ? block : readAlone(block, markdown, remark);
    if (like === undefined) return undefined;
    blocks.push(like);
  }
  return Object.assign(root, { children: blocks });
}

/** What the two tell lines by in their own ways: NUL and half surrogates, and a lone carriage return. */
const linesDiffer = /[\0\p{Cs}]|\r(?!\n)/u;

// What the two read differently within a block: a hard break at the end of a link; runs of `*` and `_` mixed, long, or begun
// by an escaped one; and emphasis beside what needs two UTF-16 units, of which remark looks at one.
const wordsDiffer =
  /\\\r?\n[ \t>]*\]|\*_|_\*|\\[*_]{2}|[^\s*]\*{4,}|\*{4,}[^\s*]|[^\s_]_{4,}|_{4,}[^\s_]|[\u{10000}-\u{10ffff}][*_~]|[*_~][\u{10000}-\u{10ffff}]/gu;

/** The blocks that a pattern is found in; undefined where it is found in none of them. What is code or front matter holds no markup. */
function blocksWith(pattern: RegExp, root: Root, markdown: string): ReadonlySet<RootContent> | undefined {
  const found = new Set<RootContent>();
  let next = 0;
  for (const { index } of markdown.matchAll(pattern)) {
    while (offsetsOf(root.children[next] ?? root).end <= index && next < root.children.length) next += 1;
    const block = root.children[next];
    if (block === undefined || offsetsOf(block).start > index) return undefined;
    if (block.type !== "code" && !isFrontMatter(block)) found.add(block);
  }
  return found;
}

function blockAgrees(block: RootContent, markdown: string): boolean {
  const one: Root = { type: "root", children: [block] };
  return agrees(one, markdown, "nothing");
}

function agrees(node: Parents, markdown: string, around: Around): boolean {
  if (node.type === "listItem" && !(beginsAtOnce(node, markdown) && boxAgrees(node, markdown))) return false;
  if ((node.type === "blockquote" || node.type === "list") && around === "quote") return false;
  if (node.type === "footnoteDefinition" && !(around === "nothing" && endsAtBlank(node, markdown)))
    return false;
  const inside = insideOf(node, around);
  let literals = false;
  for (const child of node.children) {
    if (child.type === "link" && isLiteral(child, markdown)) {
      if (ambiguous().test(sourceOf(child, markdown)) || markdown.charAt(offsetsOf(child).end) === "&")
        return false;
      literals = true;
    } else if (!leafAgrees(child, markdown, inside !== "nothing")) return false;
    else if ("children" in child && !agrees(child, markdown, inside)) return false;
  }
  if (literals) withoutLiterals(node, markdown);
  return true;
}

/** What a node stands in, the quote before the list. */
type Around = "nothing" | "list" | "quote";

function insideOf(node: Parents, around: Around): Around {
  if (node.type === "blockquote") return "quote";
  const container = node.type === "listItem" || node.type === "footnoteDefinition";
  return container && around === "nothing" ? "list" : around;
}

/** What is left open within a list or a quote ends where each parser likes; labels fold other spaces than ASCII's. */
function leafAgrees(node: Nodes, markdown: string, contained: boolean): boolean {
  if (node.type === "html") return htmlAgrees(sourceOf(node, markdown), markdown, contained);
  if (node.type === "code") return codeAgrees(node, markdown, contained);
  return !("label" in node) || !otherSpace.test(node.label ?? "");
}

const otherSpace = /[^\S \t\r\n]|&/;

function htmlAgrees(html: string, markdown: string, contained: boolean): boolean {
  if (!html.includes("\n")) return !contained || (html.endsWith(">") && !markdown.includes("\t"));
  return !contained && !/^<(?:pre|script|style|textarea)\b/i.test(html);
}

function codeAgrees(code: Code, markdown: string, contained: boolean): boolean {
  const source = sourceOf(code, markdown);
  const fence = /^(`{3,}|~{3,})(?!.*[ \t]{2}\r?$)/m.exec(source)?.[1];
  if (fence !== undefined) return !contained || (source.includes("\n") && source.endsWith(fence));
  const { end } = offsetsOf(code);
  const goesOn = /^(?:[ \t]*\r?\n)+(?: {4}|\t)/.test(markdown.slice(end, end + 200));
  const hasBlanks = /\n[ \t]{5,}\r?(?:\n|$)/.test(markdown);
  return !/^[`~]{3}/.test(source) && linesOf(source) === linesOf(code.value) && !goesOn && !hasBlanks;
}

function linesOf(text: string): number {
  return text.split("\n").length;
}

/** Items whose marker or box stands alone on its line, and those that begin with indented code. */
function beginsAtOnce(item: ListItem, markdown: string): boolean {
  const { start } = offsetsOf(item);
  return (
    item.children.length === 0 ||
    !/^(?:[-*+]|\d+[.)])(?:[ \t]+\[[ xX]\])?(?:[ \t]*\r?\n|[ \t]{5})/.test(markdown.slice(start, start + 24))
  );
}

/** What follows a footnote at once belongs to it or not. */
function endsAtBlank(footnote: Nodes, markdown: string): boolean {
  const { end } = offsetsOf(footnote);
  return /^[ \t]*(?:\s*$|\r?\n(?:[ \t]*\r?\n|\[\^))/.test(markdown.slice(end, end + 80));
}

/** Where no text follows a task item's box at once, remark's paragraph begins at the box. */
function boxAgrees(item: ListItem, markdown: string): boolean {
  if (typeof item.checked !== "boolean") return true;
  const [paragraph] = item.children;
  const at = paragraph?.position;
  if (paragraph?.type !== "paragraph" || at === undefined) return false;
  const { line, column, offset = 0 } = at.start;
  if (!/^\[[ xX]\][ \t]$/.test(markdown.slice(offset - 4, offset))) return false;
  const [first] = paragraph.children;
  if (first?.type !== "text" && !(first?.type === "link" && isLiteral(first, markdown))) {
    paragraph.position = { start: { line, column: column - 4, offset: offset - 4 }, end: at.end };
  }
  return true;
}

/** Addresses that are links without being marked as such: remark is run without them. */
function isLiteral(link: Link, markdown: string): boolean {
  const first = markdown.charAt(offsetsOf(link).start);
  return first !== "[" && first !== "<";
}

// What would be markup, were it no link.
const ambiguous = once(() => /[*~`[\]<>\\!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&#?\w+;/u);

function withoutLiterals(node: Parents, markdown: string): void {
  const children: Nodes[] = [];
  for (const child of node.children) {
    const text = child.type === "link" && isLiteral(child, markdown) ? asText(child, markdown) : child;
    const before = children.at(-1);
    if (text.type === "text" && before?.type === "text") join(before, text);
    else children.push(text);
  }
  Object.assign(node, { children });
}

function asText(link: Link, markdown: string): Text {
  return { type: "text", value: sourceOf(link, markdown), position: link.position };
}

function join(before: Text, text: Text): void {
  before.value += text.value;
  if (before.position !== undefined && text.position !== undefined) {
    before.position = { start: before.position.start, end: text.position.end };
  }
}

function sourceOf(node: Nodes, markdown: string): string {
  const { start, end } = offsetsOf(node);
  return markdown.slice(start, end);
}
