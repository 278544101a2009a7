import type { BlameMatch, Detector } from "./blame-span.ts";
import { agentBehind, doerOf, ownerBefore, phraseBehind } from "./doer.ts";
import { isOpen, stops, words } from "./grammar-words.ts";
import { isDenied, isDeniedBehind, isNamed, isSupposed } from "./guards.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/** "Human error", "the technician's mistake", "made a typo", "a mistake by the operator". */
export const errorLabel: Detector = (tokens, at) => {
  if (
    isCompound(wordAt(tokens, at + 1)) ||
    isDenied(tokens, at) ||
    isNamed(tokens, at) ||
    isDeniedBehind(tokens, at + 1)
  )
    return undefined;
  return (
    label(tokens, at) ??
    judged(tokens, at) ??
    made(tokens, at) ??
    decided(tokens, at) ??
    owned(tokens, at) ??
    attributed(tokens, at) ??
    possessed(tokens, at)
  );
};

/** "User error messages" are no label. */
function isCompound(next: string): boolean {
  return labelCompounds.has(next);
}

const labelCompounds = words(`
  alert alerts analysis assessment budget class code codes condition correction count counts detection event events field
  handler handling level log logs message messages metric metrics model output page pages percentage probability rate rates ratio
  report reporting reports response responses state states status string text threshold tolerance toast tracking type types
`);

/** "Human error", "user-error", "pilot error". */
function label(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const word = wordAt(tokens, at);
  if (labelWord.test(word) || (word === "fat-finger" && !isOpen(wordAt(tokens, at + 1))))
    return { kind: "error-label", from: at, to: at };
  if (/^(?:user|client|handling)$/.test(wordAt(tokens, at - 1)) && word.endsWith("s")) return undefined;
  if (wordAt(tokens, at - 2) === "at") return undefined; // where an analysis must not stop
  return labellers.has(wordAt(tokens, at - 1)) ? { kind: "error-label", from: at - 1, to: at } : undefined;
}

export const labellers = words(`
  admin administrator operater developper cockpit clerical contractor dba developer dev employee engineer engineering human keyboard manual operator operational
  individual personal personnel pilot programmer procedural reviewer staff sysadmin technician user worker judgement judgment handling driver
`);

const labelWord =
  /^(?:human|user|operator|pilot|engineer|developer|admin|operators)[-/](?:errors?|mistakes?|failure)$|^(?:pebkac|pebcak|id10t)$/;

/** "A rookie mistake", "a careless error". */
export function judged(tokens: readonly Token[], at: number): BlameMatch | undefined {
  return judging.has(wordAt(tokens, at - 1)) ? { kind: "negligence", from: at - 1, to: at } : undefined;
}

export const judging = words(`
  amateur amateurish avoidable basic beginner's botched careless childish classic clumsy dumb elementary embarrassing foolish honest
  inexcusable lazy needless negligent novice rookie schoolboy silly sloppy stupid thoughtless unforced unforgivable unnecessary
  preventable newbie
`);

/** "Made a mistake", "committed an avoidable error"; "mistakes were made". */
function made(tokens: readonly Token[], at: number): BlameMatch | undefined {
  for (let back = at - 1; back >= 0 && at - back <= 6; back -= 1) {
    const word = wordAt(tokens, back);
    if (word === "that" || word === "," || word === ".") break;
    if (!makes.has(word)) continue;
    const doer = doerOf(tokens, back);
    if (doer === undefined || doer === "user" || doer === "firm" || doer === "nobody") return undefined;
    const { first } = verbGroup(tokens, back);
    return isSupposed(tokens, first)
      ? undefined
      : { kind: "failure-verb", from: back, to: at, mild: doer === "we" };
  }
  const were = wordAt(tokens, at + 1);
  if (
    (were === "were" || were === "was") &&
    wordAt(tokens, at + 2) === "made" &&
    slips.has(wordAt(tokens, at))
  ) {
    const agent = agentBehind(tokens, at + 3);
    return { kind: "failure-verb", from: at, to: at + 2, mild: agent === undefined || agent === "we" };
  }
  return undefined;
}

export const makes = words("made make makes making commits committed introduced");

/** "The decision to bypass it was a mistake". */
function decided(tokens: readonly Token[], at: number): BlameMatch | undefined {
  if (!/^(?:mistake|blunder)$/.test(wordAt(tokens, at)) || wordAt(tokens, at - 1) !== "a") return undefined;
  const { first, modal, negated, passive } = verbGroup(tokens, at - 1);
  if (!passive || negated || modal !== undefined) return undefined;
  for (let back = first - 1; back >= 0 && first - back < 10 && !stops.has(wordAt(tokens, back)); back -= 1)
    if (choices.has(wordAt(tokens, back))) return { kind: "negligence", from: first, to: at, mild: true };
  return undefined;
}

const choices = words("assumption choice choices decision decisions idea move plan");

/** "The mistake was ours". */
function possessed(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const owner = wordAt(tokens, at + 2);
  if (wordAt(tokens, at + 1) === "of" && /^(?:ours|mine|his|hers|yours)$/.test(owner)) {
    return { kind: "error-label", from: at, to: at + 2, mild: owner === "ours" || owner === "mine" };
  }
  if (
    !/^(?:was|is|were|are)$/.test(wordAt(tokens, at + 1)) ||
    !/^(?:ours|mine|his|hers|theirs|yours)$/.test(owner)
  )
    return undefined;
  return { kind: "error-label", from: at, to: at + 2, mild: owner === "ours" || owner === "mine" };
}

const slips = words("mistake mistakes error errors typo typos slip slips blunder blunders");

/** "The technician's mistake", "our mistake". */
function owned(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const owner = ownerBefore(
    tokens,
    wordAt(tokens, at) === "failing" && isOpen(wordAt(tokens, at - 1)) ? -1 : at,
  );
  if (owner === undefined || owner === "firm" || owner === "user") return undefined;
  if (owner === "we" && errors.has(wordAt(tokens, at)) && wordAt(tokens, at).startsWith("error"))
    return undefined;
  return { kind: "error-label", from: at - 1, to: at, mild: owner === "we" };
}

const errors = words("error errors");

/** "An error by the operator", "a mistake on our part". */
function attributed(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const isMade = /^(?:made|committed)$/.test(wordAt(tokens, at + 1));
  const next = wordAt(tokens, isMade ? at + 2 : at + 1);
  if (next === "of" && slips.has(wordAt(tokens, at)))
    return phraseBehind(tokens, at + 2) === "person"
      ? { kind: "error-label", from: at, to: at + 1 }
      : undefined;
  if (next === "by") {
    const agent = phraseBehind(tokens, isMade ? at + 3 : at + 2);
    if (agent === undefined || agent === "user" || agent === "firm") return undefined;
    return { kind: "error-label", from: at, to: at + 1, mild: agent === "we" };
  }
  if (next !== "on") return undefined;
  for (let then = at + 2; then < at + 8; then += 1) {
    if (wordAt(tokens, then) === "part")
      return { kind: "error-label", from: at, to: then, mild: wordAt(tokens, then - 1) === "our" };
  }
  return undefined;
}

/** "A fat finger", "finger trouble". */
export const fatFinger: Detector = (tokens, at) => {
  if (wordAt(tokens, at - 1) === "fat" && !isDenied(tokens, at))
    return { kind: "error-label", from: at - 1, to: at };
  return wordAt(tokens, at + 1) === "trouble" ? { kind: "error-label", from: at, to: at + 1 } : undefined;
};
