import type { Nodes } from "mdast";

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
