import { isNobody } from "../lint/nobody.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { dueWords } from "./due-words.ts";
import { isPerson, looksLikeNames } from "./owner-names.ts";
import { ownerToBeFound } from "./read-owner-data.ts";
import { writtenDayEnd } from "./written-day.ts";

/** What an action's text says of itself in pieces of its own: `Jane Doe → bound the retries → 2026-12-04`. */
export interface Fields {
  readonly owner: string | undefined;
  /** As written. */
  readonly due: string | undefined;
}

/**
 * The owner and the day among the pieces between dashes, arrows, bars and slashes, in brackets, and behind the last sentence. A
 * day makes a record of the text: then a piece of nothing but names is the owner, whatever a lexicon knows of it.
 */
export const fieldsOf: (text: string) => Fields = oncePerText((whole) => {
  const text = whole.replace(/https?:\/\/\S+/g, "");
  const between = piecesOf(text, separator);
  const inside = [...text.matchAll(brackets)].flatMap(([inner]) => piecesOf(inner, innerSeparator));
  const [last = ""] = /(?<=[.!?:)\]]\s)[^.!?]{8,20}\.?$/.exec(text) ?? [];
  const [, head = ""] = /^([^:]{4,60}\d):\s/.exec(text) ?? [];
  const behind = /:\s(\d[^,;:]{7,20}),\s/.exec(text)?.[1] ?? "";
  const pieces = [
    ...inside,
    ...(between.length > 1 ? between : []),
    ...piecesOf(head, innerSeparator),
    behind,
  ];
  const due = [...pieces, last.replace(/\.$/, "")].find(isDay);
  const owner = pieces.find(isPerson) ?? (due === undefined ? undefined : pieces.find(namesSome));
  return { owner: owner === undefined || ownerToBeFound.test(owner) ? undefined : owner, due };
});

/** Blanks around it tell a separator from a range, a path and a compound. */
const separator = /\s(?:[-–—→|/·~•»›]{1,3}|:{1,2}|[-=]{1,2}>)(?:\s|$)|;\s/;
const innerSeparator = /\s*(?:[;/|()[\]]|,(?!\s?\d{4}(?![-/\d])))\s*|\s[-–—]\s/;
/** Brackets that follow each other are one: `(Payments) (2026-12-11)`. */
const brackets = /[([][^()[\]]{2,60}[)\]](?:\s?[([][^()[\]]{2,60}[)\]])*/g;

function piecesOf(text: string, at: RegExp): readonly string[] {
  return text
    .split(at)
    .map((piece) =>
      withoutLabel(piece)
        .replace(leadingWord, "")
        .replace(/^[*_\s]+|[*_\s.;]+$/g, ""),
    )
    .filter((piece) => piece !== "");
}

/** `investigation: Mei-Ling` says who, whatever they do. */
function withoutLabel(piece: string): string {
  const [label = "", value] = piece.split(/:\s+/);
  return value === undefined || isPerson(label) ? label : value;
}

const leadingWord = new RegExp(`^(?:${dueWords}):?\\s+(?=\\d)`, "iu");

/** Names that no list knows, or one of the words for nobody. The task itself is longer. */
function namesSome(piece: string): boolean {
  if (
    isDay(piece) ||
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:mon|tue|wed|thu|fri|sat|sun)\.?$/i.test(piece)
  )
    return false;
  return (
    isNobody(piece) || ownerToBeFound.test(piece) || (looksLikeNames(piece) && piece.split(" ").length <= 3)
  );
}

/** Whether a piece is a day with its year and nothing else. */
function isDay(piece: string): boolean {
  return /\d{4}/.test(piece) && writtenDayEnd(piece, 0) === piece.length;
}
