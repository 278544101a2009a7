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
  for (const { inline, first, last } of stretches) {
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

interface Stretch {
  readonly inline: Token;
  /** Its lines, from 1. */
  readonly first: number;
  readonly last: number;
}

/** Each text of the page with its lines; a table's row is one of them, and its last cell takes the notes. */
function textsOf(tokens: readonly Token[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let row: Token | undefined;
  let cell: Token | undefined;
  for (const token of tokens) {
    if (token.type === "tr_open") [row, cell] = [token, undefined];
    if (token.type === "inline" && row !== undefined) cell = token;
    if (token.type === "inline" && row === undefined && token.map !== null)
      found.push(stretch(token, token.map));
    if (token.type !== "tr_close") continue;
    if (cell !== undefined && row?.map) found.push(stretch(cell, row.map));
    row = undefined;
  }
  return found;
}

function stretch(inline: Token, [from, to]: readonly [number, number]): Stretch {
  return { inline, first: from + 1, last: Math.max(from + 1, to) };
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
