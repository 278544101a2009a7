import type { BlameMatch } from "./blame-span.ts";
import { words } from "./grammar-words.ts";
import { nounPhrase } from "./noun-phrase.ts";
import { sharedSubject } from "./shared-subject.ts";
import type { Token } from "./tokens.ts";
import { duties, personalDuties } from "./verbs.ts";
import { wordAt } from "./words-at.ts";

/** "For not testing enough", "by not reading the plan". */
export function notDoing(tokens: readonly Token[], at: number, verb: number): BlameMatch | undefined {
  const before = wordAt(tokens, at - 1);
  if (!gerundLeads.has(before)) {
    const { subject } = nounPhrase(tokens, at - 1);
    return subject === "person" ? { kind: "failure-verb", from: at - 1, to: verb } : undefined;
  }
  const owner = before === "our" ? "we" : sharedSubject(tokens, at);
  const hidden = personalDuties.has(duties.get(wordAt(tokens, verb))?.base ?? "");
  if (owner === undefined && !hidden) return undefined;
  return { kind: "failure-verb", from: at, to: verb, mild: owner !== "person" };
}

const gerundLeads = words("for by of our from due to");
