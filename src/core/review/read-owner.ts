import { oncePer } from "../text/once-per.ts";
import { oncePerText } from "../text/once-per-text.ts";
import type { Paragraph } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { isPerson, isTeam, looksLikeNames } from "./owner-names.ts";
import { notInitials, notNamesBeforeTo, packageScopes, sortingLabels } from "./read-owner-data.ts";

/**
 * The owner that an action's text names: `Owner: Jane Doe`, `@jdoe`, `Jane to write the alert`, `Data team should …`,
 * `Jane Doe: …`, and a person or team alone in brackets or behind a dash. Undefined where nobody is named clearly.
 */
export const ownerInText: (text: string) => string | undefined = oncePerText((text) => {
  return ownerOfFact(text) ?? handle(text) ?? subject(text) ?? colon(text) ?? alone(text);
});

/** A name in bold at either end of an action: `Document the restore **Jane**`, `**Jane Doe** Document the restore`. */
export const ownerAtEnd: (paragraph: Paragraph) => string | undefined = oncePer(({ children }) => {
  const [first, last] = [children[0], children.at(-1)];
  if (children.length < 2) return undefined;
  const end = last?.type === "strong" ? ownerOfLabel(plainText(last)) : undefined;
  if (end !== undefined || first?.type !== "strong") return end;
  const name = plainText(first).replace(/:$/, "");
  return isPerson(name) || isNamedTeam(name) ? name : undefined;
});

/** The owner that a bold line above a list names; undefined where the line sorts the list by something else. */
export function ownerOfLabel(text: string): string | undefined {
  const label = text.replace(/[:.]$/, "").trim();
  const [name = "", remark] = label.split(/\s+[-–—]\s+/);
  if (remark !== undefined && !isSorting(remark)) return undefined;
  if (isSorting(name) || /\d/.test(name)) return undefined;
  return looksLikeNames(name) ? name : undefined;
}

/** The name in an Owner cell: whatever stands there, unless it says that nobody does. */
export function ownerOfCell(text: string): string | undefined {
  return /^(?:[-–—?]*|n\/?a|none|nobody(?: yet)?|not (?:yet )?assigned|pending|n\.n\.|(?:tb[dca]|todo)\s.*|t\.?b\.?[dca]\.?|todo|unassigned|unknown|to be \p{L}+|\[.*\]|\((?:none|tb[dca]|nobody|open)\)|<.*>|\{.*\})$/iu.test(
    text,
  )
    ? undefined
    : text;
}

/** The owner that a fact states: `Owner: Jane Doe`, `assigned to Jane`. */
export const ownerOfFact: (text: string) => string | undefined = oncePerText((text) => {
  const rest = stated.exec(text)?.[1] ?? named.exec(text)?.[1] ?? assignedIn(text);
  const value = rest?.split(ends)[0]?.replace(/[^\p{L}\p{M}\p{N})\]}>?]+$/u, "");
  return value === undefined || value === "" ? undefined : ownerOfCell(value.trim());
});

const stated =
  /(?:^|[\s([,;—–-])(?:owners?(?:\(s\))?|assignees?|assigned(?: to)?|owned by|responsible|dri|poc|lead|who|verantwortlich|responsable|担当者?)\s*[:=：]\s*([^,;|()[\]\n]{1,80})/i;
const named =
  /(?:^|[\s([,;—–-])(?:[Oo]wners?|[Aa]ssignees?|[Aa]ssigned to|[Oo]wned by|[Rr]esponsible|DRI)\s+([@\p{Lu}][^,;|()[\]\n]{0,80})/u;
const assigned =
  /[\s(,;]assigned to ((?:the )?(?:[\p{L}\p{N}&-]+ ){0,3}team|(?:the )?[\p{L}\p{N}_.@/-]+)(?=[.,;)]|\s*$|\s(?:by|due|eta|\()\b|\s\()/iu;

/** Few texts say so, and for the others the pattern, which takes long to compile, need not be. */
function assignedIn(text: string): string | undefined {
  return /assigned to/iu.test(text) ? assigned.exec(text)?.[1] : undefined;
}

/** Where a value ends without a comma: a sentence, a dash, the next fact. */
const ends = /\.\s|\s[-–—]\s|\s(?:due|by|deadline|status|eta)\b|\s\p{Lu}\p{Ll}{1,14}(?: date)?:\s/iu;

function handle(text: string): string | undefined {
  const single = /(?:^|[\s([,:`])(@[A-Za-z\d](?:[\w.-]*\w)?)(?![\w/@])/.exec(text)?.[1];
  if (single !== undefined && !packageScopes.has(single.toLowerCase())) return single;
  // `@acme/payments` is a team where it stands alone; in a sentence it may be a package.
  const team =
    /^(@[A-Za-z\d][\w-]*\/[\w-]+)(?=\s)/.exec(text)?.[1] ??
    /[\s(](@[A-Za-z\d][\w-]*\/[\w-]+)(?=\)|[.,;]|\s*$|\s+by\b|\s+\()/.exec(text)?.[1];
  return team === undefined || packageScopes.has(team.split("/")[0]?.toLowerCase() ?? "") ? undefined : team;
}

/** Somebody in front of what they will do. */
function subject(text: string): string | undefined {
  const team = teamBefore(text);
  if (
    team !== undefined &&
    !/\b(?:with|for|from|by|via|of|whole|entire)\b/i.test(team) &&
    (firstWord(team) === "team" || !notNamesBeforeTo.has(firstWord(team)))
  ) {
    return team;
  }
  return namedSubject(text) ?? holder(text) ?? initials(text);
}

/** As `assignedIn`: the pattern takes long to compile. */
function teamBefore(text: string): string | undefined {
  if (!/team|squad|crew|guild/i.test(text)) return undefined;
  return /^(?:the )?((?:[\p{L}\d&-]+ ){1,4}(?:team|squad|crew|guild)|team \p{Lu}[\p{L}\d-]+) (?:to|will|should|needs to|must)\b/iu.exec(
    text,
  )?.[1];
}

function namedSubject(text: string): string | undefined {
  const [, name = "", verb] =
    /^([^\s:]+(?: (?:and|&|\+) [^\s:]+| \p{Lu}\p{Ll}+){0,2}) (to|will|should|must) (?!be\b|the\b|a\b|an\b)\p{Ll}/u.exec(
      text,
    ) ?? [];
  if (verb === undefined || notNamesBeforeTo.has(firstWord(name))) return undefined;
  if (isTeam(name)) return name;
  return looksLikeNames(name) && (verb === "to" || isPerson(name)) ? name : undefined;
}

/** `Jane Doe owns the clean-up`. */
function holder(text: string): string | undefined {
  const name = /^(\S+(?: \S+){0,2}) (?:owns|takes) /u.exec(text)?.[1];
  return name !== undefined && isPerson(name) ? name : undefined;
}

function initials(text: string): string | undefined {
  const letters = /^(\p{Lu}{2,3}(?:\/\p{Lu}{2,3})?)(?::| to | will | should | - )/u.exec(text)?.[1];
  return letters === undefined || letters.split("/").some((word) => notInitials.has(word))
    ? undefined
    : letters;
}

/** `Jane Doe: add an alert`, `Network team: add an alert`, `[Jane] Add an alert`, `[Platform] Add an alert`. */
function colon(text: string): string | undefined {
  const name = /^(?:([^\s:]+(?: [^\s:]+){0,3}):\s|\[([^\][]{2,40})\]\s)/u.exec(text);
  const somebody = name?.[1] ?? name?.[2];
  if (somebody === undefined) return undefined;
  return isPerson(somebody) || isNamedTeam(somebody) || isTeamInBrackets(name?.[2]) ? somebody : undefined;
}

/** `Network team`, `the data squad`. */
function isNamedTeam(text: string): boolean {
  return /^(?:the )?[\p{L}\d& -]+ (?:team|squad|crew|guild)$/iu.test(text);
}

/** `(Security)`: in brackets a capital letter tells the team from the matter. */
function isTeamInBrackets(text: string | undefined): boolean {
  return text !== undefined && /^\p{Lu}/u.test(text) && isTeam(text);
}

/** `Add an alert (Jane Doe)`, `Add an alert — Jane Doe`, `Add an alert → Jane Doe`, `Add an alert, Jane Doe, due …`. */
function alone(text: string): string | undefined {
  for (const match of text.matchAll(standsAlone)) {
    const whole = match[1] ?? match[2] ?? match[3] ?? "";
    const inner = whole.split(/[,;:] ?(?=\d|due|by|eta)|\s(?:by|due|eta)\b/i)[0]?.trim() ?? "";
    if (match[3] !== undefined && !fullName.test(inner)) continue;
    if (isPerson(inner) || isNamedTeam(inner) || isTeamInBrackets(match[1] && inner)) return inner;
    // With a day beside it in the brackets it can hardly be anything else.
    if (match[1] !== undefined && inner !== whole && fullName.test(inner)) return inner;
  }
  return undefined;
}

const standsAlone =
  /[([]([^()[\]]{2,60})[)\]]|\s(?:[-–—→]|->|=>)\s([^()[\].,;✅]{2,40}?)(?=[.,;(✅]|\s(?:by|due|eta|[-–—])\s|\s*$)|,\s([^()[\].,;✅]{5,40}?)(?=,? (?:by|due|eta)\b|\s*$)/gi;
const fullName = /^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u;

function firstWord(text: string): string {
  return text.split(" ")[0]?.toLowerCase() ?? "";
}

function isSorting(label: string): boolean {
  const words = label
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  return (
    sortingLabels.some((sorting) => words === sorting) ||
    /\b(?:term|actions?|items?|improvements?|changes|priority|for planning|immediate(?:ly)?)\b/.test(words)
  );
}
