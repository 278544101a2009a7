import { auxiliaries, determiners, stops, words } from "./grammar-words.ts";
import type { Subject } from "./human-nouns.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { acts, failing } from "./verbs.ts";
import { wordAt } from "./words-at.ts";

/** Who did what the verb at `verb` says, in the active or behind `by`. */
export function doerOf(tokens: readonly Token[], verb: number): Subject | undefined {
  const group = verbGroup(tokens, verb);
  if (group.modal !== undefined || wordAt(tokens, group.first - 1) === "to") return undefined;
  return group.passive ? agentBehind(tokens, verb + 1) : subjectBefore(tokens, group.first);
}

/** The person behind `by`: "deleted by an engineer". Looks 8 tokens ahead in the clause. */
export function agentBehind(tokens: readonly Token[], at: number): Subject | undefined {
  for (let next = at; next < at + 8 && next < tokens.length; next += 1) {
    const word = wordAt(tokens, next);
    if (stops.has(word) || word === ",") return undefined;
    if (word === "by") return phraseBehind(tokens, next + 1);
  }
  return undefined;
}

/** Whom the noun phrase that begins at `at` names; looks at most 6 words far. */
export function phraseBehind(tokens: readonly Token[], from: number): Subject | undefined {
  const at = behindPart(tokens, from);
  for (let head = at; head < at + 6 && head < tokens.length; head += 1) {
    const next = wordAt(tokens, head + 1);
    const { subject, start } = nounPhrase(tokens, head);
    if (subject !== undefined && start <= at && next !== "'s")
      return isHeadOf(tokens, head) ? subject : undefined;
    const word = wordAt(tokens, head);
    if (stops.has(word) || word === "," || word === "and") return undefined;
  }
  return undefined;
}

/** Behind "a member of", "one of": the whole says who. */
function behindPart(tokens: readonly Token[], at: number): number {
  for (const noun of [at, at + 1])
    if (
      /^(?:one|some|members?|parts?|both|all)$/.test(wordAt(tokens, noun)) &&
      wordAt(tokens, noun + 1) === "of"
    )
      return noun + 2;
  return at;
}

/** Whether the noun is the last of its phrase: "an engineer", not "an engineer account". */
function isHeadOf(tokens: readonly Token[], head: number): boolean {
  return !things.has(wordAt(tokens, head + 1));
}

const things: ReadonlySet<string> = words(`
  account accounts actions agent api app application bot client clients code config console dashboard device devices error errors
  experience group guide handbook image interface key keys laptop list machine manual mode node page panel permissions pod pool
  portal process queue rate role schedule service session sessions survey system table team's token tokens tool
  tooling tools training traffic ui workflow workflows workstation
`);

/** The verb of doing to the left of what it was done to or how ("used [the] wrong"), within 6 words; -1 if none. */
export function actBefore(tokens: readonly Token[], at: number, reach = 6): number {
  for (let back = at - 1; back >= 0 && at - back <= reach; back -= 1) {
    const word = wordAt(tokens, back);
    if (stops.has(word) || word === "," || word === "that" || word === "which") return -1;
    const form = acts.get(word) ?? failing.get(word);
    const noun = determiners.has(wordAt(tokens, back - 1)) && !isLetter(tokens, back - 1);
    if (form !== undefined && !noun && form.form !== "present") return back;
  }
  return -1;
}

/** The capital of "Engineer A", which is no article. */
function isLetter(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]?.capital === true && !stops.has(wordAt(tokens, at - 1));
}

/** Whose: "the engineer's", "our". Behind them adjectives may stand. */
export function ownerBefore(tokens: readonly Token[], at: number): Subject | undefined {
  for (let back = at - 1; back >= 0 && at - back <= 3; back -= 1) {
    const word = wordAt(tokens, back);
    if (word === "our" || word === "my") return "we";
    if (word === "his" || word === "her" || word === "your") return "person";
    if (word === "'s") return back > 0 ? nounPhrase(tokens, back - 1).subject : undefined;
    if (stops.has(word) || word === "," || determiners.has(word) || auxiliaries.has(word)) return undefined;
  }
  return undefined;
}
