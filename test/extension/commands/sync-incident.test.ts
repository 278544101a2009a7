import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { read, recordText } from "../../support/record.ts";

interface Item {
  readonly label: string;
}

const editor = vi.hoisted(() => ({
  answer: undefined as string | undefined,
  offered: new Array<string>(),
  said: new Array<string>(),
}));

vi.mock("vscode", async () => {
  const say = (message: string): Promise<void> => Promise.resolve(void editor.said.push(message));
  return {
    l10n: (await import("../../support/l10n.ts")).l10n,
    ProgressLocation: { Window: 10 },
    window: {
      showErrorMessage: say,
      showInformationMessage: say,
      showWarningMessage: say,
      showQuickPick: (items: readonly Item[]) => {
        editor.offered.push(...items.map(({ label }) => label));
        return Promise.resolve(items.find(({ label }) => label === editor.answer));
      },
      withProgress: (_: unknown, work: () => Promise<unknown>) => work(),
    },
  };
});

const { syncIncidentCommand } = await import("../../../src/extension/commands/sync-incident.ts");

const incident = (name: string, status = "investigating") => ({
  uri: { toString: () => `file:///${name}/incident.md` },
  read: read(recordText({ frontMatter: [`title: ${name}`], timeline: statusEntries(status) })),
  policy: defaultPolicy,
});

function statusEntries(status: string): readonly string[] {
  return [
    "- 2026-11-21T14:02:11Z **Declared** SEV2: It is down",
    ...(status === "resolved" ? ["- 2026-11-21T15:00:00Z **Status** resolved"] : []),
  ];
}

const results: Record<string, unknown> = {
  "Slow search": { kind: "offline", behind: { waiting: 2, since: undefined }, reason: "No network." },
};

/** Runs the command with these records, the first at hand; returns the incidents that were exchanged. */
async function run(...records: readonly ReturnType<typeof incident>[]): Promise<readonly string[]> {
  const exchanged: string[] = [];
  const services = {
    library: {
      ready: Promise.resolve(),
      active: () => records[0],
      records: () => records,
      refresh: () => Promise.resolve(),
    },
    sync: {
      run: (file: ReturnType<typeof incident>) => {
        const name = file.read.snapshot.title ?? "";
        exchanged.push(name);
        const synced = { kind: "synced", received: [], sent: [`${name}/incident.md`], findings: [] };
        return Promise.resolve(results[name] ?? synced);
      },
    },
  };
  await syncIncidentCommand.run(services as never, {} as never, undefined);
  return exchanged;
}

describe("Sync Incident", () => {
  beforeEach(() => {
    editor.answer = undefined;
    editor.offered.length = 0;
    editor.said.length = 0;
  });

  it("asks nothing where one goes on", async () => {
    expect(await run(incident("Down é 漢"), incident("Over", "resolved"))).toEqual(["Down é 漢"]);
    expect(editor.offered).toEqual([]);
    expect(editor.said).toEqual(["Synced: sent incident.md."]);
  });

  it("offers all that go on, and names each in what it says", async () => {
    editor.answer = "All 2 that go on";
    const records = [incident("Down é 漢"), incident("Over", "resolved"), incident("Slow search")];
    expect(await run(...records)).toEqual(["Down é 漢", "Slow search"]);
    expect(editor.offered).toEqual(["Down é 漢", "All 2 that go on", "Slow search"]);
    expect(editor.said).toEqual([
      "Down é 漢: Synced: sent incident.md.",
      "Slow search: Offline, and nothing is lost: 2 versions wait to be sent. No network.",
    ]);
  });

  it("exchanges the one that was chosen, an incident that is over too, and nothing after Esc", async () => {
    const records = [incident("Over", "resolved"), incident("Down"), incident("Slow search")];
    editor.answer = "Over";
    expect(await run(...records)).toEqual(["Over"]);
    editor.answer = undefined;
    expect(await run(...records)).toEqual([]);
    expect(editor.said).toHaveLength(1);
  });
});
