import { smallLetters } from "../text/small-letters.ts";
import { once } from "../text/once.ts";
import type { Paragraph } from "mdast";
import { actionVerbs, verbOfGerund } from "../lint/action-verbs.ts";
import { oncePerNode } from "../markdown/once-per-node.ts";
import { sourceOf, startOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { detached } from "../text/detached.ts";
import type { TextRange } from "../text/range.ts";
import type { ActionContext } from "./read-action-context.ts";
import { nameAndDay } from "./name-and-day.ts";
import { doneInText } from "./read-done.ts";
import { dueInText } from "./read-due.ts";
import { horizonInText } from "./read-horizon.ts";
import { firstLink } from "./read-link.ts";
import { isNamedTeam, isPerson, isTeam } from "./owner-names.ts";
import { isToBeFound } from "./read-owner-data.ts";
import { ownerInText } from "./read-owner.ts";
import { placeOf } from "./read-place.ts";

/**
 * The sentences of a paragraph that commit somebody to something, as actions: "We will add an alert", "Jane Doe is going to …",
 * "An alert will be added". What a paragraph tells beside that is no action.
 */
export function readActionProse(
  document: MarkdownDocument,
  paragraph: Paragraph,
  context: ActionContext,
): readonly Action[] {
  return commitmentsIn(document, paragraph).map(({ from, to, textEnd, text }) => {
    const start = startOf(document, paragraph);
    const range = { start: start + from, end: start + to };
    const textRange = { start: range.start, end: start + textEnd };
    const own = ownerInText(text);
    const due = dueInText(text);
    return {
      range,
      line: document.lines.lineAt(range.start) + 1,
      form: "prose",
      text,
      textRange,
      owner: own ?? context.owner?.text,
      ownerRange: placeOf(document, own, textRange),
      ...due,
      dueRange: placeOf(document, due.due, textRange),
      done: doneInText(text) ?? context.done,
      horizon: horizonInText(text) ?? context.horizon,
      link: firstLink(document, paragraph),
    };
  });
}

/** A sentence that commits somebody; offsets count from the beginning of its paragraph. */
interface Commitment {
  readonly from: number;
  readonly to: number;
  /** Where its words end, before the full stop. */
  readonly textEnd: number;
  readonly text: string;
}

const commitmentsIn = oncePerNode((document, paragraph: Paragraph): readonly Commitment[] => {
  const source = sourceOf(document, paragraph);
  const lines = itemsIn(source);
  if (lines.length > 0) return lines;
  if (!mayCommit.test(smallLetters(source))) return [];
  const sentences = sentencesIn(source);
  return sentences.flatMap(({ start: from, end: first }, index) => {
    if (!commits(plainSentence(source.slice(from, first)))) return [];
    const to = sentences[index + factsBehind(source, sentences, index)]?.end ?? first;
    const text = plainSentence(source.slice(from, to));
    const textEnd = to - (/[.。]$/.test(source.slice(from, to)) ? 1 : 0);
    return [{ from, to, textEnd, text: detached(text) }];
  });
});

/** The lines of a paragraph that is a list in all but its signs: `• …`, `(1) …`, `AI-1: …` at the beginning of each. */
function itemsIn(source: string): readonly Commitment[] {
  const headed = headedItem(source) ?? standingItem(source);
  if (headed !== undefined) return [headed];
  const lines = source.split("\n");
  const areItems = lines.length > 1 && lines.every((line) => item().test(line));
  if (!areItems && !lines.every(isBoldItem)) return [];
  let from = 0;
  return lines.map((line) => {
    const to = from + line.trimEnd().length;
    const found = { from, to, textEnd: to, text: detached(plainSentence(line.replace(item(), ""))) };
    from += line.length + 1;
    return found;
  });
}

/** `**Cap the retries** — Wren, 2026-12-04`: what is to be done in bold, and nothing behind it but whose and by when it is. */
function isBoldItem(line: string): boolean {
  const [, behind] = /^\*\*[^*]{7,}[^*:]\*\*\s*[-–—→|,(]+\s*([^*]{3,70}?)\)?\.?\s*$/.exec(line) ?? [];
  const facts = behind?.replace(/[,;]\s*(?:done|completed|finished|in progress|open)$/i, "");
  return facts !== undefined && nameAndDay(facts)?.due !== undefined;
}

/** `**AI-1: Cap retries** (Wren, …)`, with what is told of it on the lines below; sentences behind the bold words go on there. */
function headedItem(source: string): Commitment | undefined {
  const bold = /^\*\*[A-Z]{0,6}-?\d{1,4}[:.)] [^*]+\*\*/.exec(source)?.[0];
  if (bold === undefined) return undefined;
  const goesOn = /[.!?]\*\*$/.test(bold) && /^[ \n]\p{Lu}/u.test(source.slice(bold.length));
  if (goesOn) {
    const text = plainSentence(source.replace(item(), "").replace(/^\*\*[A-Z]{0,6}-?\d{1,4}[:.)] /, ""));
    const textEnd = source.replace(/[.。]?\s*$/, "").length;
    return { from: 0, to: source.length, textEnd, text: detached(text) };
  }
  const [line = ""] = source.split("\n", 1);
  const text = plainSentence(line).replace(item(), "");
  return { from: 0, to: source.length, textEnd: line.trimEnd().length, text: detached(text) };
}

/** `⏳ Shard presence by region (Kaimana)`: a line of its own behind a sign for how far it is. */
function standingItem(source: string): Commitment | undefined {
  if (!/^(?:[✅☑✔🔲⬜⏳⌛🆕🔜🚧]\uFE0F?)\s+\S/u.test(source) || source.includes("\n")) return undefined;
  const text = source.startsWith("✅") ? plainSentence(source) : plainSentence(source).replace(item(), "");
  return { from: 0, to: source.length, textEnd: source.trimEnd().length, text: detached(text) };
}

const item = once(
  () =>
    /^\s{0,8}(?:[•‣▪●◦○■□◆→➤▸►–—]|[✅☑✔🔲⬜⏳⌛🆕🔜🚧]\uFE0F?|\(?[\da-z]{1,2}\)|\[?[A-Z]{1,6}-?\d{1,4}(?:\]|[:.)]))\s+(?=\S)/u,
);

/** How many sentences behind one state no more than whose or by when it is: `… . Target: 18 December 2026.` */
function factsBehind(source: string, sentences: readonly TextRange[], index: number): number {
  const behind = sentences.slice(index + 1, index + 3);
  const other = behind.findIndex(({ start, end }) => !statesMore(source.slice(start, end)));
  return other === -1 ? behind.length : other;
}

const fact =
  /^[*_(]*(?:owner|assignee|assigned to|responsible|dri|due(?: date| on| by)?|deadline|target(?: date)?|eta)\b(?:\s*[:=–—-]|(?<=due(?: on| by)?|to)\s)[^.!?]{1,60}[.)*_]*$/i;
/** `Jane owns that and plans to be ready by …`: who has what was just said. */
const having = once(
  () =>
    /^(?:The )?\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|team)){0,2} (?:owns|takes|drives|leads|handles|has|is on) (?:this|that|it)\b/u,
);

function statesMore(sentence: string): boolean {
  return fact.test(sentence) || having().test(sentence);
}

/** One of the words without which no sentence commits anybody, in small letters. */
const mayCommit =
  /\b(?:will|shall|going to|needs? to|must|plans? to|intend|want to|like to|have to|agreed|offered|volunteered|should|(?:is|are) (?:\p{L}+ )?\p{L}+ing)\b|['’]ll\b|^[@*\p{Ll}][^:\n]{1,50}: /u;

function sentencesIn(source: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  for (const { index, 0: end } of source.matchAll(sentenceEnd())) {
    if (/\b(?:e\.g|i\.e|vs|etc|cf|approx|incl|no|dr|mr|ms)\.$/i.test(source.slice(start, index + 1)))
      continue;
    found.push({ start, end: index + end.trimEnd().length });
    start = index + end.length;
  }
  if (start < source.length) found.push({ start, end: source.length });
  return found;
}

const sentenceEnd = once(() => /[.!?;](?:[*_)\]"”]{0,3})\s+(?=["“(*_`[@]?[\p{Lu}\p{Lo}])/gu);

function plainSentence(source: string): string {
  return source
    .replace(/!?\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])/g, "$1")
    .replace(/<[^<>]*>|[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function commits(text: string): boolean {
  if (text.endsWith("?") || aside.test(text)) return false;
  const [, collective, name = "", verb = ""] = intent().exec(text) ?? [];
  const offers =
    /^\p{Lu}\p{Ll}/u.test(name) &&
    !notOfferers.test(name) &&
    /\b(?:agreed|offered|volunteered) to\b/.test(text);
  if (collective !== undefined || offers || isPerson(name) || (isTeam(name) && /^\p{Lu}/u.test(name)))
    return !states.test(verb);
  if (isCalledUpon(text) || isAtWork(text)) return true;
  const [, subject = "", participle = ""] = passive().exec(text) ?? [];
  return isVerb(participle) && !pointing.test(subject);
}

/** Who offers is somebody; these point at many, or at what was said. */
const notOfferers = /^(?:They|Both|Some|Several|Many|Most|This|That|It|Customers|Users)\b/;

/** `@jdoe: move the script`, `TBD: find out why`: somebody, or the place for them, in front of what to do. */
function isCalledUpon(text: string): boolean {
  const [, name = "", verb = ""] = /^([^:]{2,50}): (\p{L}+) \p{L}/u.exec(text) ?? [];
  if (!actionVerbs.has(verb.toLowerCase())) return false;
  const [first = ""] = name.split(/\s+(?:and|&|\+)\s+|\s*[,/]\s*/);
  return isPerson(first) || isNamedTeam(first) || isTeam(first) || isToBeFound(first);
}

/** `Jane Doe is looking into the limits`: somebody who has begun. */
function isAtWork(text: string): boolean {
  const [, team, name = "", verb = ""] = atWork().exec(text) ?? [];
  if (team === undefined && !isPerson(name)) return false;
  return verbOfGerund(verb) !== undefined || /^(?:looking|talking|following)$/.test(verb);
}

const atWork = once(
  () =>
    /^(?:([Tt]he (?:[\p{L}-]+ ){1,3}(?:team|squad|crew|guild))|(\S+(?: \p{Lu}[\p{L}'’-]+)?)) (?:is|are) (?:(?:already|currently|now) )?(\p{L}+ing) /u,
);

/** Conditions and what a template says of all actions. */
const aside = /^(?:if|unless|whether|every|each|all|any) /i;

/** Somebody, what they commit to, and the verb of it; behind a time, a reason or a link between sentences. */
const intent = once(
  () =>
    /^(?:[^.,;:]{1,80}, |(?:(?:next|this) (?:week|month|quarter|sprint|year)|afterwards|also|finally|first|second|then|later|for now|in future|from now on) )?(?:(we|I|(?:every|some)(?:one|body)|all (?:engineers|developers|teams)|(?:the|our) (?:[\p{L}-]+ ){1,3}(?:team|squad|crew|guild)|(?:the )?on-?call engineer)|([\p{L}][\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?))(?: (?:also|then|therefore|now|still))?(?: (?:will|shall|should|must|(?:is|are|am) (?:also |still |now )?going to|needs? to|ha(?:s|ve) to|(?:have |has )?(?:agreed|volunteered|offered|decided) to|(?:plans?|intends?|wants?) to|would like to)|['’]ll|['’]d like to) (?:also |then |therefore |now |soon )?(\p{L}+)/iu,
);
/** No deed, or none at all. */
const states =
  /^(?:not|no|never|be|see|know|remain|stay|continue|hope|thank|apologi[sz]e|reiterate|remind|stress|emphasi[sz]e|mention|note|say)$/i;
/** Something that will be done by somebody unnamed. */
const passive = once(
  () =>
    /^(?:[^.,;:]{1,80}, )?([^.;:]{3,80}?) (?:will|should|must|shall|is going to|needs to|are going to) be (?:\p{L}+ly )?(\p{L}+)\b/iu,
);
const pointing =
  /^(?:and |but |so )?(?:it|this|that|these|those|they|there|actions?|items?|follow-?ups?|users?|customers?)\b/i;

/** Whether a word is a known verb of action: `add`, `added`, `moved`, `split`. */
function isVerb(word: string): boolean {
  const lower = word.toLowerCase();
  const stem = /^(\p{L}{2,})ed$/u.exec(lower)?.[1];
  return [lower, stem, stem && `${stem}e`, stem?.slice(0, -1), stem?.replace(/i$/, "y")].some(
    (verb) => verb !== undefined && actionVerbs.has(verb),
  );
}
