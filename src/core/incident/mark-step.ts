import { cleanTyped } from "../markdown/inline-text.ts";
import type { Step, StepAnchors, StepState } from "../model/step.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import { t } from "../text/say.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import type { Intent, StepRef } from "./intent.ts";
import { planEntry } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";

type StepIntent = Extract<Intent, { kind: "complete-step" | "skip-step" | "block-step" | "undo-step" }>;

/** Marks a step of the runbook in the record: the line is the state, the entry in the timeline is its history. */
export function markStep(read: ReadDocument, intent: StepIntent, context: DecideContext): Decision {
  const step = findStep(read.snapshot.steps, intent.step);
  if (step === undefined) {
    return refused(
      t("There is no step `{0}` any more. It may have been edited: look at the runbook.", intent.step.text),
    );
  }
  if (step.anchors === undefined) {
    return refused(
      t("This step has no box to tick. Write it as `- [ ] …`, or declare an incident to copy the runbook."),
      step.line,
    );
  }
  const to = stateAfter(intent);
  if (step.state === "open" && to === "open")
    return refused(t("The step is open: there is nothing to undo."), step.line);
  if (step.state === "done" && to !== "open") {
    return refused(t("The step is done already. Undo it first if it was not."), step.line);
  }
  const reason = "reason" in intent ? cleanTyped(intent.reason).replace(/\s+/g, " ") : undefined;
  if (reason === "")
    return refused(t("A skipped or blocked step needs a reason: a few words are enough."), step.line);
  const text = reason === undefined ? named(step) : `${named(step)}: ${reason}`;
  return planEntry(read, { instant: intent.at, type: "step", qualifier: to, text }, context, {
    edits: markEdits(step.anchors, step.checked === true, to, reason),
  });
}

/** The step a reference means, or undefined where the file has it no more. */
export function findStep(steps: readonly Step[], ref: StepRef): Step | undefined {
  return steps.find((step) => step.text === ref.text && step.occurrence === ref.occurrence);
}

/** How history names a step: by its text, and by which one where several share it. */
function named(step: Step): string {
  return step.occurrence === 1 ? step.text : `${step.text} #${step.occurrence}`;
}

function stateAfter(intent: StepIntent): StepState {
  switch (intent.kind) {
    case "complete-step":
      return "done";
    case "skip-step":
      return "skipped";
    case "block-step":
      return "blocked";
    case "undo-step":
      return "open";
  }
}

function markEdits(
  anchors: StepAnchors,
  checked: boolean,
  to: StepState,
  reason: string | undefined,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  if (checked !== (to === "done")) edits.push({ ...anchors.box, newText: to === "done" ? "x" : " " });
  const suffix = reason === undefined ? "" : ` (${to}: ${writeReason(reason)})`;
  if (anchors.suffix !== undefined) edits.push({ ...anchors.suffix, newText: suffix });
  else if (suffix !== "") edits.push(insertion(anchors.textEnd, suffix));
  return edits;
}

/** A reason is plain text: brackets are escaped, so that it ends where it ends, and so is what would be markup. */
function writeReason(reason: string): string {
  return reason.replace(/[\\`()<]|&(?=#?\w+;)/g, "\\$&");
}
