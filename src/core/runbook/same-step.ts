import { stepTitle, type Step } from "../model/step.ts";

/**
 * What two steps have in common that say the same: the title without a leading `Step 3:`, without case, blanks and the
 * punctuation at its end. Who does it and by when may differ.
 */
export function stepKey(step: Pick<Step, "text" | "owner" | "within">): string {
  const key = stepTitle(step)
    .replace(/^\W{0,8}step\s+#?\d+\s*[.:)–—-]*\s*/iu, "")
    .replace(/\s+/g, " ")
    .replace(/[\s.:;!…]+$/u, "")
    .toLowerCase();
  return key === "" ? step.text : key; // "Step 4" alone
}

/**
 * Those of `steps` that `present` does not have, in order. A text that stands twice in `steps` must stand twice in
 * `present`.
 */
export function missingSteps(steps: readonly Step[], present: readonly Step[]): readonly Step[] {
  const there = new Map<string, number>();
  for (const step of present) {
    const key = stepKey(step);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  return steps.filter((step) => {
    const key = stepKey(step);
    const left = there.get(key) ?? 0;
    if (left > 0) there.set(key, left - 1);
    return left === 0;
  });
}
