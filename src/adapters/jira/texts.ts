import { adfDocument } from "../../core/markdown/targets/adf.ts";
import type { AdfDocument } from "../../core/markdown/targets/adf-document.ts";
import { adfLink } from "../../core/markdown/targets/adf-link.ts";
import { parseMarkdown } from "../../core/markdown/parse.ts";
import type { Link } from "../../core/ports/send-request.ts";
import { cutText } from "../../core/text/cut-text.ts";
import { titleLine } from "../../core/text/title-line.ts";

/** The longest summary, by the vendor's contract. Characters. */
const longestSummary = 255;

/** A summary as Jira takes it: one line, never empty. */
export function summaryOf(title: string): string {
  return titleLine(title, longestSummary, "Incident");
}

/** A description, with where it came from at its end. */
export function descriptionOf(markdown: string, back: Link | undefined): AdfDocument {
  const document = adfDocument(parseMarkdown(markdown).root);
  if (back === undefined) return document;
  return { ...document, content: [...document.content, { type: "paragraph", content: [adfLink(back)] }] };
}

/** A label holds no white space. */
export function labelOf(text: string): string {
  return cutText(text.trim().replaceAll(/\s+/g, "-"), longestSummary);
}

/** The label that carries a ticket's key, which says itself whose it is. */
export function keyLabel(key: string): string {
  return key.startsWith("sitrep-") ? key : `sitrep-${key}`;
}

/** The key of a ticket by its address or the key itself: `OPS-12`; undefined for anything else. */
export function ticketKey(ticket: string): string | undefined {
  return /^(?:https:\/\/[^/?#]+\/browse\/)?([A-Z][A-Z\d_]*-\d+)$/i.exec(ticket.trim())?.[1]?.toUpperCase();
}
