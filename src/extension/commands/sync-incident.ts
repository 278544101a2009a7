import { ProgressLocation, window, type QuickPickItem } from "vscode";
import type { SyncResult } from "../../git/sync-incident.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";

/** Exchanges the incident at hand, or all that go on, with the team through Git, and says what came of it. */
export const syncIncidentCommand: EditorCommand = {
  id: "sitrep.sync.run",
  async run(services) {
    const file = await activeIncident(services);
    const files = file === undefined ? undefined : await chosen(file, services);
    if (files === undefined) return;
    const running = files.map((each) => ({ file: each, exchange: services.sync.run(each) }));
    if (running.some(({ exchange }) => exchange === undefined)) {
      void window.showWarningMessage(
        "Sync runs Git, which a trusted workspace on a disk allows. Trust this workspace, then try again.",
      );
      return;
    }
    const title = files.length === 1 ? "Syncing the incident" : `Syncing ${files.length} incidents`;
    await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      Promise.all(
        running.map(async ({ file: each, exchange }) => {
          const result = await exchange;
          await services.library.refresh(each.uri);
          if (result !== undefined) tell(result, files.length === 1 ? "" : `${promptTitle(each)}: `);
        }),
      ),
    );
  },
};

interface Choice extends QuickPickItem {
  readonly files: readonly LibraryFile[];
}

/** The incident at hand, unless others go on beside it: then the person says which. Undefined where they pressed Esc. */
async function chosen(file: LibraryFile, { library }: Services): Promise<readonly LibraryFile[] | undefined> {
  const others = library
    .records()
    .filter(({ uri, read }) => read.snapshot.status !== "resolved" && uri.toString() !== file.uri.toString());
  if (others.length === 0) return [file];
  const isOver = file.read.snapshot.status === "resolved";
  const all = isOver ? others : [file, ...others];
  const items: readonly Choice[] = [
    { label: promptTitle(file), description: isOver ? "over" : "", files: [file] },
    { label: `All ${all.length} that go on`, detail: all.map(promptTitle).join(" · "), files: all },
    ...others.map((other) => ({ label: promptTitle(other), files: [other] })),
  ];
  const picked = await window.showQuickPick(items, {
    title: "Sync Incident",
    placeHolder: "Which one is exchanged with the team?",
    ignoreFocusOut: true,
  });
  return picked?.files;
}

/** `which`: the incident's name and a colon, where several are told of. */
function tell(result: SyncResult, which: string): void {
  if (result.kind === "refused") {
    void window.showErrorMessage(`${which}The incident was not synced: ${result.reason}`);
    return;
  }
  if (result.kind === "offline") {
    void window.showWarningMessage(
      `${which}Offline, and nothing is lost: ${waiting(result.behind.waiting)} to be sent. ${result.reason}`,
    );
    return;
  }
  const { received, sent, findings } = result;
  const news = [
    ...(received.length === 0 ? [] : [`received ${received.map(nameOf).join(", ")}`]),
    ...(sent.length === 0 ? [] : [`sent ${sent.map(nameOf).join(", ")}`]),
  ];
  void window.showInformationMessage(
    `${which}${news.length === 0 ? "Synced: nothing new." : `Synced: ${news.join("; ")}.`}`,
  );
  for (const finding of findings) void window.showWarningMessage(finding);
}

function waiting(count: number): string {
  return count === 1 ? "1 version waits" : `${count} versions wait`;
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}
