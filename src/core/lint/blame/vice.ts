import type { BlameMatch, Detector } from "./blame-span.ts";
import { agentBehind, ownerBefore, phraseBehind } from "./doer.ts";
import { auxiliaries, stops, words } from "./grammar-words.ts";
import { isAsked, isDenied, isDeniedBehind } from "./guards.ts";
import type { Subject } from "./human-nouns.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { wordAt } from "./words-at.ts";

/** "Carelessness", "negligence": nouns for what only people are. */
export const vice: Detector = (tokens, at) => {
  const next = wordAt(tokens, at + 1);
  if (isDenied(tokens, at) || isDeniedBehind(tokens, at + 1) || next === "policy" || next === "claim")
    return undefined;
  return { kind: "negligence", from: at, to: at };
};

/** "Lack of attention", "insufficient care", "a lapse in judgement", "the intern's lack of experience". */
export const lack: Detector = (tokens, at) => {
  if (isDenied(tokens, at)) return undefined;
  let noun = at + 1;
  const of = wordAt(tokens, noun);
  if (of === "of" || of === "in") noun += 1;
  else if (wordAt(tokens, at) === "lapse" || wordAt(tokens, at) === "absence") return undefined;
  const verb = wordAt(tokens, at).startsWith("lack") && of !== "of" && of !== "in";
  if (verb) return lacksSkill(tokens, at);
  const owned = ownerBefore(tokens, at) === "person";
  const isWanting = (word: string): boolean => virtues.has(word) || (owned && skills.has(word));
  for (let skip = 0; skip < 3 && !isWanting(wordAt(tokens, noun)); skip += 1) noun += 1;
  if (!isWanting(wordAt(tokens, noun))) return undefined;
  const between = tokens.slice(at + 1, noun);
  if (between.some(({ word }) => stops.has(word) || word === "," || auxiliaries.has(word))) return undefined;
  return { kind: "negligence", from: at, to: noun };
};

/** "Basic diligence was missing". */
export const wanting: Detector = (tokens, at) => {
  const { first, modal, negated, passive } = verbGroup(tokens, at);
  if (!passive || negated || modal !== undefined || !virtues.has(wordAt(tokens, first - 1))) return undefined;
  if (/^(?:from|in|on)$/.test(wordAt(tokens, at + 1))) return undefined; // a field's name
  return { kind: "negligence", from: first - 1, to: at };
};

export const virtues = words(`
  attention attentiveness care carefulness caution common-sense competence concentration diligence discipline effort focus foresight
  judgement judgment professionalism responsibility rigour rigor thoroughness vigilance skill commitment seriousness
  forethought conscientiousness prudence urgency accountability initiative respect
`);

/** "The engineer lacked the knowledge to". */
function lacksSkill(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const subject = subjectBefore(tokens, verbGroup(tokens, at).first);
  if (subject !== "person" && subject !== "we") return undefined;
  for (let noun = at + 1; noun < at + 5; noun += 1) {
    const word = wordAt(tokens, noun);
    if (virtues.has(word) || skills.has(word))
      return { kind: "negligence", from: at, to: noun, mild: subject === "we" };
  }
  return undefined;
}

export const skills = words(
  "skills ability courage will motivation curiosity knowledge experience understanding expertise competency awareness maturity patience training willingness",
);

/** "An excess of confidence", "misplaced trust": too much of what is good in measure. */
export const surplus: Detector = (tokens, at) => {
  const noun = wordAt(tokens, at + 1) === "of" ? at + 2 : at + 1;
  if (!measured.has(wordAt(tokens, noun)) || isDenied(tokens, at)) return undefined;
  return { kind: "negligence", from: at, to: noun, mild: true };
};

const measured = words("confidence eagerness faith haste optimism reliance trust zeal");

/** "The manager's impatience", "his haste": a flaw that somebody is said to have. */
export const ownFlaw: Detector = (tokens, at) => {
  const owner =
    ownerBefore(tokens, at) ??
    (isOfPeople(wordAt(tokens, at - 1)) ? "person" : undefined) ??
    (wordAt(tokens, at + 1) === "by" || wordAt(tokens, at + 1) === "among"
      ? agentBehind(tokens, at + 1)
      : ofWhom(tokens, at + 1));
  if (owner === undefined || owner === "firm" || owner === "user" || isDenied(tokens, at)) return undefined;
  return { kind: "negligence", from: at - 1, to: at, mild: owner === "we" };
};

/** "Operator inexperience": a noun of people right before. */
function isOfPeople(word: string): boolean {
  return /^(?:human|operator|engineer|developer|reviewer|admin|administrator|staff|team|management)$/.test(
    word,
  );
}

/** "The impatience of the operator", "haste on the side of the team". */
function ofWhom(tokens: readonly Token[], at: number): Subject | undefined {
  if (wordAt(tokens, at) !== "of" || /^(?:confusion|distraction|mis\w+)$/.test(wordAt(tokens, at - 1)))
    return undefined;
  const subject = phraseBehind(tokens, at + 1);
  return subject === "person" ? subject : undefined;
}

/** "Paid no attention", "gave little thought", "took no precautions". */
export const paidNo: Detector = (tokens, at) => {
  const noun = wordAt(tokens, at + 1);
  if (!denied.has(noun)) return undefined;
  if (
    !/^(?:pay|paid|paying|gave|give|given|giving|took|take|taken|taking|made|make|showed|shown|had|put)$/.test(
      wordAt(tokens, at - 1),
    )
  )
    return undefined;
  const { first, modal, passive } = verbGroup(tokens, at - 1);
  if (modal !== undefined) return undefined;
  const subject = passive ? undefined : subjectBefore(tokens, first);
  if (passive ? noun === "action" : subject === undefined || subject === "nobody" || subject === "user")
    return undefined;
  return { kind: "negligence", from: at - 1, to: at + 1, mild: subject === "we" || passive };
};

export const denied = words(
  "attention thought notice heed care effort attempt precaution precautions consideration regard interest responsibility ownership provision provisions allowance contingency action",
);

/** "Self-inflicted", "a blunder": only people do that. */
export const self: Detector = (tokens, at) =>
  isDenied(tokens, at) || isAsked(tokens, at) ? undefined : { kind: "negligence", from: at, to: at };
