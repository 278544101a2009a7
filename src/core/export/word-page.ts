import type { ReadDocument } from "../incident/read-document.ts";
import { toHtml } from "../markdown/to-html.ts";
import { incidentInWords } from "../review/picture/incident-in-words.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { element } from "../text/html.ts";
import { t } from "../text/say.ts";
import { documentFacts, splitTitle, titleOfDocument } from "./document-facts.ts";
import type { ExportOptions } from "./html-page.ts";
import { pictureSize } from "./picture-size.ts";
import { zoneSentence } from "./text-exports.ts";

/**
 * A document as HTML in the form that word processors take for a document of theirs: the name spaces that Word writes itself,
 * plain styles, and in the place of the picture of the incident a table that says the same. Saved as `.doc` it opens in Word
 * and in Writer as text with headings, lists and tables.
 */
export function wordPage({ document, snapshot }: ReadDocument, options: ExportOptions): string {
  const title = titleOfDocument(snapshot);
  const about = options.record ?? snapshot;
  const hasTitle = snapshot.sections.some(({ level }) => level === 1);
  const { head, rest } = splitTitle(forWriters(toHtml(document.root, options.pictures)));
  const { facts, moments } = incidentInWords(about, options);
  const told = new Set(facts.map(([name]) => name)); // the severity with its times, rather than the last alone
  const body = [
    ...(snapshot.drill || about.drill ? [`<p><b>${escapeHtml(t("DRILL"))}</b></p>`] : []),
    hasTitle ? head : element("h1", {}, escapeHtml(title)),
    factTable([...documentFacts(snapshot, about).filter(([name]) => !told.has(name)), ...facts]),
    moments,
    element("p", {}, element("i", {}, escapeHtml(zoneSentence(snapshot.zone)))),
    hasTitle ? rest : head + rest,
  ];
  return [
    `${byteOrderMark}<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40" lang="${escapeHtml(options.language)}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title>`,
    `<style>${style}</style></head>`,
    `<body>\n${body.filter((part) => part !== "").join("\n")}\n</body></html>`,
    "",
  ].join("\n");
}

/** Without it Writer takes some of these files for plain text and shows their tags. */
const byteOrderMark = "\ufeff";

function factTable(rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return "";
  const cells = rows.map(([name, words]) =>
    element("tr", {}, element("th", {}, escapeHtml(name)), element("td", {}, escapeHtml(words))),
  );
  return forWriters(element("table", {}, cells.join("\n")));
}

/**
 * What word processors do not take from a style: the lines of tables, crossed-out words, how wide a page is. The way back from a
 * footnote is a sign that their fonts lack. In `html` what is no tag is escaped.
 */
function forWriters(html: string): string {
  return html
    .replaceAll("<table>", '<table border="1" cellspacing="0" cellpadding="4" width="100%">')
    .replace(/<th(?=[ >])/g, '<th bgcolor="#eeeeee"')
    .replace(/<(\/?)del>/g, "<$1s>")
    .replace(/ ?<a href="#user-content-fnref[^>]*>[^]*?<\/a>/g, "")
    .replace(/<img src="(data:[^"]*)"/g, (tag, address: string) => {
      const size = pictureSize(address);
      if (size === undefined) return tag;
      const width = Math.min(size.width, textWidth);
      const height = Math.max(1, Math.round((size.height * width) / size.width));
      return `${tag} width="${width}" height="${height}"`;
    });
}

/** A4 without its margins, pixels of 1/96 inch. */
const textWidth = 640;

const style =
  "@page { size: A4; margin: 2cm; } body, h1, h2, h3, h4, h5, h6, p, li, th, td { font-family: Calibri, Carlito, Arial, sans-serif; } " +
  "body { font-size: 11pt; } h1 { font-size: 20pt; } h2 { font-size: 15pt; } h3 { font-size: 12pt; } " +
  "table { border-collapse: collapse; } th, td { text-align: left; vertical-align: top; } " +
  ".sitrep-picture-heading { margin-top: 10pt; font-weight: bold; } code, pre { font-family: Consolas, 'Courier New', monospace; font-size: 10pt; }";
