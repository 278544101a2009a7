import { rangeOf, sourceOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Section } from "../model/section.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import { bomLength, eolOf } from "../text/lines.ts";

/** A section to be added, and the sections beside which it makes sense. */
export interface NewSection extends SectionPlace {
  readonly heading: string;
  /** A question to the author; it becomes a comment, which renders as nothing. */
  readonly prompt: string;
}

export interface SectionPlace {
  /** The section it should follow; undefined where there is none. */
  readonly after: Section | undefined;
  /** Else the section it should precede. */
  readonly before: Section | undefined;
}

/**
 * The edit that adds a section, with its heading at the level and in the style of its neighbour and the document's
 * line breaks. Undefined where the end of the document is inside an open code fence or comment, which would swallow it.
 */
export function insertSection(
  document: MarkdownDocument,
  section: NewSection,
  usual: Section | undefined,
): TextEdit | undefined {
  return insertHeaded(document, { ...section, lines: [`<!-- ${section.prompt} -->`] }, usual);
}

/** The same with lines of Markdown under the heading. */
export function insertHeaded(
  document: MarkdownDocument,
  section: SectionPlace & { readonly heading: string; readonly lines: readonly string[] },
  usual: Section | undefined,
): TextEdit | undefined {
  const { text } = document;
  const at = section.after?.body.end ?? section.before?.heading.start ?? text.length;
  if (at === text.length && endsOpen(document)) return undefined;
  const neighbour = section.after ?? section.before ?? usual;
  const lines = [...headingLines(section.heading, neighbour, document), "", ...section.lines];
  const eol = eolOf(text);
  const above = text.slice(bomLength(text), at);
  return insertion(at, gapBelow(above, eol) + lines.join(eol) + (at < text.length ? eol + eol : eol));
}

function headingLines(
  heading: string,
  neighbour: Section | undefined,
  document: MarkdownDocument,
): readonly string[] {
  const level = neighbour?.level ?? 2;
  const written =
    neighbour === undefined ? "" : document.text.slice(neighbour.heading.start, neighbour.heading.end);
  if (level <= 2 && /[\r\n]/.test(written))
    return [heading, (level === 1 ? "=" : "-").repeat(heading.length)];
  const hashes = "#".repeat(level);
  return [/^#+ .*[^\\] #+$/.test(written) ? `${hashes} ${heading} ${hashes}` : `${hashes} ${heading}`];
}

/** The line breaks missing between what stands above and a new block. */
function gapBelow(above: string, eol: string): string {
  if (!/[^ \t\r\n]/.test(above)) return /[ \t]$/.test(above) ? eol : "";
  const start = startOfLine(above, above.length);
  const last = above.slice(start);
  if (/[^ \t]/.test(last)) return eol + eol;
  const end = start - (above.endsWith("\r\n", start) ? 2 : 1);
  const beforeLast = above.slice(startOfLine(above, end), Math.max(end, 0));
  // A line of blanks would indent the heading into the list above it.
  return last === "" && !/[^ \t]/.test(beforeLast) ? "" : eol;
}

/** Where the line begins that ends at an offset. Looked for backwards: only the last two lines of a long text matter. */
function startOfLine(text: string, end: number): number {
  let start = Math.max(end, 0);
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start -= 1;
  return start;
}

function endsOpen(document: MarkdownDocument): boolean {
  const last = document.root.children.at(-1);
  if (last === undefined) return false;
  if (last.type === "code") {
    const source = sourceOf(document, last);
    const fence = /^(`{3,}|~{3,})/.exec(source)?.[1];
    if (fence === undefined) return false;
    const closing =
      source
        .split(/\r\n|\n|\r/)
        .slice(1)
        .at(-1)
        ?.trim() ?? "";
    return !(closing.length >= fence.length && closing === (fence[0] ?? "").repeat(closing.length));
  }
  // An HTML block of a kind that a blank line does not end.
  return (
    last.type === "html" &&
    rangeOf(document, last).end >= document.text.trimEnd().length &&
    isOpenHtml(last.value)
  );
}

function isOpenHtml(html: string): boolean {
  const opening = /^\s*<(!--|\?|!\[CDATA\[|![a-z]|(?:script|pre|style|textarea)\b)/i
    .exec(html)?.[1]
    ?.toLowerCase();
  if (opening === undefined) return false;
  const closing = { "!--": "-->", "?": "?>", "![cdata[": "]]>" }[opening];
  if (closing !== undefined) return !html.includes(closing);
  return opening.startsWith("!") ? !html.includes(">") : !/<\/(?:script|pre|style|textarea)>/i.test(html);
}
