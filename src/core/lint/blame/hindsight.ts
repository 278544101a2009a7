import type { Detector } from "./blame-span.ts";
import { isAsked, isDenied } from "./guards.ts";
import { wordAt } from "./words-at.ts";

/** "In hindsight", "with the benefit of hindsight", "in retrospect". */
export const hindsight: Detector = (tokens, at) => {
  const before = wordAt(tokens, at - 1);
  if (wordAt(tokens, at + 1) === "bias" || isDenied(tokens, at)) return undefined;
  const leads = before === "in" || before === "with" || before === "of";
  return leads ? { kind: "counterfactual", from: at - 1, to: at } : undefined;
};

/** "Preventable", "avoidable". */
export const preventable: Detector = (tokens, at) => {
  const next = wordAt(tokens, at + 1);
  if (isDenied(tokens, at) || /^(?:if|by|with|cost|costs)$/.test(next) || isAsked(tokens, at))
    return undefined;
  return { kind: "counterfactual", from: at, to: at };
};
