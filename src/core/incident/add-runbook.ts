import { blocksWithin } from "../markdown/blocks.ts";
import { rangeOf } from "../markdown/parse.ts";
import { copyRunbook } from "../runbook/copy-runbook.ts";
import { readRunbook } from "../runbook/read-runbook.ts";
import { missingSteps } from "../runbook/same-step.ts";
import { insertion, type TextEdit } from "../text/edit.ts";
import { eolOf } from "../text/lines.ts";
import { t } from "../text/say.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { planEntry } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";
import { refuseUnlessRecord } from "./refuse-unless-record.ts";

/**
 * Copies another runbook into the record behind the steps that are there, and notes it. Steps that are there already, of
 * that runbook or any other, stay as they are with their marks and are not copied once more.
 */
export function addRunbook(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "add-runbook" }>,
  context: DecideContext,
): Decision {
  const refusal = refuseUnlessRecord(read);
  if (refusal !== undefined) return refusal;
  const present = read.snapshot.steps.filter((step) => step.depth === 0);
  const source = readRunbook(intent.markdown).steps.filter((step) => step.depth === 0);
  if (source.length === 0) return refused(t("The runbook `{0}` has no steps to copy.", intent.title));
  const missing = missingSteps(source, read.snapshot.steps);
  if (missing.length === 0)
    return refused(t("All steps of the runbook `{0}` are there already: nothing was copied.", intent.title));
  const lines = new Set(missing.map((step) => step.line));
  const steps = copyRunbook(intent.markdown, present.length, (step) => lines.has(step.line));
  const text =
    missing.length === source.length
      ? `Runbook added: ${intent.title}`
      : `Runbook added: ${intent.title} (missing steps: ${missing.length} of ${source.length})`;
  const entry = { instant: intent.at, type: "note", text } as const;
  return planEntry(read, entry, context, { edits: [placeSteps(read, steps)] });
}

/** Behind the last block of the Runbook section; without one, the section is made before the timeline. */
function placeSteps({ document, snapshot }: ReadDocument, steps: string): TextEdit {
  const eol = eolOf(document.text);
  const lines = steps.replace(/\n/g, eol);
  const runbook = snapshot.sections.find((section) => section.concept === "runbook");
  if (runbook === undefined) {
    const timeline = snapshot.sections.find((section) => section.concept === "timeline");
    const at = timeline?.heading.start ?? document.text.length;
    const gap = timeline === undefined ? eol + eol : "";
    return insertion(at, `${gap}## Runbook${eol}${eol}${lines}${eol}${eol}`);
  }
  const last = blocksWithin(document, runbook.body).at(-1);
  const end = last === undefined ? runbook.heading.end : rangeOf(document, last).end;
  return insertion(end, `${eol}${eol}${lines}`);
}
