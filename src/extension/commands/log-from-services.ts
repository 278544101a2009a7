import { l10n, window } from "vscode";
import type { ReadMessage } from "../../core/ports/connection.ts";
import { inert } from "../../core/text/inert.ts";
import { askService, whyNot } from "../connections/ask-service.ts";
import { openAccount } from "../connections/open-account.ts";
import { reachable } from "../connections/reachable.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { importChosen, type OfferedEntry } from "./import-chosen.ts";
import { pageOfRecord } from "./note-to-pager.ts";
import { runCommand } from "./run-command.ts";

/** Offers what PagerDuty logged of the incident; what is chosen becomes entries at their own moments. */
export const logFromPager: EditorCommand = {
  id: "sitrep.page.log",
  async run(services) {
    const connections = reachable(services);
    const file = connections && (await activeIncident(services));
    const there = file && pageOfRecord(file);
    const reading = there && (await openAccount(connections, "pagerduty"))?.connection.paging;
    if (file === undefined || there === undefined || reading === undefined) return;
    const answer = await askService("PagerDuty", (signal) => reading.log(there.id, signal));
    if (answer !== undefined) await offer(services, file, "PagerDuty", answer.value);
  },
};

/** Offers what was written in the channel of the incident since it was declared, where the chat can be read. */
export const logFromChat: EditorCommand = {
  id: "sitrep.chat.log",
  async run(services) {
    const connections = reachable(services);
    const file = connections && (await activeIncident(services));
    const channel = file?.read.snapshot.connected.slack?.id;
    if (connections === undefined || file === undefined) return;
    if (channel === undefined) {
      void window.showInformationMessage(
        l10n.t("The record has no channel in Slack. Run Open Incident Channel first, or Paste as Timeline."),
      );
      return;
    }
    const reading = (await openAccount(connections, "slack"))?.connection.chat;
    if (reading === undefined) return;
    const now = services.clock.now();
    const answer = await reading.messages(channel, file.read.snapshot.declared ?? now, now);
    if (answer.kind === "answered") {
      await offer(services, file, "Slack", answer.value);
      return;
    }
    const paste = l10n.t("Paste as Timeline");
    if ((await window.showWarningMessage(inert(whyNot(answer)), paste)) === paste)
      await runCommand("sitrep.timeline.paste");
  },
};

async function offer(
  services: Services,
  file: LibraryFile,
  source: string,
  messages: readonly ReadMessage[],
): Promise<void> {
  const entries = messages.map(entryOf).filter(({ entry }) => !isLogged(file, entry));
  if (entries.length === 0) {
    void window.showInformationMessage(l10n.t("{0} has nothing that the timeline has not.", source));
    return;
  }
  await importChosen(services, file, services.clock.now(), {
    title: l10n.t("{0}: {1}", promptTitle(file), source),
    placeHolder: l10n.t("Which of these belong into the timeline? None is chosen for you"),
    entries,
    picked: false,
  });
}

/** Who wrote it stands before the text, as with what is pasted. */
function entryOf({ at, author, text }: ReadMessage): OfferedEntry {
  const words = text.replace(/\s+/g, " ").trim();
  return {
    entry: { instant: at, text: author === undefined ? words : `${author}: ${words}` },
    description: author,
  };
}

function isLogged({ read }: LibraryFile, { instant, text }: OfferedEntry["entry"]): boolean {
  return read.snapshot.timeline.some((entry) => entry.instant === instant && entry.text === text);
}
