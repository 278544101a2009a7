import { parseMarkdown } from "../../core/markdown/parse.ts";
import { linearMarkdown } from "../../core/markdown/targets/github-markdown.ts";
import type { Link, TrackerRequest } from "../../core/ports/send-request.ts";
import { cutText } from "../../core/text/cut-text.ts";
import { titleLine } from "../../core/text/title-line.ts";
import { onOneLine, webAddress, writeLabel, writeWebLink } from "../../core/text/web-link.ts";

/** Linear says no length of a title; this is what others take. Characters. */
const longestTitle = 255;

/** Nor of a description: more than this is nobody's action. Characters. */
const longestText = 100_000;

/** One line, never empty. */
export function issueTitle(title: string): string {
  return titleLine(title, longestTitle, "Untitled");
}

/** The text of an issue and where it came from. */
export function issueDescription({
  markdown,
  back,
}: Extract<TrackerRequest, { kind: "create-ticket" }>): string {
  const end = back === undefined ? "" : `\n\nFrom ${linkTo(back)}`;
  return `${shown(markdown, longestText - end.length)}${end}`.trim();
}

/** A text with labels that Linear does not have, so that they are not lost. */
export function withLabels(markdown: string, labels: readonly string[]): string {
  if (labels.length === 0) return markdown;
  return `${markdown.trimEnd()}\n\nLabels: ${labels.map(writeLabel).join(", ")}`.trim();
}

/** The key of an issue by its address or the key itself, and the workspace where the address names one. */
export function readIssue(
  ticket: string,
): { readonly identifier: string; readonly workspace: string | undefined } | undefined {
  const text = ticket.trim();
  const [, workspace, ofAddress] =
    /^https:\/\/linear\.app\/([\w-]+)\/issue\/([A-Za-z][A-Za-z\d]*-\d{1,9})(?:[/?#]|$)/i.exec(text) ?? [];
  const identifier = ofAddress ?? /^[A-Za-z][A-Za-z\d]*-\d{1,9}$/.exec(text)?.[0];
  return identifier === undefined
    ? undefined
    : { identifier: identifier.toUpperCase(), workspace: workspace?.toLowerCase() };
}

function linkTo({ title, url }: Link): string {
  const label = cutText(onOneLine(title), longestTitle) || "Link";
  const address = webAddress(url);
  return shown(address === undefined ? writeLabel(label) : writeWebLink(label, address), longestText);
}

/** As the tree has it: without front matter and comments, and with nothing left open. */
function shown(markdown: string, most: number): string {
  return linearMarkdown(parseMarkdown(markdown).root, most).text.trimEnd();
}
