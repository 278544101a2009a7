import { ProgressLocation, window } from "vscode";
import type { SyncResult } from "../../git/sync-incident.ts";
import type { EditorCommand } from "../context.ts";
import { activeIncident } from "./active-incident.ts";

/** Exchanges the incident at hand with the team through Git, and says what came of it. */
export const syncIncidentCommand: EditorCommand = {
  id: "sitrep.sync.run",
  async run(services) {
    const file = await activeIncident(services);
    if (file === undefined) return;
    const running = services.sync.run(file);
    if (running === undefined) {
      void window.showWarningMessage(
        "Sync runs Git, which a trusted workspace on a disk allows. Trust this workspace, then try again.",
      );
      return;
    }
    const title = "Syncing the incident";
    const result = await window.withProgress({ location: ProgressLocation.Window, title }, () => running);
    await services.library.refresh(file.uri);
    tell(result);
  },
};

function tell(result: SyncResult): void {
  if (result.kind === "refused") {
    void window.showErrorMessage(`The incident was not synced: ${result.reason}`);
    return;
  }
  if (result.kind === "offline") {
    void window.showWarningMessage(
      `Offline, and nothing is lost: ${waiting(result.behind.waiting)} to be sent. ${result.reason}`,
    );
    return;
  }
  const { received, sent, findings } = result;
  const news = [
    ...(received.length === 0 ? [] : [`received ${received.map(nameOf).join(", ")}`]),
    ...(sent.length === 0 ? [] : [`sent ${sent.map(nameOf).join(", ")}`]),
  ];
  void window.showInformationMessage(
    news.length === 0 ? "Synced: nothing new." : `Synced: ${news.join("; ")}.`,
  );
  for (const finding of findings) void window.showWarningMessage(finding);
}

function waiting(count: number): string {
  return count === 1 ? "1 version waits" : `${count} versions wait`;
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}
