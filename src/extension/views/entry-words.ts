import { plainWords } from "../../core/markdown/plain-text.ts";
import type { TimelineEntry } from "../../core/model/entry.ts";
import { stepTitle, type Step } from "../../core/model/step.ts";

/**
 * What an entry says, on one line, as views show and speak it: without marks of Markdown, and a step by its title.
 * `steps` are those of the entry's document.
 */
export function entryWords(entry: TimelineEntry, steps: readonly Step[]): string {
  const text = entry.type === "step" ? withStepTitle(entry.text, steps) : entry.text;
  const known = shownBefore.get(text);
  if (known !== undefined) return known;
  const words = plainWords(text);
  if (shownBefore.size >= mostRemembered) shownBefore.clear();
  shownBefore.set(text, words);
  return words;
}

/** The views ask for the same rows at each change, and words cost a parse each. */
const shownBefore = new Map<string, string>();
const mostRemembered = 2000;

/** History names a step by its whole text; who does it and by when was the runbook's to say. */
function withStepTitle(text: string, steps: readonly Step[]): string {
  const step = steps.find(
    (one) => text.startsWith(one.text) && /^(?:$|:| #\d)/.test(text.slice(one.text.length)),
  );
  return step === undefined ? text : stepTitle(step) + text.slice(step.text.length);
}
