import { Uri, env, l10n, window, workspace } from "vscode";
import { declare } from "../../core/incident/declare.ts";
import type { Effect } from "../../core/incident/decision.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { inert } from "../../core/text/inert.ts";
import { sayPhrase } from "../../core/text/say.ts";
import type { Services, Steering } from "../context.ts";
import { createRecord } from "../host/create-record.ts";
import { fileReason } from "../host/file-text.ts";
import { folderParts } from "../host/settings.ts";
import { promptTitle } from "./active-incident.ts";
import { askTitle } from "./ask-title.ts";
import { carryOut } from "./carry-out.ts";
import { runCommand } from "./run-command.ts";
import { pickSeverity } from "./pick-severity.ts";
import { pickWorkspaceFolder } from "./pick-workspace-folder.ts";
import { pickRunbook } from "./pick-runbook.ts";

/**
 * Declares with one answer: the title. The record is on disk before anything else is asked; Esc at any later step keeps
 * it with the defaults. Where the window has several folders, which one is asked first: what counts as an incident is its.
 */
export async function declareIncident(
  services: Services,
  steering: Steering,
  { drill = false, private: isPrivate = false }: DeclaredAs = {},
): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  const chosen = await pickWorkspaceFolder(l10n.t("Which folder keeps the incident?"));
  if (chosen === undefined && folders.length > 0) return;
  const title = await askTitle(drill, definitionOf(services, chosen));
  if (title === undefined) return;
  const at = services.clock.now();
  const root = chosen ?? (await askFolder());
  if (root === undefined) {
    await env.clipboard.writeText(title);
    void window.showWarningMessage(
      l10n.t("No folder was chosen, so nothing was declared. The title is on the clipboard."),
    );
    return;
  }
  const runbook = await services.runbooks.usual();
  const decision = declare({
    kind: "declare",
    at,
    title,
    severity: undefined,
    drill,
    private: isPrivate,
    runbook,
  });
  if (decision.kind === "refused") {
    void window.showErrorMessage(decision.reason);
    return;
  }
  const made = await write(decision.effects, incidentsIn(root), title);
  if (made === undefined) return;
  const { record, announcement } = made;
  await window.showTextDocument(record, { preview: false });
  await services.library.refresh(record);
  services.library.choose(record);
  steering.cockpit.reveal({ preserveFocus: true });
  const askOn = (): Promise<void> => askFurther(services, record, isPrivate ? undefined : announcement);
  await services.raises.quietly(record, askOn); // which runbooks fit is asked there
  if (isPrivate) void window.showWarningMessage(privateWords());
}

/** What is special about an incident from its first moment. */
export interface DeclaredAs {
  /** An exercise: marked everywhere, out of the metrics. */
  readonly drill?: boolean;
  /** Kept out of Sync and of connections unless somebody confirms it. */
  readonly private?: boolean;
}

function privateWords(): string {
  return l10n.t(
    "This incident is private: Sync and connections leave it out unless you confirm each time. Its folder is a folder like any other, so don't commit it unless everybody who can read the repository may know.",
  );
}

/** What the team calls an incident, where this one will be kept; undefined folder: the defaults. */
async function definitionOf(services: Services, root: Uri | undefined): Promise<string> {
  const policy =
    root === undefined
      ? defaultPolicy
      : await services.policies.policyFor(Uri.joinPath(incidentsIn(root), "incident.md"));
  return sayPhrase(policy.incident.definition);
}

function incidentsIn(root: Uri): Uri {
  return Uri.joinPath(root, ...folderParts("sitrep.folders.incidents", root));
}

/** Where the incident is to be kept while no folder is open. */
async function askFolder(): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: l10n.t("Keep the Incident Here"),
    title: l10n.t("No folder is open. Where should the incident be kept?"),
  });
  return chosen?.[0];
}

interface Made {
  readonly record: Uri;
  readonly announcement: string | undefined;
}

/** Undefined where nothing could be written: that is told, and the title is on the clipboard. */
async function write(effects: readonly Effect[], incidents: Uri, title: string): Promise<Made | undefined> {
  let record: Uri | undefined;
  let announcement: string | undefined;
  try {
    for (const effect of effects) {
      if (effect.kind === "create-record") record = await createRecord(incidents, effect.folder, effect.text);
      if (effect.kind === "announce") announcement = effect.text;
    }
  } catch (error) {
    await env.clipboard.writeText(title);
    const reason = fileReason(error);
    void window.showErrorMessage(
      l10n.t(
        "Can't make the incident's folder in {0}: {1} The title is on the clipboard.",
        incidents.path,
        reason,
      ),
    );
  }
  return record === undefined ? undefined : { record, announcement };
}

/** Severity and a further runbook, each skippable. */
async function askFurther(services: Services, record: Uri, announcement: string | undefined): Promise<void> {
  const policy = await services.policies.policyFor(record);
  const declared = services.library.get(record);
  const title =
    declared === undefined
      ? l10n.t("The incident is declared")
      : l10n.t("{0} is declared", promptTitle(declared));
  const picked = await pickSeverity(policy, title);
  if (picked?.severity !== undefined) {
    const at = services.clock.now();
    await carryOut(services, record, { kind: "set-severity", at, severity: picked.severity });
  }
  const snapshot = services.library.get(record)?.read.snapshot;
  const runbook =
    snapshot === undefined
      ? undefined
      : await pickRunbook(
          services,
          snapshot,
          l10n.t("Does one of these fit as well? (Esc: incident response is enough)"),
          l10n.t("Incident response is enough"),
        );
  if (runbook !== undefined) {
    const { title, markdown } = runbook;
    await carryOut(services, record, { kind: "add-runbook", at: services.clock.now(), title, markdown });
  }
  if (announcement === undefined) return;
  const words =
    picked?.severity === undefined
      ? announcement
      : announcement.replace("severity not known yet", picked.severity);
  void offerAnnouncement(words);
}

async function offerAnnouncement(words: string): Promise<void> {
  const copy = l10n.t("Copy the Announcement");
  const whom = l10n.t("Copy Whom to Tell");
  const answer = await window.showInformationMessage(inert(words), copy, whom);
  if (answer === copy) await env.clipboard.writeText(words);
  else if (answer === whom) await runCommand("sitrep.incident.whomToTell");
}
