import { l10n, window } from "vscode";
import { inert } from "../../core/text/inert.ts";
import type { ConnectedThing } from "../../core/model/snapshot.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import { drillCaution } from "../connections/drill-caution.ts";
import { openAccount } from "../connections/open-account.ts";
import { outgoing } from "../connections/outgoing.ts";
import { reachable } from "../connections/reachable.ts";
import { isAllSent, sendNow } from "../connections/send-now.ts";
import type { EditorCommand } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/** Writes a note into the timeline and to the incident in PagerDuty. The time is that of the key press. */
export const noteToPager: EditorCommand = {
  id: "sitrep.page.note",
  async run(services) {
    const at = services.clock.now();
    const connections = reachable(services);
    const file = connections && (await activeIncident(services));
    const there = file && pageOfRecord(file);
    const pager = there && (await openAccount(connections, "pagerduty"));
    if (connections === undefined || file === undefined || there === undefined || pager === undefined) return;
    const typed = await window.showInputBox({
      title: promptTitle(file),
      prompt: l10n.t("What is to be noted in the timeline and in PagerDuty?"),
      ignoreFocusOut: true,
    });
    const text = typed?.trim() ?? "";
    if (text === "") return;
    const target = `PagerDuty ${there.id}`;
    const thing = outgoing(
      file,
      pager,
      { kind: "note-page", page: there.id, text },
      {
        target,
        where: target,
        mark: `${at} ${text}`,
        note: { kind: "nothing" },
      },
    );
    const words = { text, cautions: drillCaution(file) };
    if (!(await confirmSending(services, connections, file, [thing], words))) return;
    const logged = await carryOut(services, file.uri, { kind: "log", at, type: "note", text }, text);
    const now = await sendNow(services, connections, [thing], text);
    if (logged.kind === "done" && isAllSent(now))
      void window.showInformationMessage(inert(l10n.t("Logged, and noted in {0}.", target)));
  },
};

/** What the record is attached to in PagerDuty; tells the person where it is to nothing. */
export function pageOfRecord({ read }: LibraryFile): ConnectedThing | undefined {
  const there = read.snapshot.connected.pagerduty;
  if (there === undefined) {
    void window.showInformationMessage(
      l10n.t("The record is attached to no incident in PagerDuty. Run Page Somebody first: it attaches too."),
    );
  }
  return there;
}
