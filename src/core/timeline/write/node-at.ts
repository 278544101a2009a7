import type { Heading, Html, List, ListItem, Nodes, Paragraph, Table, TableRow } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";

/** The node that carries an entry, with the node around it where that matters. */
export type Carrier =
  | { readonly kind: "item"; readonly item: ListItem; readonly list: List; readonly depth: number }
  | { readonly kind: "heading"; readonly heading: Heading }
  | { readonly kind: "row"; readonly row: TableRow; readonly table: Table }
  | { readonly kind: "html"; readonly html: Html }
  | { readonly kind: "line"; readonly paragraph: Paragraph; readonly inItem: boolean };

/** What carries the entry that begins at `offset`; undefined where nothing known does. */
export function carrierAt(document: MarkdownDocument, offset: number): Carrier | undefined {
  return find(document, document.root, offset, []);
}

function find(
  document: MarkdownDocument,
  node: Nodes,
  offset: number,
  above: readonly Nodes[],
): Carrier | undefined {
  if (node.type !== "root" && rangeOf(document, node).start === offset) {
    const carrier = asCarrier(node, above);
    if (carrier !== undefined) return carrier;
  }
  if (node.type === "paragraph") return { kind: "line", paragraph: node, inItem: isInItem(above) };
  if (node.type === "html") return { kind: "html", html: node };
  if (!("children" in node)) return undefined;
  const child = node.children.find((candidate) => {
    const { start, end } = rangeOf(document, candidate);
    return start <= offset && offset < end;
  });
  return child === undefined ? undefined : find(document, child, offset, [...above, node]);
}

function asCarrier(node: Nodes, above: readonly Nodes[]): Carrier | undefined {
  const parent = above.at(-1);
  if (node.type === "listItem" && parent?.type === "list") {
    const depth = above.filter((other) => other.type === "list").length;
    return { kind: "item", item: node, list: parent, depth };
  }
  if (node.type === "heading") return { kind: "heading", heading: node };
  if (node.type === "tableRow" && parent?.type === "table") return { kind: "row", row: node, table: parent };
  return undefined;
}

function isInItem(above: readonly Nodes[]): boolean {
  return above.some((node) => node.type === "listItem");
}
