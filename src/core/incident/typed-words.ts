import { wordsOfBlock } from "../model/review-block.ts";
import type { Intent } from "./intent.ts";

/**
 * The words in an intent that a person typed, which would be lost where it can't be carried out. Empty where there are none:
 * the rest is quickly asked for again.
 */
export function typedWords(intent: Intent): string {
  if (intent.kind === "write-block") return wordsOfBlock(intent.block);
  return ("text" in intent ? intent.text : "reason" in intent ? intent.reason : "").trim();
}
