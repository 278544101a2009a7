import { once } from "../text/once.ts";
import { smallLetters } from "../text/small-letters.ts";
import { actionVerbs } from "../lint/action-verbs.ts";
import { isNobody } from "../lint/nobody.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { dueWords } from "./due-words.ts";
import { isPerson, looksLikeNames, isNamedTeam } from "./owner-names.ts";
import { isToBeFound } from "./read-owner-data.ts";
import { withColons } from "./with-colons.ts";
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
  const text = inAscii(withColons(whole).replace(/https?:\/\/\S+/g, ""));
  const between = piecesOf(text, separator).map((piece) => piece.replace(/(?<=\S)\s*\([^()]*\)$/, ""));
  const inside = [...text.matchAll(brackets)].flatMap(([inner]) => piecesOf(inner, innerSeparator));
  const sentences = text.split(/(?<=[.!?])\s+(?=[\p{Lu}✅☑✔])/u).slice(1);
  const [last = ""] = /(?<=[.!?:)\]]\s)[^.!?]{8,20}\.?$/.exec(text) ?? [];
  const [, head = ""] = /^([^:]{4,60}\d):\s/.exec(text) ?? [];
  const behind = /:\s(\d[^,;:]{7,20}),\s/.exec(text)?.[1] ?? "";
  const pieces = [
    ...inside,
    ...(between.length > 1 ? between.flatMap(nameAndTime) : []),
    ...piecesOf(head, innerSeparator),
    ...sentences
      .flatMap((sentence) => nameAndTime(sentence.replace(/[.!]$/, "").replace(helpers, "")))
      .filter(isNoOrder),
    behind,
    ...dayAndName(text),
  ];
  const due = [...pieces, last.replace(/\.$/, "")].find(isDay);
  const isDated = due !== undefined || pieces.some(isTime) || doneOnDay.test(text);
  const owner =
    pieces.find(isPerson) ?? (isDated ? (pieces.find(isTaken) ?? pieces.find(namesSome)) : undefined);
  return { owner: owner === undefined || isToBeFound(owner) ? undefined : owner, due };
});

/** `Jane Doe with the Registrar's office`: who helps somebody. */
const helpers = /(?<=^\p{Lu}[\p{L}'’-]* \p{Lu}[\p{L}'’-]*) (?:with|and) the [^.]+$/u;

/** A sentence that says when it was done: `Complete 10/11/2026.`, `✅ Done 2026-11-13.` */
const doneOnDay =
  /[.!?]\s+(?:[✅☑✔]\uFE0F?\s*)?(?:done|completed?|finished|closed|fixed|shipped|merged)(?: on)? \d/iu;

/** `Kill jobs after an hour, 2026-12-04, Build Infra`: behind a day alone between commas, what may be a name. */
function dayAndName(text: string): readonly string[] {
  const [, day = "", name = ""] = /,\s([^,;:]{8,24}),\s([^,;:()]{2,60}?)\.?$/.exec(text) ?? [];
  return isDay(day) ? [day, name] : [];
}

/** `Check the pool.` says what to do, whatever its capital letters. */
function isNoOrder(sentence: string): boolean {
  return !actionVerbs.has(sentence.split(" ", 1)[0]?.toLowerCase() ?? "");
}

/** With the signs that Japanese and Chinese put between words as others do, and days without what is joined to them. */
function inAscii(text: string): string {
  if (!/[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(text)) return text;
  const signs = text.replace(/[（）、，；：]/g, (sign) => plainSigns[sign] ?? sign);
  return signs.replace(/(\d[日号號일]?)(?:までに?|까지|前|之前)/g, "$1");
}

const plainSigns: Readonly<Record<string, string>> = {
  "（": " (",
  "）": ")",
  "、": ", ",
  "，": ", ",
  "；": "; ",
  "：": ": ",
};

/** `Femke, 4 December 2026` between two dashes is two pieces. */
function nameAndTime(piece: string): readonly string[] {
  const parts = piecesOf(piece, innerSeparator);
  return parts.length === 2 && parts.some(isTime)
    ? parts
    : [piece.replace(leadingWord, "").replace(ownerWord, "")];
}

/** A day, or what stands in its place: somebody is meant to have it done some time. */
export function isTime(piece: string): boolean {
  return isDay(piece) || vagueTime().test(smallLetters(piece));
}

const unit =
  "(?:week|month|quarter|sprint|year|release|(?:mon|tues|wednes|thurs|fri)day|[qh][1-4]|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?)";
const vagueTime = once(
  () =>
    new RegExp(
      `^(?:no (?:due )?date(?: yet| set)?|tb[acd]|asap|soon|as soon as possible|tomorrow|today|eo[dwmqy]|(?:(?:by |in )?(?:the )?(?:this|next|end of|beginning of|mid|early|late)[ -](?:the |this |next )?)?${unit}(?: ?\\d{4})?|(?:bis )?(?:anfang|mitte|ende) \\p{L}+|zeitnah|schnellstmöglich|baldmöglichst|dès que possible|lo antes posible|quanto prima|zo snel mogelijk)$`,
      "u",
    ),
);

/** Blanks around it tell a separator from a range, a path and a compound. */
const separator = /\s(?:[-–—→|/·~•»›]{1,3}|:{1,2}|[-=]{1,2}>)(?:\s|$)|;\s/;
const innerSeparator = /\s*(?:[;/|()[\]]|,(?!\s?\d{4}(?![-/\d年년])))\s*|\s[-–—]\s/;
/** Brackets that follow each other are one: `(Payments) (2026-12-11)`. */
const brackets = /[([][^()[\]]{2,60}[)\]](?:\s?[([][^()[\]]{2,60}[)\]])*/g;

function piecesOf(text: string, at: RegExp): readonly string[] {
  return text
    .split(at)
    .map((piece) =>
      withoutLabel(piece)
        .replace(dayBefore, "")
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

const ownerWord = /^(?:owners?|assignees?|assigned to|dri)\s+(?=\p{Lu})/iu;

/** `2026-12-09, was 2026-11-20`: the day that it is due no more. */
const dayBefore = /(?<=\d),? \(?(?:was|formerly|moved from|originally|previously|instead of) .+$/i;

/** A word for nobody, which leaves what else might be a name to be the task. */
function isTaken(piece: string): boolean {
  return piece !== "" && !isTime(piece) && (isNobody(piece) || isToBeFound(piece));
}

/** Names that no list knows, or one of the words for nobody. The task itself is longer. */
function namesSome(piece: string): boolean {
  if (
    isTime(piece) ||
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:mon|tue|wed|thu|fri|sat|sun)\.?$/i.test(piece)
  )
    return false;
  if (isNobody(piece) || isToBeFound(piece)) return true;
  return isNamedTeam(piece) || (looksLikeNames(piece) && piece.split(" ").length <= 3);
}

/** Whether a piece is a day with its year and nothing else. */
function isDay(piece: string): boolean {
  return /\d{4}/.test(piece) && writtenDayEnd(piece, 0) === piece.length;
}
