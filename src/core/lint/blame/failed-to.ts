import type { BlameMatch, Detector } from "./blame-span.ts";
import { activeSubject, blamed, gerundSubject } from "./blamed.ts";
import { ownerBefore, phraseBehind } from "./doer.ts";
import { words } from "./grammar-words.ts";
import type { Token } from "./tokens.ts";
import { duties, personalDuties } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "The reviewer failed to check": only with people as subject; machines fail to all the time. */
export const failedTo: Detector = (tokens, at) => {
  const form = wordAt(tokens, at);
  const then = pastAdverbs(tokens, at + 1);
  if (form === "failure") return failureTo(tokens, at);
  if (wordAt(tokens, then) !== "to") return failedAt(tokens, at, then);
  const verb = pastAdverbs(tokens, then + 1);
  const sure = personalDuties.has(wordAt(tokens, verb));
  const subject = form === "failing" ? gerundSubject(tokens, at) : activeSubject(tokens, at, form);
  return blamed(subject, at, verb, tokens, sure);
};

/** "We failed badly at telling customers", "failed our users". */
function failedAt(tokens: readonly Token[], at: number, then: number): BlameMatch | undefined {
  const word = wordAt(tokens, then);
  const whom =
    /^(?:our|the|their|his|her)$/.test(word) &&
    /^(?:users|customers|clients|team)$/.test(wordAt(tokens, then + 1));
  if (word !== "at" && word !== "in" && !whom) return undefined;
  const subject = activeSubject(tokens, at, wordAt(tokens, at));
  const somebody = subject === "we" || (subject === "person" && word !== "in");
  return somebody ? { kind: "failure-verb", from: at, to: then, mild: subject === "we" } : undefined;
}

/** "Our failure to test", "the failure of the team to escalate", "failure to follow the procedure". */
function failureTo(tokens: readonly Token[], at: number): BlameMatch | undefined {
  if (failureCompounds.has(wordAt(tokens, at + 1))) return undefined;
  const owner =
    ownerBefore(tokens, at) ?? (wordAt(tokens, at + 1) === "of" ? phraseBehind(tokens, at + 2) : undefined);
  if (owner !== undefined && owner !== "user" && owner !== "firm") {
    return { kind: "failure-verb", from: at, to: at, mild: owner === "we" };
  }
  const link = wordAt(tokens, at + 1);
  const gerund = duties.get(wordAt(tokens, at + 2));
  if ((link === "in" || link === "of") && gerund?.form === "gerund" && personalDuties.has(gerund.base)) {
    return { kind: "failure-verb", from: at, to: at + 2, mild: true };
  }
  if (link !== "to") return undefined;
  const verb = pastAdverbs(tokens, at + 2);
  if (!personalDuties.has(wordAt(tokens, verb))) return undefined;
  return { kind: "failure-verb", from: at, to: verb, mild: true };
}

const failureCompounds = words(
  "rate rates mode modes domain domains scenario scenarios count counts threshold detection recovery analysis message messages",
);
