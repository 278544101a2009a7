import { StatusBarAlignment, ThemeColor, window } from "vscode";
import type { Services } from "../context.ts";
import type { CommandId } from "../contributions.ts";
import type { Lifetime } from "../host/lifetime.ts";
import type { View } from "./view.ts";

/** Shows in the status bar that commands of terminals are being noted; a click stops it. It is hidden otherwise. */
export function createNotingBar({ library, noted }: Services): View & Lifetime {
  const item = window.createStatusBarItem("sitrep.noting", StatusBarAlignment.Left, 99);
  item.name = "Sitrep: Noting Commands";
  item.text = "$(record) Noting commands";
  item.backgroundColor = new ThemeColor("statusBarItem.warningBackground");
  item.command = "sitrep.terminal.watch" satisfies CommandId;
  return {
    refresh: () => {
      const incident = noted.watched();
      if (incident === undefined) {
        item.hide();
        return;
      }
      const title = library.get(incident)?.read.snapshot.title ?? "the incident";
      item.tooltip = `Commands that end in this window's terminals are noted for ${title}, in memory only. Click to stop.`;
      item.accessibilityInformation = {
        label: `Noting commands of terminals for ${title}. Press to stop`,
        role: "button",
      };
      item.show();
    },
    dispose: () => {
      item.dispose();
    },
  };
}
