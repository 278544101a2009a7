import { adfDocument } from "../../core/markdown/targets/adf.ts";
import { adfLink } from "../../core/markdown/targets/adf-link.ts";
import type { AdfBlock, AdfDocument, AdfInline } from "../../core/markdown/targets/adf-document.ts";
import { cleanText } from "../../core/markdown/targets/clean-text.ts";
import { parseMarkdown } from "../../core/markdown/parse.ts";
import type { Link } from "../../core/ports/send-request.ts";
import { titleLine } from "../../core/text/title-line.ts";

/** The longest title (Confluence's own database column). Characters. */
const longestTitle = 255;

/** A title as Confluence takes it: one line, never empty. Within a space it is there once. */
export function pageTitle(title: string): string {
  return titleLine(cleanText(title), longestTitle, "Incident review");
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
  return { type: "paragraph", content: [adfLink(back), { type: "text", text: " " }, mark] };
}
