import { once } from "../text/once.ts";
import { oncePerText } from "../text/once-per-text.ts";
import { isNamedTeam, isPerson } from "./owner-names.ts";
import { dueInText, type Due } from "./read-due.ts";
import { ownerOfFact } from "./read-owner.ts";
import { saysNobody } from "./says-nobody.ts";

/** What a sentence above several actions says of all of them. */
export interface SaidOfAll {
  readonly owner: string | undefined;
  readonly due: Due | undefined;
}

/**
 * The owner and the day that a sentence states for all actions below it: `All of these are owned by the data team`, `Due for
 * everything below: 2026-12-18`, `Owner: Jane Doe` alone. Undefined where it states neither, or not of all.
 */
export const saidOfAll: (text: string) => SaidOfAll | undefined = oncePerText((text) => {
  if (text.length > longest || !mayState.test(text)) return undefined;
  if (!all.test(text) && !labelled.test(text)) return undefined;
  const owner = ownerOfAll(text) ?? ownerOfFact(text);
  const due = dueInText(text);
  const isDue = due.dueDate !== undefined && dueWord.test(text);
  if (owner === undefined && !isDue) return undefined;
  return { owner, due: isDue ? due : undefined };
});

/** What is longer tells more than that. */
const longest = 200;
const mayState = /\b(?:own(?:s|ed|ers?)?|assign(?:ed|ees?)|responsible|dri|due|deadline|by|with|target)\b/i;
const all =
  /\b(?:all|every|each|everything|both|these|those)\b.{0,60}|\b(?:below|following)\b|\bactions? (?:are|is) (?:owned|due|assigned)\b|\bunless (?:stated|noted|said|marked|otherwise)\b/i;
/** `Owner: Jane Doe. Due: 2026-12-18.` says it of what stands below it, having nothing else to say it of. */
const labelled =
  /^(?:owners?|assignees?|assigned to|responsible|dri|due(?: date)?|deadline|target date)\s*:/i;
const dueWord = /\b(?:due|deadline|by|before|until|target|complete)/i;

function ownerOfAll(text: string): string | undefined {
  const [, group, name = ""] =
    (/own|assign|responsib|\bdri\b|\bwith\b/i.test(text) ? stated().exec(text) : null) ?? [];
  const owner = group ?? (isPerson(name) || isNamedTeam(name) || /[a-z]/.test(name) ? name : undefined);
  if (owner === undefined || owner === "") return possessor(text);
  return saysNobody(owner) ? undefined : owner;
}

const team = "(?:[\\p{L}\\d&-]+ ){1,3}(?:team|squad|crew|guild|group|desk)";
const name = "@?\\p{Lu}[\\p{L}\\d'’-]*(?: \\p{Lu}[\\p{L}\\d'’-]*){0,2}";
const stated = once(
  () =>
    new RegExp(
      `(?:[Oo]wned by|[Aa]ssigned to|(?:responsibility|[Rr]esponsible)(?: of)?|(?:[Oo]wners?|DRI|[Aa]ssignees?)\\b[^.:;]{0,40}(?::| is)|(?:is|are|sits?|lies?) with) (?:(?:the )?(${team})(?![\\p{L}\\d])|(${name}))`,
      "u",
    ),
);

/** `Jane Doe owns all of these`. */
function possessor(text: string): string | undefined {
  const [, group, person] = owning().exec(text) ?? [];
  const owner = group ?? person;
  return owner === undefined || saysNobody(owner) ? undefined : owner;
}

const owning = once(
  () =>
    new RegExp(
      `^(?:(?:[Tt]he )?(${team})|(${name})) (?:owns|has|takes|drives|is responsible for|is the owner of) (?:all|every|each|both|these|those|the following)\\b`,
      "u",
    ),
);
