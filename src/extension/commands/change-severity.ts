import { l10n, window } from "vscode";
import { whomToTell } from "../../core/handover/whom-to-tell.ts";
import { inert } from "../../core/text/inert.ts";
import { sayPhrase } from "../../core/text/say.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { localZone } from "../host/local-zone.ts";
import { showBoth, showTime } from "../host/times.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { pickSeverity } from "./pick-severity.ts";
import { runCommand } from "./run-command.ts";

/**
 * Changes the severity; the change is logged old → new, and says whom to tell by when from now on. The steps that a higher
 * one asks for are offered by the watch that sees severities raised in any way (host/raise-watch.ts).
 */
export const changeSeverity: EditorCommand = {
  id: "sitrep.severity.change",
  async run(services) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const before = file.read.snapshot.severity;
    const picked = await pickSeverity(file.policy, promptTitle(file), before);
    if (picked === undefined || picked.severity === before) return;
    const intent = { kind: "set-severity", at: services.clock.now(), severity: picked.severity } as const;
    const outcome = await carryOut(services, file.uri, intent);
    const after = services.library.get(file.uri);
    if (outcome.kind !== "done" || after === undefined) return;
    void offerWhomToTell(services, after);
  },
};

async function offerWhomToTell({ clock }: Services, file: LibraryFile): Promise<void> {
  const { read, policy } = file;
  const [first] = whomToTell(read.snapshot, policy).filter(({ whom }) => whom !== responders);
  if (first === undefined) return;
  const copy = l10n.t("Copy Whom to Tell");
  const by = showBoth(showTime(first.due, localZone(), clock.now()));
  const said = l10n.t("{0}: first to tell: {1}, by {2}.", promptTitle(file), sayPhrase(first.whom), by);
  if ((await window.showInformationMessage(inert(said), copy)) === copy)
    await runCommand("sitrep.incident.whomToTell");
}

/** They know already. */
const responders = "the responders and their teams";
