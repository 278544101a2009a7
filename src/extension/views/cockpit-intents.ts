import { Uri, env, l10n, window } from "vscode";
import type { Intent } from "../../core/incident/intent.ts";
import { promptTitle } from "../commands/active-incident.ts";
import { carryOut, openLine } from "../commands/carry-out.ts";
import { typedIntent, withReason } from "../commands/log-event.ts";
import { runCommand } from "../commands/run-command.ts";
import type { Services } from "../context.ts";
import type { CockpitIntent } from "./cockpit-panel.ts";

/**
 * Carries out what was asked for in the cockpit, on the incident that was on its screen: where another one is at hand
 * by now, commands that ask further bring the cockpit's own to hand first.
 */
export async function carryOutFromCockpit(services: Services, intent: CockpitIntent): Promise<void> {
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
    case "choose-severity":
      services.library.choose(file);
      await runCommand("sitrep.severity.change");
      return;
    case "choose-status":
      services.library.choose(file);
      await runCommand("sitrep.status.set");
      return;
    case "resolve":
      services.library.choose(file);
      await runCommand("sitrep.incident.resolve");
      return;
    case "log": {
      const logged = await typedIntent(intent.text, intent.pressedAt, promptTitle(record));
      if (logged !== undefined) {
        await carryOut(services, file, logged, withReason(intent.text, logged));
        return;
      }
      await env.clipboard.writeText(intent.text); // the cockpit's field is empty by now
      void window.showInformationMessage(l10n.t("Nothing was logged. Your text is on the clipboard."));
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
  }
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
