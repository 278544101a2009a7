import { env, l10n, window } from "vscode";
import {
  toNewEntry,
  type Pasted,
  type PastedEntry,
  type PastedKind,
} from "../../core/timeline/import/pasted.ts";
import { readPasted } from "../../core/timeline/import/read-pasted.ts";
import type { ImportedEntry } from "../../core/incident/intent.ts";
import type { EditorCommand } from "../context.ts";
import { localZone } from "../host/local-zone.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { importChosen } from "./import-chosen.ts";

/** Reads what is on the clipboard as entries, shows them, and logs those that stay chosen. */
export const pasteTimeline: EditorCommand = {
  id: "sitrep.timeline.paste",
  async run(services) {
    const at = services.clock.now();
    const file = await activeIncident(services);
    if (file === undefined) return;
    const pasted = readPasted(await env.clipboard.readText(), { now: at, zone: localZone() });
    if (pasted.entries.length === 0) {
      void window.showInformationMessage(
        l10n.t(
          "No line on the clipboard begins with a time. Copy messages of a chat, lines of a log or a timeline, then try again.",
        ),
      );
      return;
    }
    await importChosen(services, file, at, {
      title: l10n.t("{0}: {1}", promptTitle(file), pastedTitle(pasted)),
      placeHolder: l10n.t("Log these entries? Untick what does not belong into the timeline"),
      entries: pasted.entries.map((entry) => ({
        entry: toImported(entry),
        description: [entry.actor, entry.uncertain].filter(Boolean).join(" · "),
      })),
      picked: true,
    });
  },
};

/** A pasted entry as it is logged: who wrote it stands before the text. */
export function toImported(entry: PastedEntry): ImportedEntry {
  return { ...toNewEntry(entry), type: entry.type };
}

/** `3 entries from Slack, 2 lines left out` */
export function pastedTitle({ kind, entries, skipped }: Pasted): string {
  const source = sourceWords(kind);
  const found =
    entries.length === 1
      ? l10n.t("1 entry from {0}", source)
      : l10n.t("{0} entries from {1}", entries.length, source);
  if (skipped.length === 0) return found;
  return skipped.length === 1
    ? l10n.t("{0}, 1 line left out", found)
    : l10n.t("{0}, {1} lines left out", found, skipped.length);
}

function sourceWords(kind: PastedKind): string {
  switch (kind) {
    case "slack":
      return "Slack";
    case "teams":
      return "Teams";
    case "plain-log":
      return l10n.t("a log");
    case "timeline":
      return l10n.t("a timeline");
  }
}
