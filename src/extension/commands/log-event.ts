import { window, type Uri } from "vscode";
import { freeEntryTypes } from "../../core/incident/intent.ts";
import { clockIn } from "../../core/model/instant.ts";
import { readShorthand } from "../../core/timeline/shorthand.ts";
import type { EditorCommand } from "../context.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/** What was typed for an incident and not logged: offered again, so that a stray Esc loses nothing. */
const drafts = new Map<string, string>();

/** Logs one line; the time is that of the key press that opened the box. */
export const logEvent: EditorCommand = {
  id: "sitrep.timeline.log",
  async run(services) {
    const at = services.clock.now();
    const file = await activeIncident(services);
    if (file === undefined) return;
    const typed = await askLine(file.uri, promptTitle(file), clockIn(at, "UTC"));
    if (typed === undefined) return;
    const { type, qualifier, star, text } = readShorthand(typed, freeEntryTypes, "note");
    const outcome = await carryOut(
      services,
      file.uri,
      { kind: "log", at, type, qualifier, text, star },
      typed,
    );
    if (outcome.kind === "done") drafts.delete(file.uri.toString());
  },
};

function askLine(file: Uri, title: string, clock: string): Promise<string | undefined> {
  const box = window.createInputBox();
  box.title = title;
  box.prompt = `What did you see or do? Logged for ${clock}Z. Begin with finding:, decision:, change: … for a type.`;
  box.placeholder = "finding: connection pool exhausted on db-eu-1";
  box.ignoreFocusOut = true;
  box.value = drafts.get(file.toString()) ?? "";
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      if (box.value.trim() === "") return;
      drafts.set(file.toString(), box.value); // until it is in the file
      resolve(box.value);
      box.hide();
    });
    box.onDidHide(() => {
      if (box.value.trim() === "") drafts.delete(file.toString());
      else drafts.set(file.toString(), box.value);
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
