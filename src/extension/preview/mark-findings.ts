import { escapeHtml } from "../../core/text/escape-html.ts";
import { opening } from "../../core/text/html.ts";
import { t } from "../../core/text/say.ts";
import type { TextRange } from "../../core/text/range.ts";
import type { Pen, Token } from "./drawn-token.ts";
import type { PageFinding } from "./page-finding.ts";
import { wordPlaces, type InlineSource, type Places } from "./word-places.ts";

/** A finding with words of the page: where they stand in the source, and the element that says what is found. */
export interface Mark {
  readonly range: TextRange;
  readonly finding: PageFinding;
  readonly note: string;
}

/**
 * Draws the text of an inline token so that, each time the page is rendered, the words that something was found about are
 * marked, to the letter. Where nothing was found the HTML is what it would be without.
 */
export function markFindings(
  inline: Token,
  source: InlineSource,
  pen: Pen,
  marksFor: (env: unknown) => readonly Mark[],
): void {
  const parsed = [...(inline.children ?? [])];
  const { content } = inline;
  let known: ReadonlyMap<Token, Places> | undefined;
  const placesOf = (token: Token): Places => (known ??= wordPlaces(content, parsed, source)).get(token) ?? [];
  inline.children = parsed.flatMap((token): Token[] => {
    if (token.type === "text") return [drawnText(token, pen, marksFor, () => placesOf(token))];
    if (token.type !== "code_inline") return [token];
    const marksOf = (env: unknown): readonly Mark[] => {
      const marks = marksFor(env);
      return marks.length === 0 ? marks : touching(marks, placesOf(token));
    };
    return enclosed([token], pen, marksOf);
  });
}

/** Marks all of a heading: the address of the page that its words make is read from its tokens, which stay as they are. */
export function markHeading(inline: Token, pen: Pen, marksFor: (env: unknown) => readonly Mark[]): void {
  inline.children = enclosed(inline.children ?? [], pen, marksFor);
}

function enclosed(tokens: readonly Token[], pen: Pen, marksFor: (env: unknown) => readonly Mark[]): Token[] {
  const open = pen.draw((env) => openMark(marksFor(env)));
  return [open, ...tokens, pen.draw((env) => (marksFor(env).length === 0 ? "" : "</mark>"))];
}

function drawnText(
  { content }: Token,
  pen: Pen,
  marksFor: (env: unknown) => readonly Mark[],
  placesOf: () => Places,
): Token {
  const drawn = pen.draw((env) => {
    const marks = marksFor(env);
    return marks.length === 0 ? asMarkdownIt(content) : withMarks(content, placesOf(), marks);
  });
  drawn.content = content; // others read the words of a page from its tokens
  return drawn;
}

/** A text in pieces, those marked that stand where something was found. */
function withMarks(text: string, places: Places, marks: readonly Mark[]): string {
  const cuts = new Set([0, text.length]);
  for (const { range } of marks) {
    const inside = places.flatMap((place, index) => (isIn(place, range) ? [index] : []));
    const [first, last] = [inside[0], inside.at(-1)];
    if (first !== undefined && last !== undefined) cuts.add(first).add(last + 1);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges
    .slice(1)
    .map((end, index) => {
      const start = edges[index] ?? 0;
      const piece = text.slice(start, end);
      const about = marks.filter(({ range }) => isIn(places[start] ?? -1, range));
      return about.length === 0 || piece.trim() === ""
        ? asMarkdownIt(piece)
        : `${openMark(about)}${escapeHtml(piece)}</mark>`;
    })
    .join("");
}

function isIn(place: number, { start, end }: TextRange): boolean {
  return place >= start && place < end;
}

function touching(marks: readonly Mark[], places: Places): readonly Mark[] {
  return marks.filter(({ range }) => places.some((place) => isIn(place, range)));
}

/** Empty without marks. The worst level decides how it looks; what was found is its tip and, by reference, its description. */
function openMark(marks: readonly Mark[]): string {
  if (marks.length === 0) return "";
  const worst = levels.find((level) => marks.some(({ finding }) => finding.level === level)) ?? "information";
  const named = marks.some(({ finding }) => finding.isName === true) ? " sitrep-named" : "";
  return opening("mark", {
    class: `sitrep-marked sitrep-marked-${worst}${named}`,
    title: marks.map(({ finding }) => `${levelWords(finding.level)} ${finding.message}`).join("\n"),
    "aria-describedby": marks.map(({ note }) => note).join(" "),
  });
}

const levels: readonly PageFinding["level"][] = ["error", "warning", "information"];

/** How bad a finding is, as the word before it. */
export function levelWords(level: PageFinding["level"]): string {
  switch (level) {
    case "error":
      return t("Error:");
    case "warning":
      return t("Warning:");
    case "information":
      return t("Information:");
  }
}

/** As markdown-it escapes text, which leaves single quotes alone: without a finding the page has the bytes it had. */
function asMarkdownIt(text: string): string {
  return escapeHtml(text).replaceAll("&#39;", "'");
}
