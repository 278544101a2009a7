import { parseMarkdown } from "../../core/markdown/parse.ts";
import { plainMessageWithin } from "../../core/markdown/targets/plain-text.ts";
import { titleLine } from "../../core/text/title-line.ts";

/** The longest name of an incident and the longest text of an update, by the vendor's contract. Characters. */
const longestName = 255;
const longestText = 25_000;

/** An incident's name as the page takes it: one line, never empty. */
export function incidentName(title: string): string {
  return titleLine(title, longestName, "Incident");
}

/** A text as the page takes it: plain, since nothing says that it shows Markdown as anything else. */
export function incidentText(markdown: string): string {
  return plainMessageWithin(parseMarkdown(markdown).root, longestText).text;
}

/** Whether two texts say the same in the same order: the page may set spaces and signs in its own way. */
export function isSameText(one: string, other: string): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(text: string): string {
  return text.normalize("NFC").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
