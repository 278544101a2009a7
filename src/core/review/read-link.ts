import type { Nodes } from "mdast";
import type { MarkdownDocument } from "../markdown/parse.ts";

/** The first address in a node: of a link, a reference resolved, or bare in the text. Places within the page are none. */
export function firstLink(document: MarkdownDocument, node: Nodes): string | undefined {
  if (node.type === "link" && isAddress(node.url)) return node.url;
  if (node.type === "linkReference") return addressOf(document, node.identifier);
  if (node.type === "text") return bareAddress(node.value);
  return "children" in node ? inChildren(document, node.children) : undefined;
}

function inChildren(document: MarkdownDocument, children: readonly Nodes[]): string | undefined {
  for (const child of children) {
    const link = firstLink(document, child);
    if (link !== undefined) return link;
  }
  return undefined;
}

function isAddress(url: string): boolean {
  return url !== "" && !url.startsWith("#") && !url.startsWith("mailto:");
}

function bareAddress(text: string): string | undefined {
  return /https?:\/\/[^\s<>"]+/i.exec(text)?.[0].replace(/[.,;:!?)\]]+$/, "");
}

function addressOf(document: MarkdownDocument, identifier: string): string | undefined {
  for (const node of document.root.children) {
    if (node.type === "definition" && node.identifier === identifier) return node.url;
  }
  return undefined;
}
