import type { Completion } from "../lint/complete.ts";
import { knownUpdateVariables } from "./update-variables.ts";
import { fieldWords } from "./update-words.ts";

/** The variables that may stand at an offset of a template of updates: all of them behind `{{`, none elsewhere. */
export function templateCompletionsAt(text: string, offset: number): readonly Completion[] {
  return variablesAt(
    text,
    offset,
    knownUpdateVariables.map((name) => ({ name, detail: detailOf(name) })),
  );
}

/** Some variables as they may stand at an offset of a template, with what is said of each. */
export function variablesAt(
  text: string,
  offset: number,
  variables: readonly { readonly name: string; readonly detail: string }[],
): readonly Completion[] {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const typed = /\{\{[ \t]*([\p{L}\d _-]*)$/u.exec(text.slice(lineStart, offset))?.[1];
  if (typed === undefined) return [];
  const [rest = "", braces = ""] =
    /^[\p{L}\d_-]*([ \t]*\}{1,2})?/u.exec(text.slice(offset, offset + 60)) ?? [];
  const range = { start: offset - typed.length, end: offset + rest.length };
  const close = braces === "" ? "}}" : braces.padEnd(2, "}");
  return variables.map(({ name, detail }) => ({ text: `${name}${close}`, detail, range }));
}

/** A field of the composer by its label; a fact of the record by nothing but its name. */
function detailOf(name: string): string {
  const { label } = fieldWords(name);
  return label === name ? "" : label;
}
