import { readFrontMatter } from "../../markdown/front-matter.ts";
import type { Problem } from "../../model/problem.ts";
import { expectedWords } from "../../text/choices.ts";
import { t } from "../../text/say.ts";
import { knownReviewVariables, reviewVariableOf, type ReviewVariable } from "./review-variables.ts";

/** What a review looks like before its facts are in it. */
export interface ReviewTemplate {
  readonly lines: readonly TemplateLine[];
  /** Variables that there are none of, and those that need a line to themselves and have none, at their places in the file. */
  readonly problems: readonly Problem[];
}

/** A line of a template, taken apart at its variables. */
export type TemplateLine = readonly LinePart[];

export type LinePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "variable"; readonly variable: ReviewVariable };

/** Reads a template: Markdown with variables, its own front matter left out. Never throws. */
export function readReviewTemplate(text: string): ReviewTemplate {
  const body = text
    .slice(readFrontMatter(text)?.range.end ?? 0)
    .replace(/^[\uFEFF\s]+/, "")
    .trimEnd();
  return {
    lines: body.split(/\r\n|\r|\n/).map((line) => partsOf(line.trimEnd())),
    problems: problemsIn(text),
  };
}

const variablePattern = /\{\{([^{}<>\r\n]{1,60})\}\}/g;

function partsOf(line: string): TemplateLine {
  const parts: LinePart[] = [];
  let at = 0;
  for (const match of line.matchAll(variablePattern)) {
    const variable = reviewVariableOf((match[1] ?? "").trim());
    if (variable === undefined) continue; // it stays as it is written, for people to see and fill in
    if (match.index > at) parts.push({ kind: "text", text: line.slice(at, match.index) });
    parts.push({ kind: "variable", variable });
    at = match.index + match[0].length;
  }
  if (at < line.length) parts.push({ kind: "text", text: line.slice(at) });
  return parts;
}

function problemsIn(text: string): readonly Problem[] {
  return Array.from(text.matchAll(variablePattern), (match): readonly Problem[] => {
    const range = { start: match.index, end: match.index + match[0].length };
    const variable = reviewVariableOf((match[1] ?? "").trim());
    if (variable?.kind === "words") return [];
    if (variable !== undefined)
      return isAlone(text, range.start, range.end) ? [] : [needsALine(match[0], range)];
    const known = expectedWords(match[1] ?? "", knownReviewVariables);
    const message = t("Unexpected template variable `{0}`, expected {1}.", match[0], known);
    return [{ code: "unknown-variable", message, range }];
  }).flat();
}

function isAlone(text: string, start: number, end: number): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start)) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
}

function needsALine(written: string, range: Problem["range"]): Problem {
  return {
    code: "variable-in-line",
    message: t(
      "Unexpected words beside `{0}`, expected it on a line of its own: it becomes several lines.",
      written,
    ),
    range,
  };
}
