import type { Nodes } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { isFrontMatter } from "../../markdown/is-front-matter.ts";

/** A stretch of a document in which persons may be named; `text[i]` stands at `start + i` of the document. */
export interface Words {
  readonly start: number;
  readonly text: string;
  /** Whether somebody's prose; code, HTML and addresses are looked through for those alone who are known. */
  readonly prose: boolean;
}

/**
 * All of a document in which persons may be named, quotations and cells of owners included. What is no prose of a paragraph
 * (code, HTML, pictures) stands as blanks in it, and once more as words of its own.
 */
export function wordsOf(document: MarkdownDocument): readonly Words[] {
  const found: Words[] = [];
  collect(document, document.root, found);
  return found;
}

function collect(document: MarkdownDocument, node: Nodes, found: Words[]): void {
  if (isFrontMatter(node)) return;
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    found.push(proseOf(document, node));
  } else if (!("children" in node) && node.type !== "text" && node.type !== "break") {
    found.push({ ...sourceWords(document, node), prose: false });
  }
  if ("children" in node) for (const child of node.children) collect(document, child, found);
}

function sourceWords(
  document: MarkdownDocument,
  node: Nodes,
): { readonly start: number; readonly text: string } {
  const { start, end } = rangeOf(document, node);
  return { start, text: document.text.slice(start, end) };
}

function proseOf(document: MarkdownDocument, block: Nodes): Words {
  const { start, text } = sourceWords(document, block);
  const letters: string[] = [];
  let at = 0;
  for (const { start: from, text: part } of textsIn(document, block)) {
    letters.push(text.slice(at, from - start).replace(/[^\r\n]/g, " "), part);
    at = from - start + part.length;
  }
  letters.push(text.slice(at).replace(/[^\r\n]/g, " "));
  return { start, text: letters.join(""), prose: true };
}

function textsIn(
  document: MarkdownDocument,
  node: Nodes,
): readonly { readonly start: number; readonly text: string }[] {
  if (node.type === "text") return [sourceWords(document, node)];
  return "children" in node ? node.children.flatMap((child) => textsIn(document, child)) : [];
}
