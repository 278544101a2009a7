import { adverbs, determiners, isOpen, subjectPronouns } from "./grammar-words.ts";
import { subjectOfNoun, type Subject } from "./human-nouns.ts";
import { blank, person, type Token } from "./tokens.ts";
import { wordAt } from "./words-at.ts";

interface NounPhrase {
  readonly start: number;
  readonly subject: Subject | undefined;
}

/** The noun phrase that ends at `head`. */
export function nounPhrase(tokens: readonly Token[], head: number): NounPhrase {
  const pronoun = subjectOfPronoun(tokens, head);
  if (pronoun !== "noun")
    return { start: pronoun === "we" && wordAt(tokens, head) === "us" ? head - 2 : head, subject: pronoun };
  let start = head;
  while (start > 0 && head - start < 6 && isModifier(tokens, start - 1)) {
    start -= 1;
    if (determiners.has(wordAt(tokens, start))) break;
  }
  const modifiers = tokens.slice(start, head).map(({ word }) => word);
  const known = isOperatorOf(tokens, start, head)
    ? undefined
    : subjectOfNoun(wordAt(tokens, head), modifiers);
  return { start, subject: known ?? (mayBeNamed(tokens, head) ? "person" : undefined) };
}

/** Whether a word may be somebody's name, where it is nobody we know. Asks only who would take it for one. */
export function mayBeNamed(tokens: readonly Token[], at: number): boolean {
  const take = tokens[at]?.takeForName;
  take?.();
  return take !== undefined;
}

export function subjectOfPronoun(tokens: readonly Token[], at: number): Subject | "noun" | undefined {
  const word = wordAt(tokens, at);
  if (word === person) return "person";
  if (word === "we" || word === "i") return "we";
  if (word === "he" || word === "she" || word === "you" || word === "whoever") return "person";
  if (word === "they") return "they";
  if (nobody.has(word) || (word === "one" && wordAt(tokens, at - 1) === "no")) return "nobody";
  if (somebody.has(word)) return "person";
  if (word === "us" && wordAt(tokens, at - 1) === "of") {
    return wordAt(tokens, at - 2) === "none" ? "nobody" : "we";
  }
  return word === "it" || word === "which" ? undefined : "noun";
}

export const nobody: ReadonlySet<string> = new Set(["nobody", "no-one", "noone", "none", "neither"]);

export const somebody = new Set(["somebody", "someone", "everybody", "everyone", "anybody", "anyone"]);

/** `the engineer who`, `users who`: whom the relative clause is about. */
export function relative(tokens: readonly Token[], who: number): Subject {
  const before = wordAt(tokens, who - 1) === "," ? who - 2 : who - 1;
  if (/^(?:ones?|those|anyone|somebody|someone)$/.test(wordAt(tokens, before))) return "person";
  const { subject } = nounPhrase(tokens, before);
  return subject ?? "they";
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (determiners.has(word) || word === "'s") return true;
  return isOpen(word) && !(adverbs.has(word) || subjectPronouns.has(word)) && !finite.has(word);
}

/** Verbs that introduce what somebody said or saw: a noun behind them begins a phrase of its own. */
const finite = new Set(
  "said says told thought believed assumed found noticed saw knew realised realized showed".split(" "),
);

/** `Zalando operator`, `foo operator` in code: a controller. */
function isOperatorOf(tokens: readonly Token[], start: number, head: number): boolean {
  if (!/^operators?$/.test(wordAt(tokens, head))) return false;
  return tokens
    .slice(start, head)
    .some(
      ({ word, capital }, index) => word === blank || (capital && !(index === 0 && determiners.has(word))),
    );
}
