import { StatusBarAlignment, ThemeColor, l10n, window, type Command } from "vscode";
import { deadlinesOf, isAwaited } from "../../core/clock/deadlines.ts";
import { clockIn } from "../../core/model/instant.ts";
import { severityLabel } from "../../core/model/severity.ts";
import type { Services } from "../context.ts";
import type { CommandId } from "../contributions.ts";
import type { LibraryFile } from "../host/library.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { clockWords, deadlineName, shortDeadline } from "./deadline-words.ts";
import type { View } from "./view.ts";

export interface StatusBar extends View {
  /** What it says now; undefined while it is hidden. */
  readonly text: () => string | undefined;
}

/** The one item of the status bar: severity, status, and the minutes to what people wait for next, from the wall clock. */
export function createStatusBar(services: Services): StatusBar & Lifetime {
  const item = window.createStatusBarItem("sitrep.status", StatusBarAlignment.Left, 100);
  item.name = "Sitrep";
  const shownNow = (): ReturnType<typeof statusBarText> => {
    const file = services.library.running();
    return file === undefined ? undefined : statusBarText(file, services.clock.now());
  };
  const whatNext = (): Command => ({
    command: actionsId,
    title: l10n.t("What next?"),
    arguments: [services.library.running()?.uri],
  });
  let before = "";
  return {
    text: () => shownNow()?.text,
    refresh: () => {
      const shown = shownNow();
      const look = JSON.stringify([shown, services.library.running()?.uri.toString()]);
      if (look === before) return; // each word to the editor costs it a message to its window
      before = look;
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

export interface StatusBarWords {
  readonly text: string;
  readonly tooltip: string;
  /** Names the due time, not a countdown: a screen reader would say each minute anew. */
  readonly spoken: string;
  readonly overdue: boolean;
}

/** What the item says; undefined for an incident that is over. */
export function statusBarText({ read, policy }: LibraryFile, now: number): StatusBarWords | undefined {
  const { snapshot } = read;
  if (snapshot.status === "resolved") return undefined;
  const severity = severityLabel(snapshot.severity);
  const status = snapshot.status ?? l10n.t("status unknown");
  const next = deadlinesOf(snapshot, policy).find(isAwaited);
  const overdue = next !== undefined && next.due <= now;
  const icon = snapshot.drill ? "$(beaker) DRILL" : snapshot.private ? "$(lock)" : "$(flame)";
  const time = next === undefined ? "" : clockIn(next.due, "UTC");
  const due =
    next === undefined
      ? l10n.t("no update is due")
      : overdue
        ? l10n.t("{0} was due at {1} UTC", deadlineName(next), time)
        : l10n.t("{0} due at {1} UTC", deadlineName(next), time);
  const spokenSeverity =
    snapshot.severity === undefined
      ? l10n.t("Severity unknown")
      : l10n.t("Severity {0}", severity.replace(/^SEV/, ""));
  return {
    text: [
      [icon, severity, ...(overdue ? [] : [status])].join(" "),
      ...(next === undefined ? [] : [shortDeadline(next, now)]),
    ].join(" · "),
    tooltip: [
      snapshot.title ?? l10n.t("Incident"),
      `${severity}, ${status}, ${due}`,
      ...(snapshot.drill ? [clockWords(policy)] : []),
      ...(snapshot.private ? [l10n.t("Private: not synced or sent unless you confirm")] : []),
    ].join("\n"),
    spoken: [
      ...(snapshot.drill ? ["DRILL"] : []),
      ...(snapshot.private ? [l10n.t("Private")] : []),
      spokenSeverity,
      status,
      due,
    ].join(", "),
    overdue,
  };
}
