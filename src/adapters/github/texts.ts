import { parseMarkdown } from "../../core/markdown/parse.ts";
import { githubMarkdown } from "../../core/markdown/targets/github-markdown.ts";
import type { Link, TrackerRequest } from "../../core/ports/send-request.ts";
import { cutText } from "../../core/text/cut-text.ts";
import { titleLine } from "../../core/text/title-line.ts";
import { onOneLine, webAddress, writeLabel, writeWebLink } from "../../core/text/web-link.ts";

/** What GitHub takes, by its contract; a label's length is from its documentation. Characters. */
const longestTitle = 256;
const longestBody = 65_536;
const longestLabel = 50;

/** What says whose an issue or a comment is; nobody sees it who reads the page. */
export function markerOf(key: string): string {
  return `<!-- sitrep:${key} -->`;
}

/** One line, never empty. */
export function issueTitle(title: string): string {
  return titleLine(title, longestTitle, "Untitled");
}

/** The text of an issue, when it is due, since issues have no field for that, where it came from, and its marker. */
export function issueBody(
  { markdown, due, back }: Extract<TrackerRequest, { kind: "create-ticket" }>,
  key: string,
): string {
  const facts = [due === undefined ? [] : `Due: ${due}`, back === undefined ? [] : `From ${linkTo(back)}`];
  const end = [...facts.flat(), markerOf(key)].join("\n\n");
  const text = shown(markdown, longestBody - end.length - 2);
  return text === "" ? end : `${text}\n\n${end}`;
}

/** A comment that is a link. */
export function linkComment(link: Link, key: string): string {
  return `${linkTo(link)}\n\n${markerOf(key)}`;
}

/** Labels as GitHub takes them, each once. */
export function labelsOf(labels: readonly string[]): readonly string[] {
  const taken = labels.map((label) => cutText(label.replaceAll(/\s+/g, " ").trim(), longestLabel));
  return [...new Set(taken)].filter((label) => label !== "");
}

function linkTo({ title, url }: Link): string {
  const label = cutText(onOneLine(title), longestTitle) || "Link";
  const address = webAddress(url);
  return shown(address === undefined ? writeLabel(label) : writeWebLink(label, address), longestBody);
}

/** Without mentions that would call people. */
function shown(markdown: string, most: number): string {
  return githubMarkdown(parseMarkdown(markdown).root, most).text.trimEnd();
}
