import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { at, read, recordText } from "../../support/record.ts";

interface Item {
  readonly label: string;
}

const editor = vi.hoisted(() => ({
  answers: new Array<string | undefined>(),
  said: new Array<string>(),
  labels: new Array<readonly string[]>(),
}));

vi.mock("vscode", async () => ({
  l10n: (await import("../../support/l10n.ts")).l10n,
  env: { clipboard: { writeText: () => Promise.resolve() } },
  window: {
    showErrorMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
    showInformationMessage: (message: string) => Promise.resolve(void editor.said.push(message)),
    showInputBox: () => Promise.resolve(editor.answers.shift()),
    showQuickPick: (items: readonly Item[]) => {
      editor.labels.push(items.map(({ label }) => label));
      const wanted = editor.answers.shift();
      return Promise.resolve(items.find(({ label }) => label === wanted));
    },
  },
  workspace: { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) },
}));

const commands = await import("../../../src/extension/commands/entry-commands.ts");
type Command = typeof commands.starEntry;

const now = at("2026-11-24T09:00:00Z");
const applied: Intent[] = [];
const incident = {
  uri: { toString: () => "file:///incident.md" },
  read: read(
    recordText({
      timeline: [
        "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
        "- 2026-11-21T14:10:00Z **Finding** Pool `db` exhausted 漢 ⭐",
        "- 2026-11-21T14:20:00Z a note",
      ],
    }),
  ),
  policy: defaultPolicy,
};
const services = {
  clock: { now: () => now },
  library: { ready: Promise.resolve(), active: () => incident, refresh: () => Promise.resolve() },
  changes: {
    apply: (_: unknown, intent: Intent) => {
      applied.push(intent);
      return Promise.resolve({ kind: "done", effects: [], warnings: [] });
    },
  },
};

/** Runs a command on the nth entry's row, from 0; without one it asks. */
async function run(command: Command, row: number | undefined, ...answers: readonly (string | undefined)[]) {
  editor.answers = [...answers];
  const entry = row === undefined ? undefined : incident.read.snapshot.timeline[row];
  const argument = entry === undefined ? undefined : { kind: "entry", entry, file: incident };
  await command.run(services as never, {} as never, argument);
  return applied.at(-1);
}

const finding = { line: 15, text: "Pool `db` exhausted 漢" };
const note = { line: 16, text: "a note" };

describe("commands on an entry", () => {
  beforeEach(() => {
    applied.length = 0;
    editor.said = [];
    editor.labels = [];
  });

  it("star it, take the star off, and delete it once that is confirmed", async () => {
    expect(await run(commands.starEntry, 2)).toEqual({
      kind: "star-entry",
      at: now,
      entry: note,
      star: true,
    });
    expect(await run(commands.unstarEntry, 1)).toEqual({
      kind: "star-entry",
      at: now,
      entry: finding,
      star: false,
    });
    expect(await run(commands.deleteEntry, 2, "Delete")).toEqual({
      kind: "delete-entry",
      at: now,
      entry: note,
    });
    await run(commands.deleteEntry, 2, undefined);
    expect(applied).toHaveLength(3);
  });

  it("change its words, where they are others", async () => {
    expect(await run(commands.editEntry, 2, "é 漢 🚒")).toEqual({
      kind: "edit-entry",
      at: now,
      entry: note,
      text: "é 漢 🚒",
    });
    await run(commands.editEntry, 2, "a note");
    await run(commands.editEntry, 2, undefined);
    expect(applied).toHaveLength(1);
  });

  it.each([
    ["2026-11-21T13:00Z", "2026-11-21T13:00:00Z"],
    ["20:00", "2026-11-21T14:15:00Z"], // the reader's clock on the entry's own day, though it is three days ago
    ["-12m", "2026-11-24T08:48:00Z"],
  ])("move it to %s", async (typed, moment) => {
    expect(await run(commands.moveEntry, 2, typed)).toEqual({
      kind: "move-entry",
      at: now,
      entry: note,
      to: at(moment),
    });
  });

  it("do not move it to what is no time", async () => {
    await run(commands.moveEntry, 2, "later");
    expect(applied).toEqual([]);
    expect(editor.said).toEqual([
      "`later` is no time that is understood. Write 03:14, -12m or 2026-11-21T03:14Z.",
    ]);
  });

  it("give it another type, with its qualifier", async () => {
    expect(await run(commands.retypeEntry, 2, "impact (start)")).toEqual({
      kind: "retype-entry",
      at: now,
      entry: note,
      type: "impact",
      qualifier: "start",
    });
  });

  it("ask for the entry where no row is given, the newest first, and only for those that fit", async () => {
    expect(await run(commands.unstarEntry, undefined, "⭐ Pool db exhausted 漢")).toMatchObject({
      entry: finding,
    });
    await run(commands.retypeEntry, undefined, undefined);
    expect(editor.labels).toEqual([["⭐ Pool db exhausted 漢"], ["a note", "⭐ Pool db exhausted 漢"]]);
  });
});
