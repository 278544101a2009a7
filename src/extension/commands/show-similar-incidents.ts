import { l10n, window } from "vscode";
import type { EditorCommand } from "../context.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { openLine } from "./carry-out.ts";

/** Past incidents that are like the one at hand, each with what makes it so; opens the chosen one's review or record. */
export const showSimilarIncidents: EditorCommand = {
  id: "sitrep.incident.similar",
  async run(services) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const end = new AbortController();
    try {
      const { similarItems } = await import("../views/insights-similar.ts"); // with all that compares: few ask
      const picked = await window.showQuickPick(similarItems(services, file.uri, end.signal), {
        title: promptTitle(file),
        placeHolder: l10n.t("Similar incidents: which one do you want to read?"),
        matchOnDescription: true,
        matchOnDetail: true,
        ignoreFocusOut: true,
      });
      if (picked?.opens !== undefined) await openLine(picked.opens, 1);
    } catch (error) {
      services.log.error(`Looking for similar incidents: ${String(error)}`);
      void window.showErrorMessage(
        l10n.t("The incidents could not be read; the log says why. Try once more."),
      );
    } finally {
      end.abort(); // whoever turned away waits for nothing
    }
  },
};
