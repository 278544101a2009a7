import { l10n, window } from "vscode";
import { statuses, type Status } from "../../core/model/status.ts";
import type { EditorCommand } from "../context.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { resolveIncident } from "./resolve-incident.ts";

/** Moves the incident to another status; resolving asks whether the cause is contained. */
export const setStatus: EditorCommand = {
  id: "sitrep.status.set",
  async run(services, steering, argument) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const current = file.read.snapshot.status;
    const items = statuses.map((status) => ({
      label: status,
      description: status === current ? l10n.t("now") : "",
      detail: meanings[status],
      status,
    }));
    const picked = await window.showQuickPick(items, {
      title: promptTitle(file),
      placeHolder: l10n.t("What is the status?"),
      ignoreFocusOut: true,
    });
    if (picked === undefined || picked.status === current) return;
    if (picked.status === "resolved") await resolveIncident.run(services, steering, argument);
    else
      await carryOut(services, file.uri, {
        kind: "set-status",
        at: services.clock.now(),
        status: picked.status,
      });
  },
};

const meanings: Readonly<Record<Status, string>> = {
  investigating: l10n.t("We know that something is wrong, not yet why"),
  identified: l10n.t("We know why, and work on it"),
  monitoring: l10n.t("A remedy is in place; we watch whether it holds"),
  resolved: l10n.t("The cause is contained, not only the symptoms gone"),
};
