import { StatusBarAlignment, ThemeColor, l10n, window } from "vscode";
import type { Services } from "../context.ts";
import type { CommandId } from "../contributions.ts";
import type { Lifetime } from "../host/lifetime.ts";
import type { View } from "./view.ts";

/** Shows in the status bar that commands of terminals are being noted; a click stops it. It is hidden otherwise. */
export function createNotingBar({ library, noted }: Services): View & Lifetime {
  const item = window.createStatusBarItem("sitrep.noting", StatusBarAlignment.Left, 99);
  item.name = l10n.t("Sitrep: Noting Commands");
  item.text = `$(record) ${l10n.t("Noting commands")}`;
  item.backgroundColor = new ThemeColor("statusBarItem.warningBackground");
  item.command = "sitrep.terminal.watch" satisfies CommandId;
  return {
    refresh: () => {
      const incident = noted.watched();
      if (incident === undefined) {
        item.hide();
        return;
      }
      const title = library.get(incident)?.read.snapshot.title ?? l10n.t("the incident");
      item.tooltip = l10n.t(
        "Commands that end in this window's terminals are noted for {0}, in memory only. Click to stop.",
        title,
      );
      item.accessibilityInformation = {
        label: l10n.t("Noting commands of terminals for {0}. Press to stop", title),
        role: "button",
      };
      item.show();
    },
    dispose: () => {
      item.dispose();
    },
  };
}
