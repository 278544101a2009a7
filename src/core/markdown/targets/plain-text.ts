import type { List, ListItem, Nodes, Root } from "mdast";

/** A message as plain text: blocks apart by an empty line, links with their address behind them, marks left out. */
export function plainMessage(root: Root): string {
  return root.children
    .map((node) => blockOf(node))
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockOf(node: Nodes): string {
  if (node.type === "list")
    return node.children.map((item, index) => itemOf(item, markOf(node, index))).join("\n");
  if (node.type === "blockquote") return node.children.map(blockOf).join("\n\n");
  return inline(node);
}

function itemOf(item: ListItem, mark: string): string {
  return `${mark}${item.children.map(blockOf).join("\n").replaceAll("\n", "\n  ")}`;
}

function markOf({ ordered, start }: List, index: number): string {
  return ordered === true ? `${(start ?? 1) + index}. ` : "- ";
}

function inline(node: Nodes): string {
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<br\b/i.test(node.value) ? "\n" : "";
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if (node.type === "link") {
    const text = node.children.map(inline).join("");
    return text === node.url || text === "" ? node.url : `${text} (${node.url})`;
  }
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(inline).join("") : "";
}
