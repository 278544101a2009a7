import type { TextRange } from "../text/range.ts";
import { indexLines } from "../text/lines.ts";
import { t } from "../text/say.ts";

/** What of a policy is no JSON: its place, and a sentence that says what to write there. */
export interface JsonBreak {
  readonly message: string;
  readonly range: TextRange;
}

/**
 * Finds where a text stops being JSON, trailing commas and keys without quotes allowed; undefined where it does not. Comments
 * have to be blanked before (`blankComments`). Takes time in proportion to the text, and no stack, however deep it nests.
 */
export function whereJsonBreaks(text: string): JsonBreak | undefined {
  const open: Open[] = [];
  let expected: Expected = "value";
  for (const token of tokensOf(text)) {
    const inner = open.at(-1);
    const found = text.slice(token.start, token.end);
    if (isUnclosed(found)) return unclosedText(token);
    if (!fits(found, expected, inner)) return unexpected(found, token, expected, inner, text);
    if (found === "{" || found === "[") open.push({ at: token.start, bracket: found });
    else if (found === "}" || found === "]") open.pop();
    expected = next(found, expected, open.at(-1));
  }
  return expected === "end" ? undefined : unexpectedEnd(text, open);
}

type Expected = "value" | "key" | "colon" | "comma" | "end";

interface Open {
  readonly at: number;
  readonly bracket: "{" | "[";
}

/** Strings, with or without an end on their line, signs, and words without quotes. */
const token = /"(?:[^"\\\r\n]|\\.)*(?:"|\\?$)|[{}[\],:]|[^\s{}[\],:"]+/gm;

function* tokensOf(text: string): Iterable<TextRange> {
  for (const { 0: found, index } of text.matchAll(token)) yield { start: index, end: index + found.length };
}

function isUnclosed(found: string): boolean {
  return found.startsWith('"') && !/^"(?:[^"\\]|\\.)*"$/.test(found);
}

function fits(found: string, expected: Expected, inner: Open | undefined): boolean {
  const isWord = !/^[{}[\],:]$/.test(found);
  const closes = inner !== undefined && found === closing[inner.bracket];
  switch (expected) {
    case "key":
      return isWord || closes;
    case "value":
      return isWord || found === "{" || found === "[" || (closes && inner.bracket === "[");
    case "colon":
      return found === ":";
    case "comma":
      return found === "," || closes;
    case "end":
      return false;
  }
}

/** What has to come behind a token that fits. */
function next(found: string, expected: Expected, inner: Open | undefined): Expected {
  if (expected === "key" && found !== "}") return "colon";
  if (found === ":" && expected === "colon") return "value";
  if (inner === undefined) return "end";
  if (found === "{") return "key";
  if (found === "[") return "value";
  return found === "," ? (inner.bracket === "{" ? "key" : "value") : "comma";
}

const closing = { "{": "}", "[": "]" } as const;

function unclosedText(range: TextRange): JsonBreak {
  return { message: t('Unexpected end of a line inside a text, expected a `"` that closes it.'), range };
}

function unexpected(
  found: string,
  range: TextRange,
  expected: Expected,
  inner: Open | undefined,
  text: string,
): JsonBreak {
  const shown = found.length > 40 ? `${found.slice(0, 39)}…` : found;
  return { message: t("Unexpected `{0}`, expected {1}.", shown, said(expected, inner, text)), range };
}

function said(expected: Expected, inner: Open | undefined, text: string): string {
  if (expected === "end") return t("nothing behind the policy's last bracket");
  if (expected === "colon") return t("`:` behind the key");
  if (inner === undefined) return t("an object `{ … }`");
  const sign = closing[inner.bracket];
  const line = lineOf(text, inner.at);
  if (expected === "comma") return t("`,` or the `{0}` for `{1}` of line {2}", sign, inner.bracket, line);
  if (expected === "key") return t("a key, or the `{0}` for `{1}` of line {2}", sign, inner.bracket, line);
  return t("a value");
}

/** At the last character that is no space, since there is where somebody stopped. */
function unexpectedEnd(text: string, open: readonly Open[]): JsonBreak | undefined {
  const last = text.trimEnd().length;
  const inner = open.at(-1);
  if (inner === undefined) return undefined; // an empty policy
  const missing = open.map(({ bracket }) => closing[bracket]).toReversed();
  const shown = missing.slice(0, 20).join("");
  const message = t(
    "Unexpected end of the policy, expected `{0}`: `{1}` of line {2} is still open.",
    shown,
    inner.bracket,
    lineOf(text, inner.at),
  );
  return { message, range: { start: Math.max(0, last - 1), end: last } };
}

function lineOf(text: string, offset: number): number {
  return indexLines(text).lineAt(offset) + 1;
}
