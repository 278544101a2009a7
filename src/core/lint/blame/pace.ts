import type { BlameMatch, Detector } from "./blame-span.ts";
import { phraseBehind } from "./doer.ts";
import { words } from "./grammar-words.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/** Slow, late or too quick: with people as subject. */
export const pace: Detector = (tokens, at) => {
  const next = wordAt(tokens, at + 1);
  const isLate = next === "with" && /^(?:late|slow)$/.test(wordAt(tokens, at));
  if (next !== "to" && !isLate) return undefined;
  const too = wordAt(tokens, at - 1) === "too";
  if (!too && wordAt(tokens, at) === "quick") return undefined;
  const { first, modal, negated, passive } = verbGroup(tokens, at);
  if (!passive || negated || modal !== undefined) return undefined;
  const subject = subjectBefore(tokens, first);
  if (subject === undefined || subject === "user" || subject === "firm" || subject === "nobody")
    return undefined;
  return { kind: "failure-verb", from: first, to: at + 1, mild: subject === "we" };
};

/** "Was too hasty", "too trusting". */
export const tooEager: Detector = (tokens, at) => {
  if (wordAt(tokens, at + 1) === "long") return tookTooLong(tokens, at);
  if (!eager.has(wordAt(tokens, at + 1))) return undefined;
  const { first, modal, negated, passive } = verbGroup(tokens, at);
  if (!passive || modal !== undefined || negated) return undefined;
  const subject = subjectBefore(tokens, first);
  if (subject === undefined || subject === "nobody" || subject === "user" || subject === "firm")
    return undefined;
  return { kind: "negligence", from: first, to: at + 1, mild: subject === "we" };
};

/** "It took the engineer far too long to see it". */
function tookTooLong(tokens: readonly Token[], at: number): BlameMatch | undefined {
  for (let back = at - 1; back >= at - 6; back -= 1) {
    if (!/^(?:took|taken|takes)$/.test(wordAt(tokens, back))) continue;
    const whom = phraseBehind(tokens, back + 1);
    return whom === "person" ? { kind: "failure-verb", from: back, to: at + 1 } : undefined;
  }
  return undefined;
}

export const eager = words(
  "ambitious casual confident eager focused hasty impatient inexperienced junior keen lax lenient optimistic proud relaxed stubborn trusting distracted lazy proud stressed careless timid slow late",
);
