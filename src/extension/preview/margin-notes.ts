import { escapeHtml } from "../../core/text/escape-html.ts";
import { element } from "../../core/text/html.ts";
import { t } from "../../core/text/say.ts";
import type { Pen, Token } from "./drawn-token.ts";
import { resourceOf, type Page } from "./page.ts";
import type { PageFinding } from "./page-finding.ts";

/**
 * Puts what the linter found behind the text it is about, and returns the token for all that stands nowhere on the page: in
 * the front matter, in code, in the file as a whole. The findings are asked for when the page is rendered, since they come
 * behind the text; where there are none the HTML is what it would be without.
 */
export function drawNotes(page: Page, tokens: readonly Token[], pen: Pen): Token {
  const asked = new WeakMap<object, readonly PageFinding[]>();
  const findingsFor = (env: unknown): readonly PageFinding[] => {
    if (page.deps.findings === undefined || typeof env !== "object" || env === null) return [];
    const found = asked.get(env) ?? page.deps.findings(resourceOf(env));
    asked.set(env, found);
    return found;
  };
  const stretches = textsOf(tokens);
  const lines = page.text.split("\n");
  for (const { inline, first, last, isHeading } of stretches) {
    if (page.deps.findings !== undefined && !isHeading) {
      markNames(inline, pen, (env) =>
        findingsFor(env).flatMap(({ line, name }) =>
          name === undefined || line < first || line > last ? [] : [lines[line - 1]?.slice(...name) ?? ""],
        ),
      );
    }
    inline.children?.push(
      pen.draw((env) =>
        findingsFor(env)
          .filter(({ line }) => first <= line && line <= last)
          .map(noteHtml)
          .join(""),
      ),
    );
  }
  const shown = new Set(stretches.flatMap(({ first, last }) => linesFrom(first, last)));
  const rest = pen.draw((env) => {
    const left = findingsFor(env).filter(({ line }) => !shown.has(line));
    if (left.length === 0) return "";
    const label = t("Findings of the whole document");
    return `${element("div", { class: "sitrep-findings", role: "note", "aria-label": label }, left.map(noteHtml).join(""))}\n`;
  });
  rest.block = true;
  return rest;
}

/** Text of an inline token that a person's name is looked for in, drawn as it would be but for the names. */
function markNames(inline: Token, pen: Pen, namesFor: (env: unknown) => readonly string[]): void {
  const { children } = inline;
  for (const [index, child] of children?.entries() ?? []) {
    if (children === null || child.type !== "text" || !/\S/.test(child.content)) continue;
    const { content } = child;
    const drawn = pen.draw((env) => withNamesMarked(content, namesFor(env)));
    drawn.content = content; // others read the words of a page from its tokens
    children[index] = drawn;
  }
}

function withNamesMarked(text: string, names: readonly string[]): string {
  const at = names
    .map((name) => ({ name, from: name === "" ? -1 : text.indexOf(name) }))
    .filter(({ from }) => from >= 0);
  const [first] = at.sort((a, b) => a.from - b.from || b.name.length - a.name.length);
  if (first === undefined) return asMarkdownIt(text);
  const behind = text.slice(first.from + first.name.length);
  const title = t("A person's name");
  const marked = element("mark", { class: "sitrep-named", title }, escapeHtml(first.name));
  return asMarkdownIt(text.slice(0, first.from)) + marked + withNamesMarked(behind, names);
}

/** As markdown-it escapes text, which leaves single quotes alone: without a name the page has the bytes it had. */
function asMarkdownIt(text: string): string {
  return escapeHtml(text).replaceAll("&#39;", "'");
}

interface Stretch {
  readonly inline: Token;
  /** Its lines, from 1. */
  readonly first: number;
  readonly last: number;
  /** Its words make an address of the page: they are left alone. */
  readonly isHeading: boolean;
}

/** Each text of the page with its lines; a table's row is one of them, and its last cell takes the notes. */
function textsOf(tokens: readonly Token[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let row: Token | undefined;
  let cell: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "tr_open") [row, cell] = [token, undefined];
    if (token.type === "inline" && row !== undefined) cell = token;
    if (token.type === "inline" && row === undefined && token.map !== null)
      found.push(stretch(token, token.map, tokens[index - 1]?.type === "heading_open"));
    if (token.type !== "tr_close") continue;
    if (cell !== undefined && row?.map) found.push(stretch(cell, row.map));
    row = undefined;
  }
  return found;
}

function stretch(inline: Token, [from, to]: readonly [number, number], isHeading = false): Stretch {
  return { inline, first: from + 1, last: Math.max(from + 1, to), isHeading };
}

function linesFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function noteHtml({ level, message }: PageFinding): string {
  const words = element("strong", {}, escapeHtml(levelWords(level)));
  return ` ${element("small", { class: `sitrep-finding sitrep-finding-${level}` }, words, " ", escapeHtml(message))}`;
}

function levelWords(level: PageFinding["level"]): string {
  switch (level) {
    case "error":
      return t("Error:");
    case "warning":
      return t("Warning:");
    case "information":
      return t("Information:");
  }
}
