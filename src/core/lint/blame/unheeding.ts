import type { Detector } from "./blame-span.ts";
import { actBefore, doerOf } from "./doer.ts";
import { stops, words } from "./grammar-words.ts";
import { sharedSubject } from "./shared-subject.ts";
import type { Token } from "./tokens.ts";
import { acts, duties, personalDuties } from "./verbs.ts";
import { wordAt } from "./words-at.ts";

/** "Pushed it despite the freeze", "against the policy", "anyway", "deleted the primary instead of the replica". */
export const unheeding: Detector = (tokens, at) => {
  const verb = actBefore(tokens, at, 10);
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  const alternative = (word === "instead" && next === "of") || (word === "rather" && next === "than");
  if ((word === "instead" || word === "rather") && !alternative) return undefined;
  if (word === "against" && !hasNoun(tokens, at, rules)) return undefined;
  if (word === "despite" && !hasNoun(tokens, at, warnings)) return undefined;
  if (word === "regardless" && next === "of") return undefined;
  const shirked = alternative && isShirked(tokens, at + 2);
  if (word === "before" && !heedful.has(next)) return undefined;
  const flouted = word === "against" && rules.has(next);
  if (verb < 0)
    return (shirked || flouted) && sharedSubject(tokens, at) === "person"
      ? { kind: "failure-verb", from: at, to: flouted ? at + 1 : at + 2 }
      : undefined;
  if (alternative && !shirked && !drastic.has(acts.get(wordAt(tokens, verb))?.base ?? "")) return undefined;
  const doer =
    doerOf(tokens, verb) ??
    (wordAt(tokens, verb - 1) === "and" ? sharedSubject(tokens, verb - 1) : undefined);
  return doer === "person"
    ? { kind: "failure-verb", from: Math.min(verb, at), to: alternative ? at + 1 : at }
    : undefined;
};

/** "Instead of asking", "rather than calling for help". */
function isShirked(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const base = /.{2}ing$/.test(word) ? duties.get(word)?.base : undefined;
  return (base !== undefined && personalDuties.has(base)) || shirking.has(word);
}

export const shirking = words("dealing helping working escalating stopping sticking relying trying");

/** What somebody does first who takes care: "pressed Enter before reading the prompt". */
export const heedful = words(
  "asking confirming consulting double-checking reading thinking understanding verifying",
);

export const drastic = words(
  "cut delete disconnect drain drop plug pull reboot remove run shut stop terminate truncate unplug wipe",
);

export const rules = words(
  "policy policies rule rules procedure procedures advice instruction instructions guidance guidelines orders protocol recommendation recommendations",
);

const warnings = words(
  "issues risk risks concern concerns doubt doubts warning warnings told warned freeze instructions advice objections knowing policy rules rule asked being reminders training clear explicit having failing failed red",
);

function hasNoun(tokens: readonly Token[], at: number, nouns: ReadonlySet<string>): boolean {
  for (let next = at + 1; next < at + 6 && !stops.has(wordAt(tokens, next)); next += 1)
    if (nouns.has(wordAt(tokens, next))) return true;
  return false;
}
