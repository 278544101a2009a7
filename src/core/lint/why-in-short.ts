import type { Rule } from "./rule.ts";

/** Why a rule is there, in one paragraph and on one line: the English that is said, translated, beside its findings. */
export function whyInShort({ why }: Pick<Rule, "why">): string {
  const [first = ""] = why.split("\n\n");
  return first.trim().replace(/\s*\n\s*/g, " ");
}
