import { senseQuestionWords } from "../guided/block-lines.ts";
import type { Block } from "./piece.ts";

/** A chain of questions from what happened to what can be changed. */
export const fiveWhysPart = textPart([
  "### Five Whys",
  "",
  "<!-- Ask of each answer why it was so. Stop where something can be changed; a person is no answer. -->",
  "",
  ...Array.from({ length: 5 }, (_, depth) => `${"  ".repeat(depth)}- **Why?**`),
]);

/** Questions that look for what made each choice reasonable, instead of what would have been right in hindsight. */
export const madeSensePart = textPart([
  "### How it made sense",
  "",
  ...Object.values(senseQuestionWords).map((question) => `- **${question}**`),
]);

function textPart(lead: readonly string[]): Block {
  return { form: "text", header: [], lead, pieces: [], standsEmpty: true };
}
