import { l10n, window, workspace } from "vscode";
import type { Services } from "../context.ts";
import type { Connections } from "./connections.ts";

/** The connections of this window; tells the person and gives undefined where it has none. */
export function reachable({ connections }: Pick<Services, "connections">): Connections | undefined {
  if (connections === undefined) {
    void window.showInformationMessage(
      l10n.t("This window can't reach other services: it runs in a browser. Copy the text instead."),
    );
    return undefined;
  }
  if (workspace.isTrusted) return connections;
  void window.showInformationMessage(
    l10n.t("In Restricted Mode nothing is sent. Trust the workspace first, or copy the text."),
  );
  return undefined;
}
