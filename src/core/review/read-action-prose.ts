import type { Paragraph } from "mdast";
import { actionVerbs } from "../lint/action-verbs.ts";
import { oncePerNode } from "../markdown/once-per-node.ts";
import { sourceOf, startOf, type MarkdownDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { detached } from "../text/detached.ts";
import type { TextRange } from "../text/range.ts";
import type { ActionContext } from "./read-action-context.ts";
import { doneInText } from "./read-done.ts";
import { dueInText } from "./read-due.ts";
import { horizonInText } from "./read-horizon.ts";
import { firstLink } from "./read-link.ts";
import { isPerson, isTeam } from "./owner-names.ts";
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
  if (!mayCommit.test(source)) return [];
  return sentencesIn(source).flatMap(({ start: from, end: to }) => {
    const text = plainSentence(source.slice(from, to));
    const textEnd = to - (/[.。]$/.test(source.slice(from, to)) ? 1 : 0);
    return commits(text) ? [{ from, to, textEnd, text: detached(text) }] : [];
  });
});

/** One of the words without which no sentence commits anybody. */
const mayCommit =
  /\b(?:will|shall|going to|needs? to|must|plans? to|intend|want to|have to|agreed|volunteered|should)\b|['’]ll\b/i;

function sentencesIn(source: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = 0;
  for (const { index, 0: end } of source.matchAll(sentenceEnd)) {
    if (/\b(?:e\.g|i\.e|vs|etc|cf|approx|incl|no|dr|mr|ms)\.$/i.test(source.slice(start, index + 1)))
      continue;
    found.push({ start, end: index + end.trimEnd().length });
    start = index + end.length;
  }
  if (start < source.length) found.push({ start, end: source.length });
  return found;
}

const sentenceEnd = /[.!?;](?:[*_)\]"”]{0,3})\s+(?=["“(*_`[@]?[\p{Lu}\p{Lo}])/gu;

function plainSentence(source: string): string {
  return source
    .replace(/!?\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])/g, "$1")
    .replace(/<[^<>]*>|[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function commits(text: string): boolean {
  if (text.endsWith("?") || aside.test(text)) return false;
  const [, collective, name = "", verb = ""] = intent.exec(text) ?? [];
  if (collective !== undefined || isPerson(name) || (isTeam(name) && /^\p{Lu}/u.test(name)))
    return !states.test(verb);
  const [, subject = "", participle = ""] = passive.exec(text) ?? [];
  return isVerb(participle) && !pointing.test(subject);
}

/** Conditions and what a template says of all actions. */
const aside = /^(?:if|unless|whether|every|each|all|any) /i;

/** Somebody, what they commit to, and the verb of it; behind a time, a reason or a link between sentences. */
const intent =
  /^(?:[^.,;:]{1,80}, |(?:(?:next|this) (?:week|month|quarter|sprint|year)|afterwards|also|finally|first|second|then|later|for now|in future|from now on) )?(?:(we|I|every(?:one|body)|all (?:engineers|developers|teams)|(?:the|our) (?:[\p{L}-]+ ){1,3}(?:team|squad|crew|guild)|(?:the )?on-?call engineer)|([\p{L}][\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+)?))(?: (?:also|then|therefore|now))?(?: (?:will|shall|should|must|(?:is|are|am) going to|needs? to|ha(?:s|ve) to|(?:have |has )?(?:agreed|volunteered|offered|decided) to|(?:plans?|intends?|wants?) to|would like to)|['’]ll|['’]d like to) (?:also |then |therefore |now |soon )?(\p{L}+)/iu;
/** No deed, or none at all. */
const states =
  /^(?:not|no|never|be|see|know|remain|stay|continue|hope|thank|apologi[sz]e|reiterate|remind|stress|emphasi[sz]e|mention|note|say)$/i;
/** Something that will be done by somebody unnamed. */
const passive =
  /^(?:[^.,;:]{1,80}, )?([^.;:]{3,80}?) (?:will|should|must|shall|is going to|needs to|are going to) be (?:\p{L}+ly )?(\p{L}+)\b/iu;
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
