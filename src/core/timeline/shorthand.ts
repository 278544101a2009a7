import type { EntryType } from "../model/entry.ts";
import { entryTypeOf, isQualifier } from "./entry-words.ts";

/** What was typed into an input box, taken apart. */
export interface TypedLine<Type extends EntryType> {
  readonly type: Type;
  readonly qualifier: string | undefined;
  readonly star: boolean;
  readonly text: string;
}

/**
 * Reads the shorthand of input boxes: `finding: pool exhausted`, `update customers: …`, a final ⭐. `types` are the types
 * that may be typed; a line that begins with no such word is a note as it stands. Files have no such shorthand.
 */
export function readShorthand<Type extends EntryType>(
  typed: string,
  types: readonly Type[],
  plain: Type,
): TypedLine<Type> {
  const star = /\s⭐\uFE0F?$/u.test(typed);
  const line = (star ? typed.replace(/\s⭐\uFE0F?$/u, "") : typed).trim();
  const begins = typePrefix(line, types);
  if (begins === undefined) return { type: plain, qualifier: undefined, star, text: line };
  const { type, qualifier, end } = begins;
  return { type, qualifier, star, text: line.slice(end) };
}

/** The word of a type, with its qualifier, that a line begins with up to its colon and the blanks behind it. */
export function typePrefix<Type extends EntryType>(
  line: string,
  types: readonly Type[],
): { readonly type: Type; readonly qualifier: string | undefined; readonly end: number } | undefined {
  const match = /^(\p{L}+)(?: +\(?(\p{L}+)\)?)?:\s*(?=\S|$)/u.exec(line);
  const known = match?.[1] === undefined ? undefined : entryTypeOf(match[1]);
  const type = types.find((candidate) => candidate === known);
  const qualifier = match?.[2]?.toLowerCase();
  if (match === null || type === undefined) return undefined;
  if (qualifier !== undefined && !isQualifier(type, qualifier)) return undefined;
  return { type, qualifier, end: match[0].length };
}
