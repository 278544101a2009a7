import type { Detector } from "./blame-span.ts";
import { isAdverb, stops, words } from "./grammar-words.ts";
import { isAsked, isDenied } from "./guards.ts";
import { nounPhrase } from "./noun-phrase.ts";
import type { Token } from "./tokens.ts";
import { failing } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Any competent engineer would", "a careful reviewer does not": those of whom others fall short. */
export const exemplary: Detector = (tokens, at) => {
  if (!indefinite.has(wordAt(tokens, at - 1)) || isDenied(tokens, at - 1)) return undefined;
  for (let head = at + 1; head <= at + 3; head += 1) {
    const word = wordAt(tokens, head);
    if (stops.has(word) || word === ",") return undefined;
    const { subject, start } = nounPhrase(tokens, head);
    if ((subject !== "person" && subject !== "nobody") || start > at) continue;
    return isRule(tokens, head + 1) && !isAsked(tokens, at)
      ? { kind: "negligence", from: at - 1, to: head }
      : undefined;
  }
  return undefined;
};

/** What others are held up to. */
export const virtues =
  "competent careful diligent good decent proper half-decent professional experienced sensible reasonable prudent conscientious responsible attentive vigilant seasoned self-respecting thinking sane real serious qualified mature thorough alert capable skilled disciplined trustworthy proficient real";

export const indefinite = words("a an any no every each most all");

/** Whether the words at `at` say what such people always do: "would", "does not", "never", "knows". */
function isRule(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  // "Would have" is found as it stands.
  if (/^(?:would|could)$/.test(word)) {
    const next = wordAt(tokens, at + 1) === "not" ? at + 2 : at + 1;
    return wordAt(tokens, pastAdverbs(tokens, next)) !== "have";
  }
  if (/^(?:does|do|never|always|knows|know|checks|reads|tests|makes|double-checks)$/.test(word)) return true;
  return word === "in" || word === "worth" ? isRule(tokens, at + 4) || isRule(tokens, at + 3) : false;
}

/** "How anyone could overlook it", "why somebody would do that": a question in form only. */
export const rhetorical: Detector = (tokens, at) => {
  const next = wordAt(tokens, at + 1);
  const head = next === "any" || next === "an" || next === "a" || next === "our" ? at + 2 : at + 1;
  const isSomebody = /^(?:anyone|anybody|someone|somebody)$/.test(next) || head > at + 1;
  if (!isSomebody) return undefined;
  if (head > at + 1 && nounPhrase(tokens, head).subject !== "person") return undefined;
  const verb = pastAdverbs(tokens, head + 1);
  if (!/^(?:could|would|can|managed|thought|ever)$/.test(wordAt(tokens, verb))) return undefined;
  return /^(?:could|would|can)$/.test(wordAt(tokens, verb)) && !isBeyondBelief(tokens, verb)
    ? undefined
    : { kind: "negligence", from: at, to: verb };
};

/** Whether the sentence is about the asking: "is beyond me", "is a mystery". */
function isBeyondBelief(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 14 && next < tokens.length; next += 1) {
    const word = wordAt(tokens, next);
    if (stops.has(word)) return false;
    if (
      /^(?:beyond|mystery|incomprehensible|puzzling|baffling|inexplicable|unclear|belief|baffles|astonishing|shocking|unbelievable)$/.test(
        word,
      )
    )
      return true;
  }
  return false;
}

/** "Inexplicably, the operator chose …": how the one who writes thinks of what somebody did. */
export const incredulous: Detector = (tokens, at) => {
  const begins = wordAt(tokens, at - 1) === "as" ? at - 1 : at;
  if (asEver.has(wordAt(tokens, at)) !== begins < at) return undefined;
  const before = wordAt(tokens, begins - 1);
  if (!stops.has(before) && !/^(?:and|but)$/.test(before)) return undefined;
  const from = wordAt(tokens, at + 1) === "," ? at + 2 : at + 1;
  for (let head = from; head < from + 5; head += 1) {
    const word = wordAt(tokens, head);
    if (stops.has(word) || word === ",") return undefined;
    const { subject, start } = nounPhrase(tokens, head);
    if (subject === undefined || subject === "user" || subject === "firm" || start > from) continue;
    const verb = pastAdverbs(tokens, head + 1);
    if (!isActive(wordAt(tokens, verb)) || (begins < at && !fails(wordAt(tokens, verb)))) return undefined;
    return { kind: "negligence", from: at, to: head, mild: subject === "we" };
  }
  return undefined;
};

const asEver = words("always ever usual");

/** Adverbs that say so, and the last words of "as usual"; those that only regret are none. */
export const incredulities =
  "always ever usual inexplicably incredibly unbelievably astonishingly amazingly bizarrely brilliantly predictably shockingly stunningly foolishly stupidly absurdly inconceivably unfathomably outrageously shamefully embarrassingly disgracefully unwisely";

/** "As usual" alone may be good news. */
function fails(word: string): boolean {
  return failing.has(word) || /^(?:let|left|broke|assumed|blamed|waited|chose|insisted)$/.test(word);
}

/** A verb, and none that says what somebody was or had. */
function isActive(word: string): boolean {
  return (
    /^\p{L}{2,}$/u.test(word) &&
    !/^(?:is|are|was|were|has|have|of|in|on|at|who|whose)$/.test(word) &&
    !isAdverb(word)
  );
}

/** "On the part of the team": whose failing it was, unless it is praise. */
export const onThePartOf: Detector = (tokens, at) => {
  if (wordAt(tokens, at + 1) !== "of" || wordAt(tokens, at - 1) !== "the" || wordAt(tokens, at - 2) !== "on")
    return undefined;
  if (isDenied(tokens, at - 2)) return undefined;
  for (let back = at - 3; back >= 0 && at - back < 9; back -= 1) {
    const word = wordAt(tokens, back);
    if (praise.has(word)) return undefined;
    if (stops.has(word)) break;
  }
  for (let head = at + 2; head < at + 7; head += 1) {
    const { subject, start } = nounPhrase(tokens, head);
    if (subject !== undefined && subject !== "nobody" && subject !== "firm" && start <= at + 2)
      return { kind: "fault", from: at - 2, to: head, mild: subject === "we" };
    if (stops.has(wordAt(tokens, head))) break;
  }
  return undefined;
};

const praise = words(
  "quick good great excellent swift prompt fast heroic thinking effort efforts work teamwork initiative agreement decision intent expectation expectations understanding request action actions commitment",
);
