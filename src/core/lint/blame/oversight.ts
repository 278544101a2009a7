import type { Detector } from "./blame-span.ts";
import { determiners, isAdverb, stops } from "./grammar-words.ts";
import { isDenied } from "./guards.ts";
import { wordAt } from "./words-at.ts";

/** "An oversight": not the oversight that somebody has. */
export const oversight: Detector = (tokens, at) => {
  const next = wordAt(tokens, at + 1);
  if (/^(?:of|committee|board|body|process|over|role|group|team)$/.test(next) || isDenied(tokens, at))
    return undefined;
  const plural = wordAt(tokens, at) === "oversights";
  let before = at - 1;
  while (
    before > 0 &&
    at - before < 3 &&
    !determiners.has(wordAt(tokens, before)) &&
    !isAdverb(wordAt(tokens, before))
  )
    before -= 1;
  if (
    !plural &&
    !/^(?:an?|our|my|his|her|their|this|that|one|human)$/.test(wordAt(tokens, before)) &&
    !/^(?:'s|simple|mere|plain|pure|sheer)$/.test(wordAt(tokens, at - 1)) &&
    !(
      stops.has(next) &&
      /^(?:admin|developer|engineer|operator|reviewer|staff|team)$/.test(wordAt(tokens, at - 1))
    )
  )
    return undefined;
  return { kind: "negligence", from: at, to: at, mild: wordAt(tokens, before) === "our" };
};
