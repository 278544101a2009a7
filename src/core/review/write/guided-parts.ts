import type { Block } from "./piece.ts";

/** A chain of questions from what happened to what can be changed. */
export const fiveWhysPart = textPart([
  "### Five Whys",
  "",
  "<!-- Ask of each answer why it was so. Stop where something can be changed; a person is no answer. -->",
  "",
  "1. Why did it happen?",
  "2. Why was that so?",
  "3. Why was that so?",
  "4. Why was that so?",
  "5. Why was that so?",
]);

/** Questions that look for what made each choice reasonable, instead of what would have been right in hindsight. */
export const madeSensePart = textPart([
  "### How did it make sense at the time?",
  "",
  "<!-- What did people see, and what did it tell them? -->",
  "",
  "<!-- What did they expect to happen, and why was that reasonable? -->",
  "",
  "<!-- What else asked for their attention? -->",
  "",
  "<!-- What would have made another way the easy one? -->",
]);

function textPart(lead: readonly string[]): Block {
  return { form: "text", header: [], lead, pieces: [], standsEmpty: true };
}
