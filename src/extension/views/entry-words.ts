import { plainWords } from "../../core/markdown/plain-text.ts";
import type { TimelineEntry } from "../../core/model/entry.ts";
import { stepTitle, type Step } from "../../core/model/step.ts";

/**
 * What an entry says, on one line, as views show and speak it: without marks of Markdown, and a step by its title.
 * `steps` are those of the entry's document.
 */
export function entryWords(entry: TimelineEntry, steps: readonly Step[]): string {
  return plainWords(entry.type === "step" ? withStepTitle(entry.text, steps) : entry.text);
}

/** History names a step by its whole text; who does it and by when was the runbook's to say. */
function withStepTitle(text: string, steps: readonly Step[]): string {
  const step = steps.find(
    (one) => text.startsWith(one.text) && /^(?:$|:| #\d)/.test(text.slice(one.text.length)),
  );
  return step === undefined ? text : stepTitle(step) + text.slice(step.text.length);
}
