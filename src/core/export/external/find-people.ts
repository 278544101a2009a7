import { findNames, sureScore, type NamedPerson, type NameSources } from "../../lint/names/find-names.ts";
import type { RoleHolder } from "../../model/incident.ts";
import { decoded } from "./decoded.ts";
import type { Find } from "./drop.ts";
import type { KnownNames } from "./known-names.ts";
import { somebody } from "./unnamed.ts";
import type { Words } from "./words-of.ts";

/** Whom to look for, and who of them held a role. */
export interface PeopleSought {
  readonly sources: NameSources;
  readonly known: KnownNames;
  readonly roles: readonly Pick<RoleHolder, "role" | "name">[];
}

/**
 * Persons wherever they are named: those known by the letter, in code and addresses too; in prose also those whose names read
 * like ones, told as such where that is no more than likely: what must not leave is not left to chance. In their place stands the role that they held, else `a responder`.
 */
export function findPeople(words: readonly Words[], sought: PeopleSought): readonly Find[] {
  return words.flatMap(({ start, text: source, prose }) => {
    const { text, placeOf } = decoded(source);
    const named = [
      ...sought.known.placesIn(text),
      ...(prose ? sought.known.initialsIn(text) : []),
      ...findNames(text, sought.sources).filter((name) => counts(name, prose, sought.sources)),
    ];
    return named
      .map((name) => instead(text, name, sought.roles))
      .map(({ range, ...rest }): Find => {
        const place = placeOf(range);
        return { ...rest, range: { start: start + place.start, end: start + place.end } };
      });
  });
}

/** What is no prose is full of words that read like handles and names: only who is known counts there. */
function counts({ guessed, evidence }: NamedPerson, prose: boolean, { people }: NameSources): boolean {
  return prose || (guessed !== true && people.some((person) => person.evidence === evidence));
}

function instead(
  text: string,
  { start, end, score = 1 }: Pick<NamedPerson, "start" | "end"> & Partial<NamedPerson>,
  roles: PeopleSought["roles"],
): Find {
  const kind = score < sureScore ? "perhaps-person" : "person";
  const before = text.slice(Math.max(0, start - 80), start);
  const title = titleBefore.exec(before)?.[1];
  const role = roleOf(text.slice(start, end), roles);
  const own = role !== undefined && new RegExp(`${escaped(role)}( +)$`, "iu").exec(before)?.[1];
  const blank = title ?? (own === false ? undefined : own);
  if (blank !== undefined) return { kind, range: { start: start - blank.length, end }, put: "" };
  const isSaid = role !== undefined && before.toLowerCase().includes(role.toLowerCase());
  const who = role === undefined || isSaid ? somebody : `the ${role}`;
  // "The Jane Doe change", "our Sam": one article is enough.
  const words = /\b(?:the|an?|our)\s+$/i.test(before) ? who.replace(/^\S+ /, "") : who;
  const opens =
    /(?:^|[.!?]["”)]?\s+|\n)[\s*_"'“‘(]*$/.test(before) &&
    /^(?:['’]s)?[^\S\r\n]+\p{L}/u.test(text.slice(end));
  return { kind, range: { start, end }, put: opens ? capital(words) : words };
}

/** "The engineer Bob restarted it" has its role already. */
const titleBefore =
  /\b(?:engineer|developer|operator|manager|administrator|analyst|SRE|DBA|commander|responder|reviewer|colleague)( +)$/i;

/** The role that somebody held, by the whole name or one word of it. */
function roleOf(named: string, roles: PeopleSought["roles"]): string | undefined {
  const words = wordsIn(named);
  return roles.find(({ name }) => {
    const held = wordsIn(name);
    return words.length > 0 && words.every((word) => held.includes(word));
  })?.role;
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
