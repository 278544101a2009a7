import { StatusBarAlignment, ThemeColor, window, type Command } from "vscode";
import { clockIn } from "../../core/model/instant.ts";
import { severityLabel } from "../../core/model/severity.ts";
import { nextUpdates } from "../../core/updates/next-updates.ts";
import type { Services } from "../context.ts";
import type { CommandId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { showDue } from "../host/times.ts";
import type { View } from "./view.ts";

export interface StatusBar extends View {
  /** What it says now; undefined while it is hidden. */
  readonly text: () => string | undefined;
}

/** The one item of the status bar: severity, status, and the minutes to the next update, from the wall clock. */
export function createStatusBar(services: Services): StatusBar & Lifetime {
  const item = window.createStatusBarItem("sitrep.status", StatusBarAlignment.Left, 100);
  item.name = "Sitrep";
  const shownNow = (): ReturnType<typeof statusBarText> => {
    const file = services.library.running();
    return file === undefined ? undefined : statusBarText(file, services.clock.now());
  };
  const whatNext = (): Command => ({
    command: actionsId,
    title: "What next?",
    arguments: [services.library.running()?.uri],
  });
  return {
    text: () => shownNow()?.text,
    refresh: () => {
      const shown = shownNow();
      if (shown === undefined) {
        item.hide();
        return;
      }
      item.command = whatNext();
      item.text = shown.text;
      item.tooltip = shown.tooltip;
      item.accessibilityInformation = { label: shown.spoken, role: "button" };
      item.backgroundColor = shown.overdue ? new ThemeColor("statusBarItem.warningBackground") : undefined;
      item.show();
    },
    dispose: () => {
      item.dispose();
    },
  };
}

const actionsId: CommandId = "sitrep.incident.actions";

/** What the item says; undefined for an incident that is over. The spoken label names the due time, not a countdown. */
export function statusBarText(
  { read, policy }: LibraryFile,
  now: number,
):
  | { readonly text: string; readonly tooltip: string; readonly spoken: string; readonly overdue: boolean }
  | undefined {
  const { snapshot } = read;
  if (snapshot.status === "resolved") return undefined;
  const severity = severityLabel(snapshot.severity);
  const status = snapshot.status ?? "status unknown";
  const [next] = nextUpdates(snapshot, policy);
  const overdue = next !== undefined && next.due <= now;
  const update = next === undefined ? "" : ` · update ${showDue(next.due, now)}`;
  const drill = snapshot.drill ? "DRILL " : "";
  const due =
    next === undefined
      ? "no update is due"
      : `next update ${overdue ? "was due" : "due"} at ${clockIn(next.due, "UTC")} UTC`;
  return {
    text: `$(${snapshot.drill ? "beaker" : "flame"}) ${drill}${severity} ${overdue ? "" : status}${update}`.replace(
      / +/g,
      " ",
    ),
    tooltip: `${snapshot.title ?? "Incident"}\n${severity}, ${status}, ${due}${next === undefined ? "" : ` (${next.audience})`}`,
    spoken: `${drill}${severity.replace("SEV", "Severity ").replace("?", "unknown")}, ${status}, ${due}`,
    overdue,
  };
}
