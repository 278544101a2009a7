import { ProgressLocation, l10n, window, type QuickPickItem } from "vscode";
import { iconless, inert } from "../../core/text/inert.ts";
import type { SyncResult } from "../../git/sync-incident.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { mayShare } from "../connections/may-share.ts";

/** Exchanges the incident at hand, or all that go on, with the team through Git, and says what came of it. */
export const syncIncidentCommand: EditorCommand = {
  id: "sitrep.sync.run",
  async run(services) {
    const file = await activeIncident(services);
    const files = file === undefined ? undefined : await chosen(file, services);
    if (files === undefined || !(await maySync(files))) return;
    const running = files.map((each) => ({ file: each, exchange: services.sync.run(each) }));
    if (running.some(({ exchange }) => exchange === undefined)) {
      void window.showWarningMessage(
        l10n.t(
          "Sync runs Git, which a trusted workspace on a disk allows. Trust this workspace, then try again.",
        ),
      );
      return;
    }
    const title =
      files.length === 1 ? l10n.t("Syncing the incident") : l10n.t("Syncing {0} incidents", files.length);
    await window.withProgress({ location: ProgressLocation.Window, title }, () =>
      Promise.all(
        running.map(async ({ file: each, exchange }) => {
          const result = await exchange;
          await services.library.refresh(each.uri);
          if (result !== undefined) tell(result, files.length === 1 ? undefined : promptTitle(each));
        }),
      ),
    );
  },
};

/** A private incident is asked about by itself; the others of several never are private. */
async function maySync(files: readonly LibraryFile[]): Promise<boolean> {
  const [only] = files;
  return only === undefined || (await mayShare(only, l10n.t("the team through Git")));
}

interface Choice extends QuickPickItem {
  readonly files: readonly LibraryFile[];
}

/** The incident at hand, unless others go on beside it: then the person says which. Undefined where they pressed Esc. */
async function chosen(file: LibraryFile, { library }: Services): Promise<readonly LibraryFile[] | undefined> {
  const others = library
    .records()
    .filter(
      ({ uri, read }) =>
        read.snapshot.status !== "resolved" &&
        !read.snapshot.private &&
        uri.toString() !== file.uri.toString(),
    );
  if (others.length === 0) return [file];
  const isOver = file.read.snapshot.status === "resolved";
  const all = isOver || file.read.snapshot.private ? others : [file, ...others];
  const items: readonly Choice[] = [
    { label: iconless(promptTitle(file)), description: isOver ? l10n.t("over") : "", files: [file] },
    {
      label: l10n.t("All {0} that go on", all.length),
      detail: iconless(all.map(promptTitle).join(" · ")),
      files: all,
    },
    ...others.map((other) => ({ label: iconless(promptTitle(other)), files: [other] })),
  ];
  const picked = await window.showQuickPick(items, {
    title: l10n.t("Sync Incident"),
    placeHolder: l10n.t("Which one is exchanged with the team?"),
    ignoreFocusOut: true,
  });
  return picked?.files;
}

/** `which`: the incident's name, where several are told of. */
function tell(result: SyncResult, which: string | undefined): void {
  const named = (words: string): string =>
    inert(which === undefined ? words : l10n.t("{0}: {1}", which, words));
  if (result.kind === "refused") {
    void window.showErrorMessage(named(l10n.t("The incident was not synced: {0}", result.reason)));
    return;
  }
  if (result.kind === "offline") {
    void window.showWarningMessage(named(offline(result.behind.waiting, result.reason)));
    return;
  }
  const { received, sent, findings } = result;
  const news = [
    ...(received.length === 0 ? [] : [l10n.t("received {0}", received.map(nameOf).join(", "))]),
    ...(sent.length === 0 ? [] : [l10n.t("sent {0}", sent.map(nameOf).join(", "))]),
  ];
  void window.showInformationMessage(
    named(news.length === 0 ? l10n.t("Synced: nothing new.") : l10n.t("Synced: {0}.", news.join("; "))),
  );
  for (const finding of findings) void window.showWarningMessage(inert(finding));
}

function offline(waiting: number, reason: string): string {
  return waiting === 1
    ? l10n.t("Offline, and nothing is lost: 1 version waits to be sent. {0}", reason)
    : l10n.t("Offline, and nothing is lost: {0} versions wait to be sent. {1}", waiting, reason);
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}
