import { Uri, l10n, window, workspace } from "vscode";
import { findStep } from "../../core/incident/mark-step.ts";
import { stepTitle, type Step } from "../../core/model/step.ts";
import { runnableCommands, type RunnableCommand } from "../../core/runbook/runnable-commands.ts";
import { iconless, inert } from "../../core/text/inert.ts";
import { visible } from "../../core/text/visible.ts";
import { commandEntry } from "../../core/timeline/command-entry.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import type { StepRun } from "../host/step-terminals.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { askPlaceholders } from "./ask-placeholders.ts";
import { carryOut } from "./carry-out.ts";
import { setContext } from "./run-command.ts";
import { readStepArgument } from "./step-argument.ts";

/**
 * Runs a command of a step in the incident's terminal: in a trusted workspace, after it was shown whole and confirmed, never
 * by itself. Its exit code and duration are offered to the timeline. The argument is a row of the Runbook view or
 * `{ incident, step, index }`; without one it asks.
 */
export const runStepCommand: EditorCommand = {
  id: "sitrep.step.run",
  async run(services, _steering, argument) {
    const refusal = whyNot(services);
    if (refusal !== undefined) {
      void window.showInformationMessage(refusal);
      return;
    }
    const asked = readStepArgument(argument);
    const file =
      asked === undefined
        ? await activeIncident(services)
        : services.library.get(Uri.parse(asked.incident, true));
    if (file === undefined) return;
    const offered =
      asked === undefined
        ? file.read.snapshot.steps.flatMap(commandsOf)
        : commandsOf(findStep(file.read.snapshot.steps, asked.step));
    const chosen = await chooseOne(
      file,
      offered.filter(({ index }) => asked?.index === undefined || index === asked.index),
    );
    if (chosen !== undefined) await runOne(services, file, chosen);
  },
};

/** Logs the command of a step that ended last, while it is offered. */
export const logStepRun: EditorCommand = {
  id: "sitrep.step.logRun",
  async run(services) {
    if (offer === undefined) void window.showInformationMessage(l10n.t("No command of a step is offered."));
    else await logOffered(services, offer);
  },
};

function whyNot({ computer }: Services): string | undefined {
  if (computer === undefined)
    return l10n.t("This window has no terminals. Copy the command to where it is to run.");
  return workspace.isTrusted
    ? undefined
    : l10n.t("Commands of steps are not run in Restricted Mode. Trust the workspace, then try again.");
}

interface StepCommand extends RunnableCommand {
  readonly step: Step;
}

function commandsOf(step: Step | undefined): readonly StepCommand[] {
  return step === undefined ? [] : runnableCommands(step).map((command) => ({ ...command, step }));
}

async function chooseOne(
  file: LibraryFile,
  offered: readonly StepCommand[],
): Promise<StepCommand | undefined> {
  const [only, ...others] = offered;
  if (only === undefined) {
    void window.showInformationMessage(l10n.t("There is no command to run in this step."));
    return undefined;
  }
  if (others.length === 0) return only;
  const items = offered.map((command) => ({
    label: iconless(command.code.trim().split("\n")[0] ?? ""),
    description: iconless(stepTitle(command.step)),
    detail: command.code.includes("\n") ? iconless(command.code.trim().replace(/\n\s*/g, " ⏎ ")) : "",
    command,
  }));
  const picked = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder: l10n.t("Which command? It is shown once more before it runs"),
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  return picked?.command;
}

async function runOne(services: Services, file: LibraryFile, { code }: StepCommand): Promise<void> {
  const title = promptTitle(file);
  const filled = await askPlaceholders(title, code);
  if (filled === undefined) return;
  const run = l10n.t("Run");
  const answer = await window.showWarningMessage(
    l10n.t("Run this in a terminal? {0}", title),
    { modal: true, detail: shownWhole(filled.code) },
    run,
  );
  if (answer !== run || !workspace.isTrusted) return;
  const folder = workspace.getWorkspaceFolder(file.uri)?.uri;
  // Not awaited: the command may take hours, and whoever ran it goes on.
  void services.stepTerminals
    .run(file.uri, title, folder, filled.code)
    .then((ran) => offerRun(services, file, filled.shown, ran))
    .catch((error: unknown) => {
      services.log.warn(`Running a command of a step: ${String(error)}`);
      void window.showErrorMessage(
        l10n.t("The command could not be run: {0}", error instanceof Error ? error.message : String(error)),
      );
    });
}

/** The command line by line; characters that would hide or turn round what runs are made visible. */
function shownWhole(code: string): string {
  return code.split("\n").map(visible).join("\n");
}

/** What may be logged with one key; the last one counts. */
interface OfferedRun {
  readonly incident: Uri;
  readonly instant: number;
  readonly text: string;
}

let offer: OfferedRun | undefined;

async function offerRun(services: Services, file: LibraryFile, command: string, ran: StepRun): Promise<void> {
  const exitCode = ran.kind === "ended" ? ran.exitCode : undefined;
  const durationMs = ran.kind === "ended" ? ran.durationMs : undefined;
  const text = await commandEntry({ command, exitCode, durationMs }, services.maskSecrets);
  if (text === undefined) return;
  const offered: OfferedRun = { incident: file.uri, instant: ran.began, text };
  offer = offered;
  setContext("sitrep.hasStepRun", true);
  const log = l10n.t("Log It");
  if ((await window.showInformationMessage(offerWords(ran, inert(text)), log)) === log)
    await logOffered(services, offered);
}

function offerWords(ran: StepRun, text: string): string {
  if (ran.kind === "closed") return l10n.t("{0}. The terminal was closed; its exit code is unknown.", text);
  if (ran.kind === "untold")
    return l10n.t("{0}. The exit code is unknown: this shell does not tell when a command ends.", text);
  return ran.exitCode === undefined ? l10n.t("{0}. The shell did not tell the exit code.", text) : text;
}

async function logOffered(services: Services, offered: OfferedRun): Promise<void> {
  if (offer === offered) {
    offer = undefined;
    setContext("sitrep.hasStepRun", false);
  }
  const { incident, instant, text } = offered;
  const entries = [{ instant, type: "change" as const, text }];
  await carryOut(services, incident, { kind: "import-entries", at: services.clock.now(), entries }, text);
}
