import type { BlameMatch, Detector } from "./blame-span.ts";
import { blamed } from "./blamed.ts";
import { hasDutyObject } from "./duty-object.ts";
import { actBefore, agentBehind, doerOf } from "./doer.ts";
import { isAdverb, stops, words } from "./grammar-words.ts";
import { isDenied, isSupposed } from "./guards.ts";
import { isParticiple } from "./participles.ts";
import { sharedSubject } from "./shared-subject.ts";
import type { Token } from "./tokens.ts";
import { verbGroup } from "./verb-group.ts";
import { duties, personalDuties, weakDuties } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Without checking", "without a second look". */
export const without: Detector = (tokens, at) => {
  if (anybody.has(wordAt(tokens, at + 1))) return withoutAnybody(tokens, at);
  const next = pastAdverbs(tokens, at + 1);
  const verb = duties.get(wordAt(tokens, next));
  const asked = permissions.has(wordAt(tokens, next)) && wordAt(tokens, next + 1) !== "to";
  const weak = verb !== undefined && weakDuties.has(verb.base) && !hasDutyObject(tokens, next, verb.base);
  if (!asked && (verb?.form !== "gerund" || weak)) return undefined;
  const subject = sharedSubject(tokens, at);
  if (isPossible(tokens, at)) return undefined;
  const group = actBefore(tokens, at, 10);
  if (group >= 0) {
    const found = verbGroup(tokens, group);
    if (found.modal !== undefined || found.negated || wordAt(tokens, found.first - 1) === "to")
      return undefined;
    if (found.passive) {
      const agent = agentBehind(tokens, group + 1);
      return blamed(agent, at, next, tokens, true);
    }
  }
  if (isSupposed(tokens, at) || (asked && subject !== "person")) return undefined;
  return blamed(subject, at, next, tokens, false);
};

/** "Could summon somebody without asking": nobody has. */
function isPossible(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 8 && !stops.has(wordAt(tokens, back)); back -= 1)
    if (/^(?:can|could|may|might|will|would)$/.test(wordAt(tokens, back)))
      return wordAt(tokens, back + 1) !== "have";
  return false;
}

/** "Without anyone asking why". */
function withoutAnybody(tokens: readonly Token[], at: number): BlameMatch | undefined {
  const next = pastAdverbs(tokens, at + 2);
  const verb = duties.get(wordAt(tokens, next));
  if (verb?.form !== "gerund" || !personalDuties.has(verb.base) || isSupposed(tokens, at)) return undefined;
  return { kind: "failure-verb", from: at, to: next, mild: true };
}

const anybody = words("anyone anybody someone somebody");

export const permissions = words("letting getting obtaining opening seeking giving having");

/** "Without due diligence", "without enough thought". */
export const withoutVirtue: Detector = (tokens, at) => {
  let noun = at + 1;
  let graded = false;
  for (; noun < at + 4; noun += 1) {
    const word = wordAt(tokens, noun);
    if (
      /^(?:due|proper|sufficient|adequate|enough|appropriate|reasonable|much|necessary|full|required|mandatory|usual)$/.test(
        word,
      )
    )
      graded = true;
    else if (!/^(?:any|the|a|second|further|prior)$/.test(word) && !isAdverb(word)) break;
  }
  const word = wordAt(tokens, noun);
  if (!(virtues.has(word) || (graded && measured.has(word))) || isDenied(tokens, at)) return undefined;
  const verb = actBefore(tokens, at, 10);
  const subject = verb >= 0 ? doerOf(tokens, verb) : sharedSubject(tokens, at);
  const passive = verb >= 0 ? verbGroup(tokens, verb).passive : wasDone(tokens, at);
  if (subject === undefined && !passive) return undefined;
  return { kind: "negligence", from: at, to: noun, mild: subject !== "person" };
};

export const virtues = words(
  "experience diligence responsibility care thought thinking regard consideration caution plan permission permissions approvals approval clearance consent authorisation authorization forethought attention precaution precautions",
);

/** What there may be too little of. */
export const measured = words(
  "testing review tests planning preparation training notice communication checks validation understanding knowledge research",
);

/** Whether a passive stands before: "was approved without". */
function wasDone(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back > 0 && at - back < 8; back -= 1) {
    const word = wordAt(tokens, back);
    if (stops.has(word)) return false;
    if (isParticiple(word) && verbGroup(tokens, back).passive) return true;
  }
  return false;
}
