import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

interface Item {
  readonly label: string;
  readonly description?: string;
  readonly picked?: boolean;
}

interface Options {
  readonly title: string;
  readonly canPickMany: boolean;
}

/** As much of the editor as these commands touch: a clipboard, a pick, a place for messages. */
const editor = vi.hoisted(() => ({
  clipboard: "",
  isTrusted: true,
  said: new Array<string>(),
  shown: new Array<{ items: readonly Item[]; options: Options }>(),
  choose: (items: readonly Item[]): readonly Item[] | undefined => items,
}));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  env: { clipboard: { readText: () => Promise.resolve(editor.clipboard) } },
  window: {
    showInformationMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
    showWarningMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
    showErrorMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
    showQuickPick: (items: readonly Item[], options: Options) => {
      editor.shown.push({ items, options });
      return Promise.resolve(editor.choose(items));
    },
  },
  workspace: {
    get isTrusted() {
      return editor.isTrusted;
    },
    getConfiguration: () => ({ get: () => "Asia/Kathmandu" }),
  },
}));

const { pasteTimeline } = await import("../../../src/extension/commands/paste-timeline.ts");
const { logFromGit, windowBefore } = await import("../../../src/extension/commands/log-from-git.ts");

const applied: Intent[] = [];
const incident = {
  uri: {
    scheme: "memfs",
    path: "/incidents/x/incident.md",
    toString: () => "memfs:/incidents/x/incident.md",
  },
  read: read(recordText()),
  policy: defaultPolicy,
};
const services = {
  clock: { now: () => at("2026-11-21T16:00:00Z") },
  library: { ready: Promise.resolve(), active: () => incident, refresh: () => Promise.resolve() },
  changes: {
    apply: (_: unknown, intent: Intent) => {
      applied.push(intent);
      return Promise.resolve({ kind: "done", effects: [], warnings: [] });
    },
  },
};

const run = (command: typeof pasteTimeline): Promise<void> =>
  command.run(services as never, {} as never, undefined);

describe("entries from elsewhere", () => {
  beforeEach(() => {
    applied.length = 0;
    editor.said.length = 0;
    editor.shown.length = 0;
    editor.isTrusted = true;
    editor.choose = (items) => items;
  });

  it("are read from the clipboard, shown with what is uncertain, all picked, and logged as one change", async () => {
    editor.clipboard =
      "2026-11-21T15:00:00Z db-eu-1 pool exhausted 漢\n2026-11-21T15:05:00Z restarted $(date)\n";
    await run(pasteTimeline);
    const [pick] = editor.shown;
    expect(pick?.options).toMatchObject({
      canPickMany: true,
      title: "Checkout errors: 2 entries from a log",
    });
    expect(pick?.items.map(({ label, picked }) => [label, picked])).toEqual([
      ["15:00Z 20:45  db-eu-1 pool exhausted 漢", true],
      ["15:05Z 20:50  restarted \\$(date)", true],
    ]);
    expect(applied).toEqual([
      {
        kind: "import-entries",
        at: at("2026-11-21T16:00:00Z"),
        entries: [
          expect.objectContaining({
            instant: at("2026-11-21T15:00:00Z"),
            text: "db-eu-1 pool exhausted 漢",
            type: "note",
          }),
          expect.objectContaining({ instant: at("2026-11-21T15:05:00Z"), text: "restarted $(date)" }),
        ],
      },
    ]);
  });

  it("say what a person should know: who wrote it, what was assumed, how much was left out", async () => {
    editor.clipboard = "Jane Doe  8:45 PM\npool exhausted\n:eyes:  2\nSam Lee  8:50 PM\nrestarted\n";
    await run(pasteTimeline);
    expect(editor.shown[0]?.options.title).toBe("Checkout errors: 2 entries from Slack, 1 line left out");
    expect(editor.shown[0]?.items.map(({ label, description }) => [label, description])).toEqual([
      ["15:00Z 20:45  Jane Doe: pool exhausted", "Jane Doe · No day is stated: taken as 2026-11-21."],
      ["15:05Z 20:50  Sam Lee: restarted", "Sam Lee · No day is stated: taken as 2026-11-21."],
    ]);
  });

  it("are not logged where nothing was chosen, and there is a word where there is nothing to choose", async () => {
    editor.clipboard = "2026-11-21T15:00:00Z x\n";
    editor.choose = () => [];
    await run(pasteTimeline);
    editor.choose = () => undefined;
    await run(pasteTimeline);
    editor.clipboard = "no time at all";
    await run(pasteTimeline);
    expect(applied).toEqual([]);
    expect(editor.said).toEqual([expect.stringMatching(/^No line on the clipboard begins with a time/)]);
  });

  it("come from Git for the day before the detection, up to the declaration", () => {
    const declared = at("2026-11-21T14:02:11Z");
    const snapshot = read(
      recordText({
        timeline: ["- 2026-11-21T13:30:00Z **Alert** pool", "- 2026-11-21T14:02:11Z **Declared** SEV2: x"],
      }),
    ).snapshot;
    expect(windowBefore(snapshot, 0)).toEqual({ from: at("2026-11-20T13:30:00Z"), until: declared });
    expect(windowBefore(incident.read.snapshot, 0)).toEqual({
      from: at("2026-11-20T14:02:11Z"),
      until: declared,
    });
  });

  it("are not asked of Git in Restricted Mode, nor where there is no disk", async () => {
    await run(logFromGit);
    editor.isTrusted = false;
    await run(logFromGit);
    expect(editor.said).toEqual([
      "The incident is not on this computer's disk, so Git can't be asked.",
      "Git is not run in Restricted Mode. Trust the workspace, then try again.",
    ]);
    expect(editor.shown).toEqual([]);
  });
});
