import type { Element, ElementContent, RootContent } from "hast";
import type { Html, Parents, Root } from "mdast";
import rehypeSanitize, { defaultSchema, type Options as Schema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { t } from "../text/say.ts";
import { cleanText, linkAddress } from "./targets/clean-text.ts";
import { htmlPieces, type HtmlPiece } from "./targets/html-pieces.ts";

/** Gives a picture of the document as a `data:` address, by the address that it is written with; undefined where there is none. */
export type PictureData = (address: string) => string | undefined;

/**
 * A document as HTML that can stand anywhere: no scripts, no styles, nothing that is fetched, and of HTML in the Markdown no
 * more than its words. A link leads to the web, to a mail or a number; others are their words. A picture is what
 * `pictures` gives for it, else its alternative text. Front matter and comments are left out.
 */
export function toHtml(root: Root, pictures: PictureData = () => undefined): string {
  const html = toTree.runSync(root);
  return writer.stringify(safeTree.runSync({ ...html, children: tidied(html.children, pictures) }));
}

const toTree = unified()
  .use(remarkRehype, { handlers: { html: htmlWords }, footnoteLabelTagName: "h2" })
  .freeze();

/** What may be there once the tree is tidied: what remark makes of Markdown, and nothing that loads, acts or looks different. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !["input", "picture", "source"].includes(name)),
  ],
  attributes: {
    ...{ a: ["href", "rel", "dataFootnoteRef", "dataFootnoteBackref", "ariaDescribedBy", "ariaLabel"] },
    ...{
      code: [["className", /^language-./]],
      img: ["src", "alt"],
      li: [["className", "task"]],
      ol: ["start"],
    },
    ...{
      h2: [["className", "sr-only"]],
      section: ["dataFootnotes"],
      span: [["className", "box"], "role", "ariaLabel"],
    },
    ...{ td: ["align"], th: ["align"], "*": ["id"] },
  },
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["data"] },
  clobber: [], // ids are those of footnotes alone, with a prefix of their own
};
const safeTree = unified().use(rehypeSanitize, schema).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** The words of HTML, as every other target shows them; on its own it is a paragraph. */
function htmlWords(_state: unknown, node: Html, parent: Parents | undefined): ElementContent[] {
  const words = htmlPieces(node.value).flatMap(wordsOfPiece);
  if (words.length === 0 || parent === undefined || parent.type === "paragraph") return words;
  return ["root", "blockquote", "listItem", "footnoteDefinition"].includes(parent.type)
    ? [made("p", {}, words)]
    : words;
}

function wordsOfPiece(piece: HtmlPiece): readonly ElementContent[] {
  switch (piece.kind) {
    case "text":
      return [{ type: "text", value: piece.text }];
    case "break":
      return piece.hard ? [made("br", {}, [])] : [{ type: "text", value: " " }];
    case "image":
      return [made("img", { src: piece.url, alt: piece.alt }, [])];
    case "open":
    case "close":
      return [];
  }
}

/** Without what leads nowhere or would be fetched, and with boxes of tasks that need no form. */
function tidied<Node extends RootContent>(nodes: readonly Node[], pictures: PictureData): Node[];
function tidied(nodes: readonly RootContent[], pictures: PictureData): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === "text") return [{ type: "text", value: cleanText(node.value) }];
    if (node.type !== "element") return node.type === "raw" ? [] : [node];
    const children = tidied(node.children, pictures);
    switch (node.tagName) {
      case "a":
        return link(node, children);
      case "img":
        return picture(node, pictures);
      case "input":
        return [box(node)];
      case "li":
        return [{ ...node, properties: isTask(node) ? { className: ["task"] } : ids(node), children }];
      case "ul":
        return [{ ...node, properties: {}, children }];
      default:
        return [{ ...node, children }];
    }
  });
}

function link(node: Element, children: ElementContent[]): ElementContent[] {
  const { href = "" } = node.properties;
  if (href.startsWith("#user-content-fn")) return [{ ...node, children }];
  const address = linkAddress(href);
  return address === undefined
    ? children
    : [made("a", { href: address, rel: ["noopener", "noreferrer"] }, children)];
}

/** A picture in the file itself; one of the web is a link, which nobody's reading fetches. */
function picture({ properties }: Element, pictures: PictureData): ElementContent[] {
  const { src: source = "", alt = "" } = properties;
  const data = pictures(source);
  if (data !== undefined) return [made("img", { src: data, alt }, [])];
  const words: ElementContent = { type: "text", value: cleanText(alt === "" ? t("picture") : alt) };
  const address = linkAddress(source);
  return address === undefined
    ? [words]
    : [made("a", { href: address, rel: ["noopener", "noreferrer"] }, [words])];
}

function box({ properties }: Element): Element {
  const isDone = properties.checked === true;
  const label = isDone ? t("done") : t("open");
  return made("span", { className: ["box"], role: "img", ariaLabel: label }, [
    { type: "text", value: isDone ? "☑" : "☐" },
  ]);
}

function isTask({ properties }: Element): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes("task-list-item");
}

function ids({ properties: { id } }: Element): Element["properties"] {
  return id === undefined ? {} : { id };
}

function made(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}
