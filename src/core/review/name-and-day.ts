import { once } from "../text/once.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { dueWords } from "./due-words.ts";
import { isTime } from "./fields.ts";
import { mayName } from "./may-name.ts";
import { isNamedTeam, isPerson } from "./owner-names.ts";
import { dueInText, type Due } from "./read-due.ts";
import { isToBeFound } from "./read-owner-data.ts";
import { saysNobody } from "./says-nobody.ts";

/** What a line says that says nothing else: whose an action is, by when, or both. */
export interface NameAndDay {
  /** As written, also where it is a word for nobody. */
  readonly owner: string | undefined;
  readonly due: Due | undefined;
}

/**
 * The name and the day that a line consists of: `Jane Doe, 2026-12-04`, `Wren / 4 December 2026`, `2026-12-04`, `Jane Doe`.
 * With a day beside it any name will do; alone it has to be somebody's for sure. Undefined where a line says more.
 */
export const nameAndDay: (line: string) => NameAndDay | undefined = oncePerText((line) => {
  if (line.length > longest) return undefined;
  const pieces = piecesOf(line);
  const [first = "", second] = pieces;
  if (pieces.length > 2 || first === "") return undefined;
  if (second === undefined) return alone(first);
  const [time, name] = isTime(first) ? [first, second] : [second, first];
  if (!isTime(time) || !(isName(name) || saysNobody(name))) return undefined;
  return { owner: name, due: dueFor(time) };
});

/** A line of more is a sentence. */
const longest = 70;

function piecesOf(line: string): readonly string[] {
  return line
    .replace(beforeTime(), "; ")
    .split(separator)
    .map((piece) => piece.replace(/^[\s*_(]+|[\s*_).]+$/g, ""))
    .filter((piece) => piece !== "");
}

/** `Wren by 4 December`, `Wren (due 2026-12-04)`. */
const beforeTime = once(
  () => new RegExp(`[,;/|(]?\\s?(?<![\\p{L}\\d])(?:${dueWords}):?\\s+(?=\\d|\\p{L})`, "iu"),
);
const separator = /\s*[;/|(→·]\s*|\s[-–—]+>?\s|,(?!\s?\d{4}(?![-/\d]))\s*|(?<=\p{L})\s(?=\d{4}-\d\d-\d\d)/u;

/** With no more than one word in small letters: `Data platform`. */
function isName(text: string): boolean {
  return mayName(text) && text.split(" ").filter((word) => /^\p{Ll}/u.test(word)).length < 2;
}

function alone(text: string): NameAndDay | undefined {
  if (isTime(text)) return { owner: undefined, due: dueFor(text) };
  return isPerson(text) || isNamedTeam(text) || (saysNobody(text) && /[\p{L}?]/u.test(text))
    ? { owner: text, due: undefined }
    : undefined;
}

function dueFor(time: string): Due | undefined {
  return isToBeFound(time) ? undefined : dueInText(`due ${time}`);
}
