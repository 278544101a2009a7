import { readFrontMatter } from "../markdown/front-matter.ts";
import type { Problem } from "../model/problem.ts";
import type { TextRange } from "../text/range.ts";
import { expectedWords } from "../text/choices.ts";
import { t } from "../text/say.ts";
import { audiences, type Audience } from "../model/audience.ts";
import { updateFormats, type UpdateFormat } from "./update-format.ts";
import { knownUpdateVariables, updateVariableOf, type UpdateVariable } from "./update-variables.ts";

/** What an update of some format says to some audience, with variables where an incident's own words go. */
export interface UpdateTemplate {
  /** The subject of an e-mail, and the title where a channel has one. */
  readonly subject: readonly TemplatePart[];
  /** Line by line; an empty list is an empty line. A line goes where a variable in it does not apply. */
  readonly lines: readonly (readonly TemplatePart[])[];
  /** Variables that there are none of, at their places in the file. */
  readonly problems: readonly Problem[];
}

export type TemplatePart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "variable"; readonly name: UpdateVariable }
  /** A variable that is none: a blank of that name, which is asked for like any other. */
  | { readonly kind: "unknown"; readonly name: string };

/** The folder of a team's own templates, in the nearest folder upwards from an incident that has it. */
export const updateTemplatesFolder = ["templates", "updates"] as const;

/** The names under which a team's template is looked for, the closest fit first: `status-customers.md`, `status.md`. */
export function templateNames(format: UpdateFormat, audience: Audience): readonly string[] {
  return [`${format}-${audience}.md`, `${format}.md`];
}

/**
 * The name of a file that lies where templates of updates do; undefined where it does not, and for what tells people about
 * the folder. Whether it counts is another matter: see `isTemplateName`.
 */
export function templateNameOf(path: string): string | undefined {
  const name = /(?:^|[\\/])templates[\\/]updates[\\/]([^\\/]+\.md)$/i.exec(path)?.[1];
  return name === undefined || /^readme\.md$/i.test(name) ? undefined : name;
}

/** Whether a template is looked for under a name. */
export function isTemplateName(name: string): boolean {
  return updateFormats.some((format) =>
    audiences.some((audience) => templateNames(format, audience).includes(name)),
  );
}

/** Reads a template's file: front matter with `subject:`, and the message below it. Never throws. */
export function readUpdateTemplate(text: string): UpdateTemplate {
  const frontMatter = readFrontMatter(text);
  const start = frontMatter?.range.end ?? 0;
  const body = text
    .slice(start)
    .replace(/^[\uFEFF\s]+/, "")
    .replace(/\s+$/, "");
  return {
    subject: partsOf(frontMatter?.text("subject") ?? "{{title}}"),
    lines: body.split(/\r\n|\r|\n/).map((line) => partsOf(line.trimEnd())),
    problems: problemsIn(text),
  };
}

const variable = /\{\{([^{}<>\r\n]{1,60})\}\}/g;

function partsOf(line: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = 0;
  const words = (end: number): void => {
    if (end > at) parts.push({ kind: "words", text: line.slice(at, end) });
  };
  for (const match of line.matchAll(variable)) {
    words(match.index);
    const written = (match[1] ?? "").trim();
    const name = updateVariableOf(written);
    parts.push(name === undefined ? { kind: "unknown", name: written } : { kind: "variable", name });
    at = match.index + match[0].length;
  }
  words(line.length);
  return parts;
}

function problemsIn(text: string): readonly Problem[] {
  return Array.from(text.matchAll(variable), (match): readonly Problem[] => {
    const range: TextRange = { start: match.index, end: match.index + match[0].length };
    if (updateVariableOf((match[1] ?? "").trim()) !== undefined) return [];
    const known = expectedWords(match[1] ?? "", knownUpdateVariables);
    const message = t("Unexpected template variable `{0}`, expected {1}.", match[0], known);
    return [{ code: "unknown-variable", message, range }];
  }).flat();
}
