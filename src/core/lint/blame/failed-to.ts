import type { BlameMatch, Detector } from "./blame-span.ts";
import { activeSubject, blamed } from "./blamed.ts";
import { ownerBefore, phraseBehind } from "./doer.ts";
import { words } from "./grammar-words.ts";
import type { Token } from "./tokens.ts";
import { personalDuties } from "./verbs.ts";
import { pastAdverbs, wordAt } from "./words-at.ts";

/** "The reviewer failed to check": only with people as subject; machines fail to all the time. */
export const failedTo: Detector = (tokens, at) => {
  const form = wordAt(tokens, at);
  const then = pastAdverbs(tokens, at + 1);
  if (form === "failure") return failureTo(tokens, at);
  if (wordAt(tokens, then) !== "to") return undefined;
  const subject = activeSubject(tokens, at, form);
  return blamed(
    subject,
    at,
    pastAdverbs(tokens, then + 1),
    tokens,
    personalDuties.has(wordAt(tokens, pastAdverbs(tokens, then + 1))),
  );
};

/** "Our failure to test", "the failure of the team to escalate", "failure to follow the procedure". */
function failureTo(tokens: readonly Token[], at: number): BlameMatch | undefined {
  if (failureCompounds.has(wordAt(tokens, at + 1))) return undefined;
  const owner =
    ownerBefore(tokens, at) ?? (wordAt(tokens, at + 1) === "of" ? phraseBehind(tokens, at + 2) : undefined);
  if (owner !== undefined && owner !== "user" && owner !== "firm") {
    return { kind: "failure-verb", from: at, to: at, mild: owner === "we" };
  }
  if (wordAt(tokens, at + 1) !== "to") return undefined;
  const verb = pastAdverbs(tokens, at + 2);
  if (!personalDuties.has(wordAt(tokens, verb))) return undefined;
  return { kind: "failure-verb", from: at, to: verb, mild: true };
}

const failureCompounds = words(
  "rate rates mode modes domain domains scenario scenarios count counts threshold detection recovery analysis message messages",
);
