import { adfDocument } from "../../core/markdown/targets/adf.ts";
import type { AdfBlock, AdfDocument, AdfInline } from "../../core/markdown/targets/adf-document.ts";
import { cleanText, linkAddress } from "../../core/markdown/targets/clean-text.ts";
import { parseMarkdown } from "../../core/markdown/parse.ts";
import type { Link } from "../../core/ports/send-request.ts";
import { cutText } from "../../core/text/cut-text.ts";

/** The longest title (Confluence's own database column). Characters. */
const longestTitle = 255;

/** A title as Confluence takes it: one line, never empty. Within a space it is there once. */
export function pageTitle(title: string): string {
  const line = cleanText(title).replaceAll(/\s+/g, " ").trim();
  return cutText(line === "" ? "Incident review" : line, longestTitle);
}

/** A page's body as the vendor's JSON: the document, where it came from, and the mark that `lookUp` knows it by. */
export function pageBody(markdown: string, back: Link | undefined, key: string): string {
  const document = adfDocument(parseMarkdown(markdown).root);
  const whole: AdfDocument = { ...document, content: [...document.content, footer(back, key)] };
  return JSON.stringify(whole);
}

/** What a page that carries a key holds somewhere in its body. */
export function markOf(key: string): string {
  return `sitrep ${key}`;
}

function footer(back: Link | undefined, key: string): AdfBlock {
  const mark: AdfInline = { type: "text", text: markOf(key), marks: [{ type: "code" }] };
  if (back === undefined) return { type: "paragraph", content: [mark] };
  const href = linkAddress(back.url);
  const text = cleanText(back.title).trim() || cleanText(back.url);
  const link: AdfInline =
    href === undefined
      ? { type: "text", text }
      : { type: "text", text, marks: [{ type: "link", attrs: { href } }] };
  return { type: "paragraph", content: [link, { type: "text", text: " " }, mark] };
}
