import { l10n, window } from "vscode";
import { courseOf } from "../../core/clock/course.ts";
import { iconless } from "../../core/text/inert.ts";
import type { Intent, StepRef } from "../../core/incident/intent.ts";
import type { Step } from "../../core/model/step.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { presentSteps, type PresentedStep } from "../views/present-step.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/** Goes to the next open step: in the tree, and in the cockpit where that is open. */
export const nextStep: EditorCommand = {
  id: "sitrep.step.next",
  async run(services, steering) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const next = presented(file).find((candidate) => candidate.isNext);
    if (next === undefined) {
      void window.showInformationMessage(
        l10n.t("No step is open. Resolve the incident when its cause is contained."),
      );
      return;
    }
    await steering.revealStep(next.step.line, true);
  },
};

export const completeStep = stepCommand(
  "sitrep.step.complete",
  l10n.t("Which step is done?"),
  isOpen,
  (at, step) => Promise.resolve({ kind: "complete-step", at, step }),
);

export const skipStep = stepCommand(
  "sitrep.step.skip",
  l10n.t("Which step is left out?"),
  isOpen,
  async (at, step) => {
    const reason = await askReason(
      l10n.t("Why is it left out? The review will show it."),
      l10n.t("The vendor is not involved"),
    );
    return reason === undefined ? undefined : { kind: "skip-step", at, step, reason };
  },
);

export const blockStep = stepCommand(
  "sitrep.step.block",
  l10n.t("Which step can't go on?"),
  isOpen,
  async (at, step) => {
    const reason = await askReason(l10n.t("What is in the way?"), l10n.t("Waiting for database access"));
    return reason === undefined ? undefined : { kind: "block-step", at, step, reason };
  },
);

export const undoStep = stepCommand(
  "sitrep.step.undo",
  l10n.t("Which step is open again?"),
  (step) => step.state !== "open",
  (at, step) => Promise.resolve({ kind: "undo-step", at, step }),
);

/** A command on a step: the one of the tree's row, else one that is asked for, the next one first. */
function stepCommand(
  id: string,
  placeHolder: string,
  fits: (step: Step) => boolean,
  intentOf: (at: number, step: StepRef) => Promise<Intent | undefined>,
): EditorCommand {
  return {
    id,
    async run(services, _steering, argument) {
      const file = isRow(argument) ? argument.file : await activeIncident(services);
      if (file === undefined) return;
      const step = isRow(argument) ? argument.step : await pickStep(file, placeHolder, fits);
      if (step === undefined) return;
      await markStep(services, file, step, intentOf);
    },
  };
}

async function markStep(
  services: Services,
  file: LibraryFile,
  { text, occurrence }: StepRef,
  intentOf: (at: number, step: StepRef) => Promise<Intent | undefined>,
): Promise<void> {
  const at = services.clock.now();
  const intent = await intentOf(at, { text, occurrence });
  if (intent === undefined) return;
  await carryOut(services, file.uri, intent, "reason" in intent ? intent.reason : undefined);
}

async function pickStep(
  file: LibraryFile,
  placeHolder: string,
  fits: (step: Step) => boolean,
): Promise<Step | undefined> {
  const steps = presented(file).filter(({ step }) => step.anchors !== undefined && fits(step));
  const items = [...steps]
    .sort((a, b) => Number(b.isNext) - Number(a.isNext))
    .map(({ step, number, title, isNext }) => ({
      label: iconless(`${number} ${title}`),
      description: isNext ? l10n.t("next") : markWords(step.state),
      ...(step.reason === undefined ? {} : { detail: iconless(step.reason) }),
      step,
    }));
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t("No step fits."));
    return undefined;
  }
  const picked = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder,
    ignoreFocusOut: true,
  });
  return picked?.step;
}

function markWords(state: Step["state"]): string {
  switch (state) {
    case "open":
      return "";
    case "done":
      return l10n.t("done");
    case "skipped":
      return l10n.t("skipped");
    case "blocked":
      return l10n.t("blocked");
  }
}

function askReason(prompt: string, placeHolder: string): Thenable<string | undefined> {
  // No validateInput: its answer comes late on a busy machine, and Enter would be lost meanwhile. An empty reason is
  // refused with words.
  return window.showInputBox({ prompt, placeHolder, ignoreFocusOut: true });
}

function presented({ read, policy }: LibraryFile): readonly PresentedStep[] {
  return presentSteps(read.snapshot.steps, courseOf(read.snapshot, policy));
}

function isOpen(step: Step): boolean {
  return step.state !== "done";
}

/** Rows of the Runbook view hand themselves to commands; anything else is no row of ours. */
function isRow(value: unknown): value is { readonly file: LibraryFile; readonly step: Step } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "step-row";
}
