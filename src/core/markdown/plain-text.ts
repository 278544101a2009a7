import type { Nodes } from "mdast";
import { writeInline } from "./inline-text.ts";
import { parseMarkdown } from "./parse.ts";

/**
 * The text of a node as a reader sees it on one line: no markup, `<br>` and line breaks are spaces, other HTML is
 * nothing, an image is its alternative text.
 */
export function plainText(node: Nodes): string {
  return textOf(node).replace(/\s+/g, " ").trim();
}

function textOf(node: Nodes): string {
  if (node.type === "break") return " ";
  if (node.type === "html") return /^<br\b/i.test(node.value) ? " " : "";
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/**
 * Typed text (see inline-text.ts) as a reader sees it on one line: code, emphasis and links without their marks, line
 * breaks as ` · `.
 */
export function plainWords(typed: string): string {
  if (!/[`*_~[\]<&\\\n]/.test(typed)) return typed;
  return typed
    .split("\n")
    .map((line) => plainText(parseMarkdown(before + writeInline(line.trim())).root).slice(before.length))
    .filter((line) => line !== "")
    .join(" · ");
}

/** Keeps the beginning of a line from being read as a list, a heading or the like. */
const before = "a ";
