import { escapeHtml } from "../../core/text/escape-html.ts";
import { element } from "../../core/text/html.ts";
import { overlaps } from "../../core/text/range.ts";
import { t } from "../../core/text/say.ts";
import type { Pen, Token } from "./drawn-token.ts";
import { levelWords, markFindings, markHeading, type Mark } from "./mark-findings.ts";
import { resourceOf, type Page } from "./page.ts";
import type { Spot } from "./page-finding.ts";
import type { InlineSource } from "./word-places.ts";

/**
 * Marks the words that the linter found something about, says what behind the text they stand in, and returns the token for
 * all that stands nowhere on the page: in the front matter, in the file as a whole. The findings are asked for when the
 * page is rendered, since they come behind the text; where there are none the HTML is what it would be without.
 */
export function drawNotes(page: Page, tokens: Token[], pen: Pen): Token {
  const notesFor = notesOf(page);
  const stretches = textsOf(tokens);
  for (const stretch of stretches) {
    if (page.deps.findings !== undefined) markStretch(page, stretch, pen, notesFor);
    const draw = pen.draw((env) =>
      notesFor(env)
        .filter(({ finding: { line } }) => stretch.first <= line && line <= stretch.last)
        .map(noteHtml)
        .join(""),
    );
    stretch.inlines.at(-1)?.children?.push(draw);
  }
  const shown = new Set(stretches.flatMap(({ first, last }) => linesFrom(first, last)));
  const rest = pen.draw((env) => {
    const left = notesFor(env).filter(({ finding: { line } }) => !shown.has(line));
    if (left.length === 0) return "";
    const label = t("Findings of the whole document");
    return `${element("div", { class: "sitrep-findings", role: "note", "aria-label": label }, left.map(noteHtml).join(""))}\n`;
  });
  rest.block = true;
  return rest;
}

/** The findings for the page that is rendered, found once for each rendering. */
function notesOf({ deps, read }: Page): (env: unknown) => readonly Note[] {
  const asked = new WeakMap<object, readonly Note[]>();
  const { lines } = read.document;
  const offset = ({ line, character }: Spot): number =>
    Math.min(lines.startOf(line - 1) + character, lines.endOf(line - 1));
  return (env) => {
    if (deps.findings === undefined || typeof env !== "object" || env === null) return [];
    const found =
      asked.get(env) ??
      deps.findings(resourceOf(env)).map((finding, index): Note => {
        const { words } = finding;
        const range = words && { start: offset(words.start), end: offset(words.end) };
        return { finding, note: `sitrep-finding-${String(index + 1)}`, range };
      });
    asked.set(env, found);
    return found;
  };
}

/** A finding, the element that says it, and the words it is about. */
type Note = Omit<Mark, "range"> & { readonly range: Mark["range"] | undefined };

function markStretch(
  { read }: Page,
  { inlines, first, last, isHeading }: Stretch,
  pen: Pen,
  notesFor: (env: unknown) => readonly Note[],
): void {
  const { text, lines } = read.document;
  const own = { start: lines.startOf(first - 1), end: lines.endOf(last - 1) };
  const marksFor = (env: unknown): readonly Mark[] =>
    notesFor(env).flatMap(({ range, ...note }) =>
      range !== undefined && overlaps(range, own) ? [{ ...note, range }] : [],
    );
  let from = own.start;
  for (const inline of inlines) {
    const source: InlineSource = { source: text, start: from, end: own.end };
    if (isHeading) markHeading(inline, pen, marksFor);
    else markFindings(inline, source, pen, marksFor);
    if (inlines.length > 1) from = behindCell(inline.content, text, source);
  }
}

/** Where the search for the next cell of a row begins: markdown-it has taken the escapes of bars away. */
function behindCell(content: string, text: string, { start, end }: InlineSource): number {
  const written = content.replaceAll("|", "\\|");
  const at = text.slice(start, end).indexOf(written);
  return at === -1 ? start : start + at + written.length;
}

interface Stretch {
  /** Its text; of a table's row those of its cells, the last of which takes the notes. */
  readonly inlines: readonly Token[];
  /** Its lines, from 1. */
  readonly first: number;
  readonly last: number;
  readonly isHeading: boolean;
}

/** Each text of the page with its lines; a table's row is one of them. */
function textsOf(tokens: readonly Token[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let row: Token | undefined;
  let cells: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "tr_open") [row, cells] = [token, []];
    if (token.type === "inline" && row !== undefined) cells.push(token);
    if (token.type === "inline" && row === undefined && token.map !== null)
      found.push(stretch([token], token.map, tokens[index - 1]?.type === "heading_open"));
    if (token.type !== "tr_close") continue;
    if (cells.length > 0 && row?.map) found.push(stretch(cells, row.map));
    row = undefined;
  }
  return found;
}

function stretch(
  inlines: readonly Token[],
  [from, to]: readonly [number, number],
  isHeading = false,
): Stretch {
  return { inlines, first: from + 1, last: Math.max(from + 1, to), isHeading };
}

function linesFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function noteHtml({ finding: { level, message }, note }: Note): string {
  const words = element("strong", {}, escapeHtml(levelWords(level)));
  const attributes = { class: `sitrep-finding sitrep-finding-${level}`, id: note };
  return ` ${element("small", attributes, words, " ", escapeHtml(message))}`;
}
