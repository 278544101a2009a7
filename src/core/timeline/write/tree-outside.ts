import type { Nodes } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TextRange } from "../../text/range.ts";

/**
 * The tree of a document in words, without positions and without what lies inside `holes`. Two documents that differ in
 * their holes alone have the same words; text that reaches into a hole counts by its source outside, blanks aside. Whether
 * a list is loose is left out where `gaps` are ignored: the blank line that made it so may go with what it set apart.
 */
export function treeOutside(
  document: MarkdownDocument,
  holes: readonly TextRange[],
  gaps: "compared" | "ignored" = "compared",
): string {
  const words: string[] = [];
  walk(document, document.root, { holes, gaps }, words);
  return words.join("");
}

interface Outside {
  readonly holes: readonly TextRange[];
  readonly gaps: "compared" | "ignored";
}

function walk(document: MarkdownDocument, node: Nodes, outside: Outside, words: string[]): void {
  const { holes, gaps } = outside;
  const range = rangeOf(document, node);
  if (node.type !== "root" && holes.some((hole) => range.start >= hole.start && range.end <= hole.end))
    return;
  if ("children" in node) {
    const isLooseOrNot = node.type === "list" && gaps === "ignored";
    words.push(`\n<${node.type}${attributesOf(isLooseOrNot ? { ...node, spread: null } : node)}>`);
    for (const child of node.children) walk(document, child, outside, words);
    words.push("</>");
    return;
  }
  const touched = holes.some((hole) => range.start <= hole.end && range.end >= hole.start);
  const isCut = holes.some((hole) => range.start < hole.end && range.end > hole.start);
  const isTouchedText = (touched && node.type === "text") || (isCut && node.type === "html");
  if (isTouchedText) words.push(sourceOutside(document.text, range, holes));
  else if (node.type === "text") words.push(node.value.replace(/\s/g, ""));
  else words.push(`<${node.type}${attributesOf(node)}${valueOf(node)}/>`);
}

/** HTML that is left open has the blank lines behind it, or not: that depends on what follows. */
function valueOf(node: Nodes): string {
  if (!("value" in node)) return "";
  return node.type === "html" ? node.value.trimEnd() : node.value;
}

/** What a node says beside its type, children and value. */
function attributesOf(node: Nodes): string {
  return Object.entries(node)
    .filter(([key, value]) => !notAttributes.has(key) && value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
    .join("");
}

const notAttributes: ReadonlySet<string> = new Set(["type", "children", "position", "value", "data"]);

function sourceOutside(text: string, range: TextRange, holes: readonly TextRange[]): string {
  let source = "";
  let at = range.start;
  for (const hole of [...holes].sort((a, b) => a.start - b.start)) {
    source += text.slice(at, Math.max(at, Math.min(range.end, hole.start)));
    at = Math.max(at, Math.min(range.end, hole.end));
  }
  return (source + text.slice(at, range.end)).replace(/\s/g, "");
}
