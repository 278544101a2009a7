import type { Snapshot } from "../model/snapshot.ts";
import { stepTitle, type Step } from "../model/step.ts";

/**
 * The step at hand, where it asks for an update: it may be offered to be ticked once one was sent, and is never ticked for
 * that alone.
 */
export function updateStepAtHand({ steps }: Pick<Snapshot, "steps">): Step | undefined {
  const step = steps.find(({ state }) => state === "open");
  return step?.anchors !== undefined && isUpdateStep(step) ? step : undefined;
}

/** Whether a step asks for words to people who wait. */
export function isUpdateStep(step: Pick<Step, "text" | "owner" | "within">): boolean {
  const title = stepTitle(step);
  return aboutUpdates.test(title) && !/\bupdate (?:the )?(?:runbook|software|package|driver)/i.test(title);
}

const aboutUpdates =
  /\b(?:updates?\b(?! (?:the|a|an|our) )|status page|(?:tell|inform|notify|write to) (?:the )?(?:customers|stakeholders|executives|support|everybody|everyone|team)|announce)\b/i;
