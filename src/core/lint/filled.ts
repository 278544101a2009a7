import type { Nodes, RootContent } from "mdast";
import { blocksWithin } from "../markdown/blocks.ts";
import { sourceOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { TextRange } from "../text/range.ts";
import { isPlaceholder, isPrompt } from "./placeholder.ts";

/** How far a section got: `empty` has nothing at all, `placeholder` only what a template put there. */
export type Filling = "empty" | "placeholder" | "filled";

/** Whether somebody wrote something between two offsets. */
export function fillingOf(document: MarkdownDocument, body: TextRange): Filling {
  const blocks = blocksWithin(document, body);
  if (blocks.some((block) => isFilled(block, document))) return "filled";
  return blocks.length === 0 ? "empty" : "placeholder";
}

function isFilled(node: RootContent, document: MarkdownDocument): boolean {
  if (node.type === "html") return !/^\s*<!--/.test(node.value) && !isTemplateTag(node.value);
  if (node.type === "thematicBreak" || node.type === "definition" || node.type === "yaml") return false;
  // Headings with a number are the entries of a timeline or a list of actions; the others only order text.
  if (node.type === "heading") return /\d/.test(plainText(node)) && !isPlaceholder(plainText(node));
  if (node.type === "list" || node.type === "blockquote" || node.type === "listItem") {
    return node.children.some((child) => isFilled(child, document));
  }
  if (node.type === "table") {
    return node.children.slice(1).some((row) => row.children.some((cell) => isFilledText(cell, document)));
  }
  if (node.type === "paragraph") return isFilledText(node, document) && !isMarkedPrompt(node);
  return true; // code, footnotes: nobody writes those by accident
}

function isFilledText(node: Nodes, document: MarkdownDocument): boolean {
  const source = sourceOf(document, node).replace(/<!--[^]*?(?:-->|$)/g, "");
  return (
    source.includes("![") ||
    (!isPlaceholder(source) && !isPlaceholder(plainText(node)) && !isTemplateTag(source))
  );
}

/** A prompt in italics: `_What happened?_`. */
function isMarkedPrompt(node: Extract<RootContent, { type: "paragraph" }>): boolean {
  const inked = node.children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return inked.length > 0 && inked.every((child) => child.type === "emphasis") && isPrompt(plainText(node));
}

/** `<describe what happened>` is HTML to a parser; a tag with bare words in it is a template's to people. */
function isTemplateTag(source: string): boolean {
  return /^\s*<[a-z][\w-]*(?: [\w'’,/-]+)+\s*\??>\s*$/i.test(source) && !/^\s*<details open>/i.test(source);
}
