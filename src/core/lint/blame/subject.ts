import {
  auxiliaries,
  conjunctions,
  determiners,
  isAdverb,
  isOpen,
  openers,
  prepositions,
  stops,
  words,
} from "./grammar-words.ts";
import type { Subject } from "./human-nouns.ts";
import { nounPhrase, relative, subjectOfPronoun } from "./noun-phrase.ts";
import { sharedSubject } from "./shared-subject.ts";
import { person, type Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/**
 * Who is meant to act in the verb group that begins at `first`: read leftwards over what may hang on a subject (`the
 * engineer on call`, `the person who deployed it`), and over `and` and commas to the subject both verbs share. Bounded:
 * never more than 40 tokens.
 */
export function subjectBefore(tokens: readonly Token[], first: number): Subject | undefined {
  let at = first - 1;
  for (let steps = 0; steps < 8 && at >= 0; steps += 1) {
    const step = read(tokens, at);
    if (step.kind === "found") return step.subject;
    at = step.at;
  }
  return undefined;
}

/** Who it is, or where further left to look. */
type Step =
  | { readonly kind: "found"; readonly subject: Subject | undefined }
  | { readonly kind: "left"; readonly at: number };

function read(tokens: readonly Token[], at: number): Step {
  const word = wordAt(tokens, at);
  if (word === "who") return found(at > 0 ? relative(tokens, at) : "person");
  if (word === "that" || word === "which") return found(subjectOfRelative(tokens, at));
  if (consequences.has(word) && conjunctions.has(wordAt(tokens, at - 1))) return { kind: "left", at: at - 1 };
  if (conjunctions.has(word)) return found(sharedSubject(tokens, at));
  if (word !== "," && word !== "—" && word !== ")") return readPhrase(tokens, at);
  const before = parenthesisBefore(tokens, at);
  return before === undefined ? found(sharedSubject(tokens, at)) : { kind: "left", at: before };
}

/** "And so", "and thus": the subject stays. */
const consequences = words("so thus hence thereby therefore");

function readPhrase(tokens: readonly Token[], at: number): Step {
  const word = wordAt(tokens, at);
  const object = objects.has(word);
  const pronoun = object ? "noun" : subjectOfPronoun(tokens, at);
  if (pronoun !== "noun") return found(pronoun);
  if (/^(?:[a-z]|\d{1,2})$/.test(word) && word !== "i" && isHuman(tokens, at - 1))
    return { kind: "left", at: at - 1 };
  if (postponed.has(word) && isHuman(tokens, at - 1)) return { kind: "left", at: at - 1 };
  if (!object && (!isOpen(word) || (determiners.has(word) && !quantifiers.has(word))))
    return found(undefined);
  const phrase = object ? { start: at, subject: undefined } : nounPhrase(tokens, at);
  if (phrase.subject !== undefined && joining.has(wordAt(tokens, phrase.start - 1)))
    return found(phrase.subject);
  const hung = hangsOn(tokens, phrase.start - 1);
  if (hung === undefined)
    return found(wordAt(tokens, phrase.start - 1) === "whoever" ? "person" : phrase.subject);
  if (hung < 0) return found(undefined);
  if (phrase.subject !== undefined && parts.has(wordAt(tokens, hung))) return found(phrase.subject);
  return { kind: "left", at: hung };
}

/** "The engineer responsible", "those involved". */
const postponed = words("responsible concerned involved accountable present");

/** In front of people and a verb these begin a clause: "because the engineer forgot", "as the team expected". */
const joining = words("as after because before since until");

/** "Engineer A", "Operator 2": who is told apart by a letter or a number. */
function isHuman(tokens: readonly Token[], at: number): boolean {
  return at >= 0 && isOpen(wordAt(tokens, at)) && nounPhrase(tokens, at).subject === "person";
}

function found(subject: Subject | undefined): Step {
  return { kind: "found", subject };
}

/** Pronouns that may be the object of a clause between subject and verb: "who deployed it missed". */
const objects = new Set(["it", "them", "him", "her", "this"]);

/** "One of the engineers", "members of the team": the whole says who. */
const parts = words(`
  all any both couple each either few group half handful majority many member members most neither number one pair part rest
  several some three two
`);

/** Of the determiners, those that stand for people by themselves: "several of the engineers", "both missed it". */
const quantifiers = words(
  "all another any both each few five four many most one other several some three two",
);

/** `the engineer that forgot`; a machine that, a fact that: nobody. */
function subjectOfRelative(tokens: readonly Token[], that: number): Subject | undefined {
  return isOpen(wordAt(tokens, that - 1)) ? nounPhrase(tokens, that - 1).subject : undefined;
}

/**
 * What the phrase before `at + 1` hangs on: the index of the noun before a preposition, a participle or a relative
 * clause. Undefined where it hangs on nothing, so that it is the subject itself; -1 where it is no subject at all.
 */
function hangsOn(tokens: readonly Token[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  if (at < 0 || stops.has(word)) return undefined;
  if (word === "to" || prepositions.has(word)) return beforePreposition(tokens, at);
  if (/.{2}ing$/.test(word) && isOpen(wordAt(tokens, at - 1))) return at - 1;
  if (/.ed$|^(?:ran|wrote|made|did|built|set|was|is|were|took)$/.test(word)) {
    const { first } = verbGroup(tokens, at);
    if (wordAt(tokens, first - 1) === "who") return first - 2;
    if (wordAt(tokens, first - 1) === "whoever") return first - 1;
  }
  return undefined;
}

function beforePreposition(tokens: readonly Token[], at: number): number | undefined {
  let before = at - 1;
  const word = wordAt(tokens, before);
  if (before < 0 || stops.has(word) || word === "," || openers.has(word)) return undefined;
  if (prepositions.has(word)) return beforePreposition(tokens, before);
  if (/(?:ed|ing|ible|able|charge)$/.test(word) || auxiliaries.has(word)) {
    const { first } = verbGroup(tokens, before);
    before = wordAt(tokens, first - 1) === "who" ? first - 2 : first - 1;
    if (wordAt(tokens, before) === "in") before -= 1;
    if (!isOpen(wordAt(tokens, before)) && wordAt(tokens, before) !== person) return -1;
  }
  return before;
}

/** From the closing mark of a parenthesis (`, under time pressure,`) to what stands before it. */
function parenthesisBefore(tokens: readonly Token[], close: number): number | undefined {
  for (let at = close - 1; at > 0 && close - at < 16; at -= 1) {
    const word = wordAt(tokens, at);
    if (stops.has(word)) return undefined;
    if (word === "(") return wordAt(tokens, close) === ")" ? at - 1 : undefined;
    if (word !== "," && word !== "—") continue;
    const next = wordAt(tokens, at + 1);
    const inserted =
      next === "who" || prepositions.has(next) || /.{2}ing$|.ed$/.test(next) || inserts.has(next);
    return inserted || isAdverb(next) ? at - 1 : undefined;
  }
  return undefined;
}

const inserts = new Set(["as", "while", "whose", "when", "if", "though", "although", "again", "like"]);
