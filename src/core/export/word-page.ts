import type { ReadDocument } from "../incident/read-document.ts";
import { toHtml } from "../markdown/to-html.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { zoneSentence } from "./text-exports.ts";
import type { ExportOptions } from "./html-page.ts";

/**
 * A document as HTML in the form that word processors take for a document of theirs: the name spaces that Word writes itself,
 * plain styles, no drawings. Saved as `.doc` it opens in Word and in Writer as text with headings, lists and tables.
 */
export function wordPage(
  { document, snapshot }: ReadDocument,
  { pictures, language }: ExportOptions,
): string {
  const heading = snapshot.sections.some(({ level }) => level === 1)
    ? ""
    : `<h1>${escapeHtml(snapshot.title ?? "Incident")}</h1>\n`;
  const title = escapeHtml(snapshot.title ?? "Incident");
  return [
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40" lang="${escapeHtml(language)}">`,
    `<head><meta charset="utf-8"><title>${title}</title>`,
    `<style>${style}</style></head>`,
    `<body>\n${heading}${toHtml(document.root, pictures)}\n<p><i>${escapeHtml(zoneSentence(snapshot.zone))}</i></p>\n</body></html>`,
    "",
  ].join("\n");
}

const style =
  "@page { size: A4; margin: 2cm; } body { font-family: Calibri, Arial, sans-serif; font-size: 11pt; } " +
  "table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #999999; padding: 3pt 5pt; text-align: left; vertical-align: top; } " +
  "code, pre { font-family: Consolas, 'Courier New', monospace; font-size: 10pt; }";
