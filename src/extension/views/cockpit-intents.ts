import { Uri, env, l10n, window } from "vscode";
import type { Intent, StepRef } from "../../core/incident/intent.ts";
import { stepTitle, type Step } from "../../core/model/step.ts";
import { promptTitle } from "../commands/active-incident.ts";
import { carryOut, openLine } from "../commands/carry-out.ts";
import { typedIntent, withReason } from "../commands/log-event.ts";
import { runCommand } from "../commands/run-command.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import type { CockpitIntent } from "./cockpit-panel.ts";
import { openStepLink } from "./open-step-link.ts";

/**
 * Carries out what was asked for in the cockpit, on the incident that was on its screen: where another one is at hand
 * by now, commands that ask further bring the cockpit's own to hand first. `followStep` shows a step where the list is open.
 */
export async function carryOutFromCockpit(
  services: Services,
  intent: CockpitIntent,
  followStep: (line: number) => Promise<void>,
): Promise<void> {
  if (intent.kind === "declare-incident") {
    await runCommand("sitrep.incident.declare");
    return;
  }
  const file = Uri.parse(intent.incident, true);
  const record = services.library.get(file);
  if (record === undefined) {
    const gone = l10n.t(
      "The incident on this screen is not there any more. It may have been moved or deleted.",
    );
    const typed = "text" in intent ? intent.text : "reason" in intent ? intent.reason : "";
    if (typed !== "") await env.clipboard.writeText(typed); // the cockpit's field is empty by now
    void window.showErrorMessage(typed === "" ? gone : l10n.t("{0} Your text is on the clipboard.", gone));
    return;
  }
  switch (intent.kind) {
    case "open-line":
      await openLine(file, intent.line);
      return;
    case "open-link":
      await openStepLink(file, intent.href);
      return;
    case "show-step": {
      const line = stepIn(record, intent.step)?.line;
      if (line !== undefined && services.library.active() === record) await followStep(line);
      return;
    }
    case "log":
      await logTyped(services, record, intent, (text) => text);
      return;
    case "note-step": {
      const title = stepTitle(stepIn(record, intent.step) ?? unknownStep(intent.step));
      await logTyped(services, record, intent, (text) => `${title}: ${text}`);
      return;
    }
    case "complete-step":
    case "undo-step":
    case "skip-step":
    case "block-step":
      await carryOut(
        services,
        file,
        stepIntent(intent, services.clock.now()),
        "reason" in intent ? intent.reason : undefined,
      );
      return;
    case "choose-severity":
    case "choose-status":
    case "resolve":
    case "assign-role":
    case "hand-over":
    case "copy-whom-to-tell":
    case "run-command":
      services.library.choose(file);
      await askFurther(record, intent);
  }
}

type AskingIntent = Extract<
  CockpitIntent,
  {
    kind:
      | "choose-severity"
      | "choose-status"
      | "resolve"
      | "assign-role"
      | "hand-over"
      | "copy-whom-to-tell"
      | "run-command";
  }
>;

/** Runs the command that asks for the rest, on the incident at hand. */
async function askFurther({ read, policy }: LibraryFile, intent: AskingIntent): Promise<void> {
  switch (intent.kind) {
    case "choose-severity":
      return runCommand("sitrep.severity.change");
    case "choose-status":
      return runCommand("sitrep.status.set");
    case "resolve":
      return runCommand("sitrep.incident.resolve");
    case "copy-whom-to-tell":
      return runCommand("sitrep.incident.whomToTell");
    case "assign-role":
      return runCommand("sitrep.role.assign", intent.role);
    case "hand-over": {
      const { role } = intent;
      if (read.snapshot.roles.some((holder) => holder.role === role))
        return runCommand("sitrep.role.handOver", role);
      const isKnown = policy.roles.some(({ name }) => name === role);
      return isKnown ? runCommand("sitrep.role.assign", role) : runCommand("sitrep.role.handOver");
    }
    case "run-command": {
      const { incident, step, index } = intent;
      return runCommand("sitrep.step.run", { incident, step, index });
    }
  }
}

/** Logs what was typed in the cockpit, in the words that `worded` makes of it; what is not logged is on the clipboard. */
async function logTyped(
  services: Services,
  record: LibraryFile,
  { text, pressedAt }: { readonly text: string; readonly pressedAt: number },
  worded: (text: string) => string,
): Promise<void> {
  const typed = await typedIntent(text, pressedAt, promptTitle(record));
  if (typed !== undefined) {
    const intent = { ...typed, text: worded(typed.text) };
    await carryOut(services, record.uri, intent, withReason(text, typed));
    return;
  }
  await env.clipboard.writeText(text); // the cockpit's field is empty by now
  void window.showInformationMessage(l10n.t("Nothing was logged. Your text is on the clipboard."));
}

function stepIn({ read }: LibraryFile, ref: StepRef): Step | undefined {
  return read.snapshot.steps.find(
    ({ text, occurrence }) => text === ref.text && occurrence === ref.occurrence,
  );
}

/** A step that went meanwhile still has its words. */
function unknownStep({ text }: StepRef): Pick<Step, "text" | "owner" | "within"> {
  return { text, owner: undefined, within: undefined };
}

type CockpitStepIntent = Extract<
  CockpitIntent,
  { kind: "complete-step" | "undo-step" | "skip-step" | "block-step" }
>;

function stepIntent(intent: CockpitStepIntent, at: number): Intent {
  const { step } = intent;
  return "reason" in intent
    ? { kind: intent.kind, at, step, reason: intent.reason }
    : { kind: intent.kind, at, step };
}
