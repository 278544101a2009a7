import { isTelling, type KnownPerson } from "./known-people.ts";
import {
  belongings,
  givenNames,
  humanVerbs,
  humanVerbsNow,
  namesakes,
  notHandles,
  openingWords,
  systemVerbs,
  teamWords,
  thingNouns,
} from "./person-words.ts";

/** A stretch of prose that names a person, and how we know. Offsets count from the start of the prose. */
export interface NamedPerson {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0.6 to 1: from 0.75 it is a warning, below it is information. */
  readonly score: number;
  /** As it reads behind the name: "is in the policy's roster". */
  readonly evidence: string;
}

/** Whom to look for, and what is called like a person and is none (lower case). */
export interface NameSources {
  readonly people: readonly KnownPerson[];
  readonly products: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
}

/** The lowest score that is reported; a finding below `sureScore` is information. */
const reportScore = 0.6;
export const sureScore = 0.75;

/**
 * The persons named in a piece of prose. A roster decides; without one, a common given name counts only together with
 * something that people do, have or are called by. Scores follow measurements on labelled sentences; products, hosts
 * and places called like people are what they must not mistake.
 */
export function findNames(text: string, sources: NameSources): readonly NamedPerson[] {
  const found = [...addresses(text, sources), ...handles(text, sources), ...logins(text, sources)];
  const names = capitalised(text, sources).filter((name) => !found.some((other) => meet(name, other)));
  return [...found, ...names]
    .filter(({ score, text: name }) => score >= reportScore && !sources.allowed.has(name.toLowerCase()))
    .sort((a, b) => a.start - b.start);
}

function meet(a: NamedPerson, b: NamedPerson): boolean {
  return a.start < b.end && b.start < a.end;
}

function addresses(text: string, { people }: NameSources): readonly NamedPerson[] {
  return Array.from(text.matchAll(/[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)+/g), (match) => {
    const [email] = match;
    const known = people.find((person) => person.email?.toLowerCase() === email.toLowerCase());
    const score = known !== undefined ? 1 : groupMailbox.test(email) ? 0 : 0.95;
    return spanOf(match, email, score, known?.evidence ?? "is a person's e-mail address");
  });
}

const groupMailbox =
  /^(?:admin|alerts?|billing|contact|dev|feedback|git|help|hello|hr|info|it|legal|mail|marketing|news|no-?reply|notifications?|office|on-?call|ops|pagers?|postmaster|press|privacy|root|sales|security|service|sre|status|support|team|webmaster)\b|(?:team|group|list|oncall|on-call|alerts?)@/i;

function handles(text: string, { people }: NameSources): readonly NamedPerson[] {
  return Array.from(
    text.matchAll(/(?<![\p{L}\p{N}_/.@`-])@[A-Za-z]\w*(?:[-.]\w+)*(?![\w/@(])/gu),
    (match) => {
      const handle = match[0].slice(1);
      const known = people.find((person) => person.handle?.toLowerCase() === handle.toLowerCase());
      const score = known !== undefined ? 1 : isGroupHandle(handle) ? 0 : 0.9;
      return spanOf(match, match[0], score, known?.evidence ?? "is a person's handle");
    },
  );
}

function isGroupHandle(handle: string): boolean {
  const parts = handle.toLowerCase().split(/[-_.]/);
  return (
    notHandles.has(handle.toLowerCase()) || parts.some((part) => teamWords.has(part) || part.endsWith("bot"))
  );
}

/** Handles of the roster without their `@`: "jdoe deployed". */
function logins(text: string, { people }: NameSources): readonly NamedPerson[] {
  const known = people.filter(({ handle, sure }) => sure && handle !== undefined && handle.length > 2);
  if (known.length === 0) return [];
  return Array.from(text.matchAll(/(?<![\p{L}\p{N}_/.@-])[a-z][\w-]{2,38}(?![\w@/.-]*[\w@/])/gu), (match) => {
    const person = known.find(({ handle }) => handle === match[0]);
    return spanOf(match, match[0], person === undefined ? 0 : 0.9, person?.evidence ?? "");
  });
}

function spanOf(match: RegExpMatchArray, text: string, score: number, evidence: string): NamedPerson {
  const start = match.index ?? 0;
  return { start, end: start + text.length, text, score, evidence };
}

const word =
  /(?<![\p{L}\p{N}_./@#$:\\-])\p{Lu}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{N}_]|[-./:@]\p{L}|[-/]\p{N})/gu;

function capitalised(text: string, sources: NameSources): readonly NamedPerson[] {
  const found: NamedPerson[] = [];
  for (const match of text.matchAll(word)) {
    const first = match[0].replace(/['’]s$/, "");
    const last = found.at(-1);
    if (last !== undefined && match.index < last.end) continue;
    const name = fullName(text, match.index, sources) ?? singleName(text, match.index, first, sources);
    if (name !== undefined) found.push(name);
  }
  return found;
}

function fullName(text: string, start: number, { people }: NameSources): NamedPerson | undefined {
  const person = people.find(({ name }) => name.includes(" ") && startsWithName(text, start, name));
  if (person === undefined) return undefined;
  const end = start + person.name.length;
  return { start, end, text: person.name, score: person.sure ? 0.98 : 0.85, evidence: person.evidence };
}

function startsWithName(text: string, start: number, name: string): boolean {
  return (
    text.startsWith(name, start) &&
    !/^[\p{L}\p{N}_]/u.test(text.slice(start + name.length, start + name.length + 1))
  );
}

function singleName(
  text: string,
  start: number,
  name: string,
  sources: NameSources,
): NamedPerson | undefined {
  if (sources.products.has(name.toLowerCase())) return undefined;
  const surname = givenNames.has(name) ? surnameBehind(text, start + name.length) : "";
  const end = start + name.length + surname.length;
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 60);
  if (isThing(before, behind, isTelling(name))) return undefined;
  const full = name + surname;
  const person = sources.people.find(
    (known) => known.sure && known.name.split(/\s+/).some((part) => part === name),
  );
  const human = humanEvidence(before, behind);
  if (person !== undefined) {
    const base = isTelling(name) ? 0.9 : 0.55;
    return { start, end, text: full, score: Math.min(1, base + human.weight), evidence: person.evidence };
  }
  const titled = /\b(?:Mr|Mrs|Ms|Mx|Dr)\.? $/.test(before);
  if (titled) return { start, end, text: full, score: 0.9, evidence: "stands behind a title" };
  if (!givenNames.has(name) || namesakes.has(full) || isSecondHalf(before)) return undefined;
  if (surname !== "")
    return { start, end, text: full, score: 0.9, evidence: "reads like a given name and a surname" };
  const evidence = human.weight === 0 ? "reads like a given name" : `reads like a given name ${human.words}`;
  return { start, end, text: full, score: reportScore + human.weight, evidence };
}

/** `Martin` of "Lockheed Martin": a capital word stands before it that does not merely open the sentence. */
function isSecondHalf(before: string): boolean {
  const previous = /(\p{Lu}[\p{L}\p{N}.'’-]*) $/u.exec(before)?.[1];
  return previous !== undefined && !openingWords.has(previous.toLowerCase().replace(/\.$/, ""));
}

/** ` Doe` of "Jane Doe"; empty where no surname follows. */
function surnameBehind(text: string, at: number): string {
  const match =
    /^ (?:(?:van|von|de|da|del|der|di|la|le) ){0,2}\p{Lu}(?:['’]\p{Lu})?\p{Ll}[\p{L}\p{M}]+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}\p{N}_])/u.exec(
      text.slice(at, at + 60),
    );
  const surname = match?.[0].trim() ?? "";
  const known = thingNouns.has(surname.toLowerCase()) || teamWords.has(surname.toLowerCase());
  return surname === "" || known ? "" : ` ${surname}`;
}

/** Whether the words around a name make it a product, a host or a place. */
function isThing(before: string, behind: string, telling: boolean): boolean {
  if (/^\s*v?\d/.test(behind) || /^ & \p{Lu}/u.test(behind) || /\p{Lu}\p{Ll}+ & $/u.test(before)) return true;
  if (articles.test(before) || (!telling && /^ \p{Lu}/u.test(behind))) return true;
  const next = /^(?:['’]s)?\s+([\p{L}-]+)/u.exec(behind)?.[1]?.toLowerCase() ?? "";
  if (/^['’]s\s/.test(behind)) {
    return next === "law" || (!telling && thingNouns.has(next) && !belongings.has(next));
  }
  if (thingNouns.has(next) || systemVerbs.has(next) || /^(?:automatically|itself)$/.test(next)) return true;
  const complement = /^\s+(?:is|was) ((?:[\p{L}-]+[ .,;]?){1,4})/u.exec(behind)?.[1] ?? "";
  const [first = "", ...rest] = complement.toLowerCase().split(/[ .,;]+/);
  if (/^(?:down|up|full|overloaded|slow|unavailable|unreachable)$/.test(first)) return true;
  return /^(?:an?|our|the)$/.test(first) && rest.some((noun) => thingNouns.has(noun));
}

const articles = /\b(?:the|an?|our|each|every|inside|into|via|using|run|runs|running) $/i;

interface HumanEvidence {
  readonly weight: number;
  /** As it reads behind "a given name". */
  readonly words: string;
}

/** What around a name only fits a person. */
function humanEvidence(before: string, behind: string): HumanEvidence {
  const owned = /^['’]s?\s+([\p{L}-]+)/u.exec(behind)?.[1];
  if (owned !== undefined && belongings.has(owned.toLowerCase()))
    return { weight: 0.45, words: `with \`${owned}\` as theirs` };
  if (/^,? who\b/.test(behind)) return { weight: 0.45, words: "before `who`" };
  if (/^ \((?:SRE|on[- ]call|IC|DBA|engineering|platform|from )/i.test(behind))
    return { weight: 0.4, words: "with a role behind it" };
  if (/^ (?:from|of|in|on) the [\p{L} -]{2,30} team\b/u.test(behind))
    return { weight: 0.4, words: "with a team behind it" };
  const verb =
    /^\s+(?:(?:had|has|then|also|first|later|quickly|accidentally|mistakenly|incorrectly|initially|only|never|already|manually|and \p{Lu}\p{Ll}+)\s+){0,2}([\p{L}']+)/u.exec(
      behind,
    )?.[1];
  if (verb !== undefined && (humanVerbs.has(verb) || humanVerbsNow.has(verb)))
    return { weight: 0.35, words: `before \`${verb}\`` };
  if (
    /^\s+(?:did not|didn['’]t|was not aware|wasn['’]t aware|was unaware|was on (?:call|leave|holiday|vacation)|was (?:asleep|away|new|tired|busy|alone)|did|should have|could have|would have|failed to|had not|hadn['’]t)\b/.test(
      behind,
    )
  ) {
    return { weight: 0.3, words: "before what people do" };
  }
  const caller =
    /\b(asked|told|paged|called|pinged|notified|informed|blamed|thanked|messaged|contacted|reached|(?:approved|authored|caused|changed|committed|configured|deleted|deployed|executed|introduced|made|merged|pushed|removed|reviewed|run|triggered|written) by)\s+$/i.exec(
      before,
    )?.[1];
  if (caller !== undefined) return { weight: 0.35, words: `behind \`${caller}\`` };
  return { weight: 0, words: "" };
}
