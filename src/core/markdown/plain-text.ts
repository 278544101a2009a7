import type { Nodes } from "mdast";
import { writeInline } from "./inline-text.ts";
import { oncePer } from "../text/once-per.ts";
import { parseMarkdown } from "./parse.ts";

/**
 * The text of a node as a reader sees it on one line: no markup, `<br>` and line breaks are spaces, other HTML is
 * nothing, an image is its alternative text.
 */
export const plainText: (node: Nodes) => string = oncePer((node) => {
  const text = textOf(node);
  return isFolded(text) ? text : text.replace(/\s+/g, " ").trim();
});

/** Whether a text has no blanks at an end, in a row, or other than the space; most have none. */
function isFolded(text: string): boolean {
  return !text.includes("  ") && !text.startsWith(" ") && !text.endsWith(" ") && !/[^\S ]/.test(text);
}

function textOf(node: Nodes): string {
  if (node.type === "break") return " ";
  if (node.type === "html") return /^<br\b/i.test(node.value) ? " " : "";
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if ("value" in node) return node.value;
  let text = "";
  if ("children" in node) for (const child of node.children) text += textOf(child);
  return text;
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
