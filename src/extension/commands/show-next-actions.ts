import { Uri, l10n, window } from "vscode";
import type { CommandId } from "../contributions.ts";
import type { EditorCommand } from "../context.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { runCommand } from "./run-command.ts";

/** The status bar's quick pick: the five things that come next. */
export const showNextActions: EditorCommand = {
  id: "sitrep.incident.actions",
  async run(services, _steering, argument) {
    // The status bar may watch another incident than the one in the editor, which is over: then that one is opened.
    const watched = argument instanceof Uri ? argument : undefined;
    const atHand = services.library.active()?.uri.toString();
    if (watched !== undefined && watched.toString() !== atHand) {
      await window.showTextDocument(watched, { preview: false });
    }
    const file = await activeIncident(services);
    if (file === undefined) return;
    const picked = await window.showQuickPick(actions, {
      title: promptTitle(file),
      placeHolder: l10n.t("What next?"),
      ignoreFocusOut: true,
    });
    if (picked !== undefined) await runCommand(picked.id);
  },
};

const actions: readonly { readonly label: string; readonly id: CommandId }[] = [
  { label: `$(edit) ${l10n.t("Log what you see")}`, id: "sitrep.timeline.log" },
  { label: `$(megaphone) ${l10n.t("Draft an update")}`, id: "sitrep.update.compose" },
  { label: `$(arrow-right) ${l10n.t("Go to the next step")}`, id: "sitrep.step.next" },
  { label: `$(pulse) ${l10n.t("Set the status")}`, id: "sitrep.status.set" },
  { label: `$(go-to-file) ${l10n.t("Open the incident")}`, id: "sitrep.incident.open" },
];
