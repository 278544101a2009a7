import type { List, ListItem, Nodes, Root } from "mdast";

/**
 * A message in Slack's mrkdwn: `*bold*`, `_italic_`, `~struck~`, `<address|text>`; `&`, `<` and `>` are escaped
 * (docs.slack.dev, "Formatting message text"). Slack has no headings: they are bold.
 */
export function slackMessage(root: Root): string {
  return root.children
    .map((node) => blockOf(node))
    .filter((text) => text !== "")
    .join("\n\n");
}

function blockOf(node: Nodes): string {
  if (node.type === "heading") return `*${inlineOf(node.children)}*`;
  if (node.type === "list")
    return node.children.map((item, index) => itemOf(item, markOf(node, index))).join("\n");
  if (node.type === "blockquote") return node.children.map(blockOf).join("\n").replace(/^/gm, "> ");
  if (node.type === "code") return `\`\`\`\n${escaped(node.value)}\n\`\`\``;
  return inline(node);
}

function itemOf(item: ListItem, mark: string): string {
  return `${mark}${item.children.map(blockOf).join("\n").replaceAll("\n", "\n    ")}`;
}

function markOf({ ordered, start }: List, index: number): string {
  return ordered === true ? `${(start ?? 1) + index}. ` : "• ";
}

function inline(node: Nodes): string {
  if (node.type === "strong") return `*${inlineOf(node.children)}*`;
  if (node.type === "emphasis") return `_${inlineOf(node.children)}_`;
  if (node.type === "delete") return `~${inlineOf(node.children)}~`;
  if (node.type === "inlineCode") return `\`${escaped(node.value)}\``;
  if (node.type === "link") return `<${address(node.url)}|${inlineOf(node.children).replaceAll("|", "¦")}>`;
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<br\b/i.test(node.value) ? "\n" : "";
  if (node.type === "image" || node.type === "imageReference") return escaped(node.alt ?? "");
  if (node.type === "text") return escaped(node.value);
  return "children" in node ? inlineOf(node.children) : "";
}

function inlineOf(nodes: readonly Nodes[]): string {
  return nodes.map(inline).join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An address can't hold what ends it. */
function address(url: string): string {
  return escaped(url).replaceAll("|", "%7C");
}
