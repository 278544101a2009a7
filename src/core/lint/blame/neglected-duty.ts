import type { BlameMatch, Detector } from "./blame-span.ts";
import { blamed } from "./blamed.ts";
import { agentBehind } from "./doer.ts";
import { hasDutyObject } from "./duty-object.ts";
import { words } from "./grammar-words.ts";
import { isAsked, isSupposed } from "./guards.ts";
import type { Subject } from "./human-nouns.ts";
import type { Inflected } from "./inflect.ts";
import { notDoing } from "./not-doing.ts";
import { isParticiple } from "./participles.ts";
import { subjectBefore } from "./subject.ts";
import type { Token } from "./tokens.ts";
import { unable } from "./unable.ts";
import { verbGroup } from "./verb-group.ts";
import { acts, courtesies, duties, personalDuties, weakDuties } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "Did not check", "never tested", "hardly looked", "wasn't paying attention". */
export const neglectedDuty: Detector = (tokens, at) => {
  const group = verbGroup(tokens, at);
  if (group.modal !== undefined || isAsked(tokens, at)) return undefined;
  const verb = verbBehind(tokens, at);
  const word = wordAt(tokens, verb);
  const duty = duties.get(word) ?? courtesies.get(word);
  if (group.passive && carried.has(word)) return unheeded(tokens, group.first, verb);
  const deed = wordAt(tokens, at) !== "not" && isDeed(word, duty);
  if (duty === undefined && !deed) return unable(tokens, at, group.first);
  const gerund = duty?.form === "gerund";
  if (gerund && !group.passive) return notDoing(tokens, at, verb);
  if (group.passive && !gerund)
    return unheeded(tokens, group.first, verb) ?? unheededBy(tokens, group.first, verb, duty);
  if (group.passive && !(gerund && attending.has(duty.base))) return undefined;
  const base = duty?.base ?? "";
  if (!deed && weakDuties.has(base) && !hasDutyObject(tokens, verb, base)) return undefined;
  const subject = subjectBefore(tokens, group.first);
  if (subject === "nobody" || isSupposed(tokens, group.first)) return undefined;
  if (!deed && isPlainFact(subject, wordAt(tokens, at - 1), duty, reproaches.has(wordAt(tokens, at - 2))))
    return undefined;
  return blamed(subject, group.first, verb, tokens, personalDuties.has(base));
};

/** "The procedure was not followed": nobody else could have. */
function unheeded(tokens: readonly Token[], from: number, to: number): BlameMatch | undefined {
  if (isSupposed(tokens, from)) return undefined;
  if (!heeding.has(wordAt(tokens, to)) && !(carried.has(wordAt(tokens, to)) && isOfChecks(tokens, from)))
    return undefined;
  return { kind: "failure-verb", from, to, mild: true };
}

/** "Was not reviewed by the team lead": who ought to have. */
function unheededBy(
  tokens: readonly Token[],
  from: number,
  to: number,
  duty: Inflected | undefined,
): BlameMatch | undefined {
  if (duty === undefined || !personalDuties.has(duty.base) || isSupposed(tokens, from)) return undefined;
  if (wordAt(tokens, to + 1) !== "by" || !definite.has(wordAt(tokens, to + 2))) return undefined;
  return agentBehind(tokens, to + 1) === "person" ? { kind: "failure-verb", from, to } : undefined;
}

/** "By another developer" tells of a missing check, "by the developer" of somebody. */
const definite = words("the our his her their its");

const heeding = words(
  "adhered communicated consulted double-checked followed heeded obeyed observed respected",
);
export const carried = words("carried undertaken");
const checking = words(
  "check checks diligence dry-run rehearsal review reviews risk-assessment test testing tests verification",
);

/** "The checks … were not carried out". */
function isOfChecks(tokens: readonly Token[], from: number): boolean {
  for (let back = from - 1; back >= 0 && from - back < 9; back -= 1) {
    if (checking.has(wordAt(tokens, back)))
      return !/^(?:health|liveness|readiness)$/.test(wordAt(tokens, back - 1));
    if (wordAt(tokens, back) === "," || wordAt(tokens, back) === ".") return false;
  }
  return false;
}

function verbBehind(tokens: readonly Token[], at: number): number {
  const verb = pastAdverbs(tokens, at + 1);
  return wordAt(tokens, verb) === "been" ? verb + 1 : verb;
}

/** "Never made": any deed will do, but not what merely happens to people. */
function isDeed(word: string, duty: Inflected | undefined): boolean {
  const past = isParticiple(word) || acts.get(word)?.form === "past" || duty?.form === "past";
  return past && !befalls.has(word);
}

const befalls = words(`
  been encountered expected experienced felt got gotten had happened heard intended known lost needed received seen wanted
`);

const attending = words("follow listen look monitor pay watch");

/**
 * How things are done ("a channel that the team does not read"), what we say of ourselves in the present, what somebody
 * thinks now, and favours that only others owe.
 */
function isPlainFact(
  subject: Subject | undefined,
  auxiliary: string,
  duty: Inflected | undefined,
  isReproach: boolean,
): boolean {
  const base = duty?.base ?? "";
  if (auxiliary === "do" || auxiliary === "does") return !isReproach;
  if (presents.has(auxiliary) && (subject === "we" || mental.has(base))) return true;
  return courtesies.has(base) && !duties.has(base) && (subject !== "person" || perfects.has(auxiliary));
}

/** "Developers simply do not read": how things are done, and what somebody thinks of it. */
const reproaches = words("clearly evidently just obviously simply still");
const presents = words("am are has have is");
const perfects = words("'s has have");
const mental = words("anticipate appreciate realise realize recognise recognize remember see understand");
