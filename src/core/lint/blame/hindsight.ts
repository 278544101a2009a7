import type { Detector } from "./blame-span.ts";
import { stops } from "./grammar-words.ts";
import { isAsked, isDenied } from "./guards.ts";
import type { Token } from "./tokens.ts";
import { wordAt } from "./words-at.ts";

/** "In hindsight", "with the benefit of hindsight", "in retrospect". */
export const hindsight: Detector = (tokens, at) => {
  const before = wordAt(tokens, at - 1);
  if (wordAt(tokens, at + 1) === "bias" || isDenied(tokens, at) || isWarning(tokens, at)) return undefined;
  const leads = before === "in" || before === "with" || before === "of";
  return leads ? { kind: "counterfactual", from: at - 1, to: at } : undefined;
};

/** "With hindsight it is easy to wish for more": of what hindsight does. */
function isWarning(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < at + 6 && !stops.has(wordAt(tokens, next)); next += 1)
    if (/^(?:easy|easier|tempting)$/.test(wordAt(tokens, next))) return true;
  return false;
}

/** "Preventable", "avoidable". */
export const preventable: Detector = (tokens, at) => {
  const next = wordAt(tokens, at + 1);
  if (isDenied(tokens, at) || /^(?:if|by|with|cost|costs)$/.test(next) || isAsked(tokens, at))
    return undefined;
  return { kind: "counterfactual", from: at, to: at };
};
