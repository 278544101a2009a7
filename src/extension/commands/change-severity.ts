import type { EditorCommand } from "../context.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { pickSeverity } from "./pick-severity.ts";

/** Changes the severity; the change is logged old → new. */
export const changeSeverity: EditorCommand = {
  id: "sitrep.severity.change",
  async run(services) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const picked = await pickSeverity(file.policy, promptTitle(file));
    if (picked === undefined || picked.severity === file.read.snapshot.severity) return;
    await carryOut(services, file.uri, {
      kind: "set-severity",
      at: services.clock.now(),
      severity: picked.severity,
    });
  },
};
