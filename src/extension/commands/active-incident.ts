import { l10n, window } from "vscode";
import { inert } from "../../core/text/inert.ts";
import type { Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { runCommand } from "./run-command.ts";

/** The incident at hand; tells the person and gives undefined where there is none. */
export async function activeIncident({ library }: Services): Promise<LibraryFile | undefined> {
  await library.ready;
  const file = library.active();
  if (file === undefined) {
    const declare = l10n.t("Declare Incident");
    void window.showInformationMessage(l10n.t("No incident is active."), declare).then(async (answer) => {
      if (answer === declare) await runCommand("sitrep.incident.declare");
    });
  }
  return file;
}

/** The title of an incident as prompts and messages name it: words, whatever is in them. */
export function promptTitle(file: LibraryFile): string {
  const { title, drill } = file.read.snapshot;
  const name = title === undefined ? l10n.t("Incident") : inert(title);
  return drill ? l10n.t("DRILL: {0}", name) : name;
}
