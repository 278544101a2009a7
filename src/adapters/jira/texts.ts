import { adfDocument } from "../../core/markdown/targets/adf.ts";
import type { AdfBlock, AdfDocument, AdfInline } from "../../core/markdown/targets/adf-document.ts";
import { adfLink } from "../../core/markdown/targets/adf-link.ts";
import { plainMessageWithin } from "../../core/markdown/targets/plain-text.ts";
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

/**
 * The longest description (Jira says 32,767 characters and not of what): here all of the document as it is sent, which is more than
 * any other count comes to.
 */
const longestDescription = 32_767;

/** A description, with where it came from at its end. What is too long is cut behind a block, and says where the rest is. */
export function descriptionOf(markdown: string, back: Link | undefined): AdfDocument {
  const { root } = parseMarkdown(markdown);
  const document = adfDocument(root);
  const source: readonly AdfBlock[] = back === undefined ? [] : [paragraph(adfLink(back))];
  const whole = { ...document, content: [...document.content, ...source] };
  if (fits(whole)) return whole;
  const rest = paragraph({
    type: "text",
    text:
      back === undefined
        ? "… It is cut here: the rest is where it came from."
        : "… It is cut here: the rest is there.",
  });
  const cutAt = (blocks: readonly AdfBlock[]): AdfDocument => ({
    ...document,
    content: [...blocks, rest, ...source],
  });
  const count =
    document.content.findLastIndex((_, index) => fits(cutAt(document.content.slice(0, index + 1)))) + 1;
  if (count > 0) return cutAt(document.content.slice(0, count));
  // Its first block alone is too long: the words of it, as many as surely fit.
  return cutAt([paragraph({ type: "text", text: plainMessageWithin(root, longestDescription / 8).text })]);
}

function paragraph(inline: AdfInline): AdfBlock {
  return { type: "paragraph", content: [inline] };
}

function fits(document: AdfDocument): boolean {
  return JSON.stringify(document).length <= longestDescription;
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
