import { parseDocument, type YAMLParseError } from "yaml";
import type { Problem } from "../model/problem.ts";
import { t } from "../text/say.ts";
import { blankComments } from "./json-with-comments.ts";
import { whereJsonBreaks, type JsonBreak } from "./where-json-breaks.ts";

/** A text read as JSON with comments and trailing commas. */
export interface JsonReading {
  /** The tree that the parser of YAML makes of it; undefined where there is none. */
  readonly root: unknown;
  readonly problems: readonly Problem[];
  /** Whether it stops being JSON somewhere: what else is odd in the tree then most likely follows from that. */
  readonly isBroken: boolean;
}

/** Reads a text, as far as it can be read where it is broken; then one problem says where and what to write. Never throws. */
export function readJson(text: string): JsonReading {
  const blanked = blankComments(text);
  const deep = nestsTooDeeply(blanked);
  if (deep !== undefined) return { root: undefined, problems: [problemOf(deep)], isBroken: true };
  const { contents, errors } = parseDocument(blanked, { prettyErrors: false });
  const [first] = errors.filter(({ code }) => code !== "DUPLICATE_KEY");
  const root = contents ?? undefined;
  if (first === undefined)
    return { root, problems: errors.map((error) => repeated(error, blanked)), isBroken: false };
  const found = whereJsonBreaks(blanked) ?? unexpected(first, blanked);
  return { root, problems: [problemOf(found)], isBroken: true };
}

/** A policy nests six deep. The parser calls itself for each bracket, takes seconds for thousands, and gives up on more. */
const deepest = 100;

function nestsTooDeeply(text: string): JsonBreak | undefined {
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"|[{}[\]]/g)) {
    if (found === "{" || found === "[") depth += 1;
    else if (found === "}" || found === "]") depth -= 1;
    if (depth > deepest) {
      const message = t("Unexpected bracket number {0} inside each other, expected a few.", depth);
      return { message, range: { start: index, end: index + 1 } };
    }
  }
  return undefined;
}

function problemOf({ message, range }: JsonBreak): Problem {
  const rest = t("Until it is mended, what can't be read has its default.");
  return { code: "policy-invalid", message: `${message} ${rest}`, range };
}

function repeated({ pos }: YAMLParseError, text: string): Problem {
  const range = { start: pos[0], end: endOfKey(text, pos[0]) };
  const key = text.slice(range.start, range.end);
  const message = t("Unexpected second `{0}`, expected each key once. The last one counts.", bare(key));
  return { code: "policy-invalid", message, range };
}

function endOfKey(text: string, start: number): number {
  const key = /^(?:"(?:[^"\\\r\n]|\\.)*"|[^\s:,{}[\]]+)/.exec(text.slice(start, start + 500));
  return start + (key?.[0].length ?? 1);
}

function bare(key: string): string {
  return key.replace(/^"|"$/g, "");
}

/** What the parser minds and no bracket or comma explains, such as an escape that does not exist. */
function unexpected({ pos }: YAMLParseError, text: string): JsonBreak {
  const start = Math.min(pos[0], text.length);
  const range = { start, end: Math.min(Math.max(pos[1], start + 1), text.length) };
  const found = text.slice(range.start, Math.min(range.end, range.start + 40));
  const message = t(
    "Unexpected `{0}`, expected JSON: objects, lists, numbers, and texts in double quotes.",
    found,
  );
  return { message, range };
}
