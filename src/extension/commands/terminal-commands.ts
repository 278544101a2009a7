import { l10n, window, workspace } from "vscode";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { importChosen } from "./import-chosen.ts";
import { runCommand } from "./run-command.ts";

const restricted = l10n.t(
  "Commands of terminals are not noted in Restricted Mode. Trust the workspace, then try again.",
);

/** Begins to note the commands that end in this window's terminals for the incident at hand, or stops. */
export const watchTerminals: EditorCommand = {
  id: "sitrep.terminal.watch",
  async run(services) {
    const { noted } = services;
    if (noted.watched() !== undefined) {
      noted.stop();
      return;
    }
    if (!workspace.isTrusted) {
      void window.showInformationMessage(restricted);
      return;
    }
    const file = await activeIncident(services);
    if (file === undefined) return;
    if (file.read.snapshot.status === "resolved") {
      void window.showInformationMessage(
        l10n.t("{0} is resolved. Reopen it to note commands.", promptTitle(file)),
      );
      return;
    }
    noted.watch(file.uri);
    void window.showInformationMessage(
      l10n.t(
        "{0}: commands that end in this window's terminals are noted from now on, in memory only and without what they print. Log Terminal Commands shows them; nothing is written before. A terminal needs shell integration.",
        promptTitle(file),
      ),
    );
  },
};

/** Offers the commands that were noted for the incident at hand; those that are chosen are logged as changes. */
export const logCommands: EditorCommand = {
  id: "sitrep.terminal.log",
  async run(services) {
    const at = services.clock.now();
    const file = await activeIncident(services);
    if (file === undefined) return;
    const commands = await services.noted.of(file.uri);
    if (commands.length === 0) {
      tellNone(services, file);
      return;
    }
    const offered = commands.toReversed().map((command) => ({
      command,
      entry: { instant: command.instant, type: "change" as const, text: command.text },
    }));
    const logged = await importChosen(services, file, at, {
      title: l10n.t("{0}: commands of terminals", promptTitle(file)),
      placeHolder: l10n.t("Which commands belong into the timeline? Newest first, none is chosen for you"),
      entries: offered,
      picked: false,
    });
    if (logged === undefined) return;
    const done = offered.filter(({ entry }) => logged.includes(entry)).map(({ command }) => command);
    services.noted.forget(file.uri, done);
  },
};

function tellNone({ noted }: Services, file: LibraryFile): void {
  if (noted.watched()?.toString() === file.uri.toString()) {
    void window.showInformationMessage(l10n.t("No command has ended in a terminal since they are noted."));
    return;
  }
  const note = l10n.t("Note Commands");
  void window
    .showInformationMessage(l10n.t("{0}: commands of terminals are not noted.", promptTitle(file)), note)
    .then(async (answer) => {
      if (answer !== note) return;
      noted.stop();
      await runCommand("sitrep.terminal.watch");
    });
}
