import { describe, expect, it, vi } from "vitest";
import { minute } from "../../../src/core/model/instant.ts";
import { at, recordText } from "../../support/record.ts";
import { libraryFile, libraryOf } from "../../support/told-windows.ts";

interface Tree {
  readonly provider: {
    readonly getChildren: (row?: unknown) => unknown[];
    readonly getTreeItem: (row: unknown) => unknown;
  };
  badge?: { readonly value: number; readonly tooltip: string } | undefined;
  description?: string;
  /** How often the editor was told something. */
  told: number;
}

const editor = vi.hoisted(() => ({
  trees: new Map<string, Tree>(),
  fired: new Array<readonly unknown[] | undefined>(),
  bar: { text: "", tooltip: "", shown: false, writes: 0, backgroundColor: undefined as object | undefined },
}));

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  StatusBarAlignment: { Left: 1 },
  ThemeColor: class {
    constructor(readonly id: string) {}
  },
  ThemeIcon: class {
    constructor(readonly id: string) {}
  },
  TreeItem: class {
    constructor(readonly label: string) {}
  },
  Uri: Object,
  TreeItemCheckboxState: { Checked: 1 },
  EventEmitter: class {
    readonly event = (): void => undefined;
    readonly fire = (rows: readonly unknown[] | undefined): void => void editor.fired.push(rows);
    readonly dispose = (): void => undefined;
  },
  workspace: { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) },
  window: {
    createTreeView: (id: string, { treeDataProvider }: { treeDataProvider: Tree["provider"] }) => {
      const tree: Tree = { provider: treeDataProvider, told: 0 };
      editor.trees.set(id, tree);
      return new Proxy(Object.assign(tree, { dispose: () => undefined }), {
        set(target, key, value) {
          tree.told += 1;
          return Reflect.set(target, key, value);
        },
      });
    },
    createStatusBarItem: () =>
      new Proxy(
        Object.assign(editor.bar, {
          show: () => (editor.bar.shown = true),
          hide: () => (editor.bar.shown = false),
          dispose: () => undefined,
        }),
        {
          set(target, key, value) {
            editor.bar.writes += 1;
            return Reflect.set(target, key, value);
          },
        },
      ),
  },
}));

const { createIncidentTree } = await import("../../../src/extension/views/incident-tree.ts");
const { buildRows } = await import("../../../src/extension/views/step-row.ts");
const { cockpitSnapshot } = await import("../../../src/extension/views/cockpit-snapshot.ts");
const { createStatusBar, statusBarText } = await import("../../../src/extension/views/status-bar.ts");

const declared = at("2026-11-21T23:50:00Z");

function record(severity: string, lines: readonly string[] = [], more: readonly string[] = []): string {
  return recordText({
    frontMatter: ["title: Checkout 漢", "declared: 2026-11-21T23:50:00Z", ...more],
    runbook: ["1. [ ] Look (within 5 min)"],
    timeline: [`- 2026-11-21T23:50:00Z **Declared** ${severity}: x`, ...lines],
  });
}

function services(...texts: readonly string[]) {
  const library = libraryOf(...texts.map((text, index) => libraryFile(`${index}`, text)));
  const clock = { minutes: 0, now: () => declared + clock.minutes * minute };
  const made = { library, clock, sync: { stateOf: () => undefined } };
  return { library, clock, services: made as never }; // the parts that these views use
}

const words = (text: string, minutes: number) =>
  statusBarText(libraryFile("0", text), declared + minutes * minute);

describe("the status bar", () => {
  it("counts to what people wait for next, over midnight, and says when it is overdue", () => {
    expect(words(record("SEV2"), 2)).toEqual({
      text: "$(flame) SEV2 investigating · update in 3 min",
      tooltip: "Checkout 漢\nSEV2, investigating, next update (internal) due at 23:55 UTC",
      spoken: "Severity 2, investigating, next update (internal) due at 23:55 UTC",
      overdue: false,
    });
    expect(words(record("SEV2"), 14)).toMatchObject({
      text: "$(flame) SEV2 · update overdue 9 min",
      spoken: "Severity 2, investigating, next update (internal) was due at 23:55 UTC",
      overdue: true,
    });
  });

  it("says who is to be told, or that a response is due, and nothing of time at SEV4", () => {
    const sent = ["internal", "stakeholders"].map(
      (to) => `- 2026-11-21T23:51:00Z **Update** (${to}) x. Next update 2026-11-22T02:00Z`,
    );
    expect(words(record("SEV2", sent.slice(0, 1)), 16)?.text).toBe("$(flame) SEV2 · update overdue 1 min");
    expect(words(record("SEV3"), 130)?.text).toBe("$(flame) SEV3 · update overdue 2 h 5 min");
    expect(words(record("SEV?"), 1)).toMatchObject({ text: "$(flame) SEV? investigating · update in 4 min" });
    expect(words(record("SEV?"), 1)?.spoken).toContain("Severity unknown");
    expect(words(record("SEV4"), 60)).toMatchObject({
      text: "$(flame) SEV4 investigating",
      spoken: "Severity 4, investigating, no update is due",
    });
  });

  it("marks a drill, whose clock is faster, and is silent once it is over", () => {
    expect(words(record("SEV1", [], ["drill: true"]), 0)).toMatchObject({
      text: "$(beaker) DRILL SEV1 investigating · update in 1 min",
      tooltip: expect.stringContaining("the clock runs 5 times as fast") as string,
      spoken: "DRILL, Severity 1, investigating, next update (internal) due at 23:51 UTC",
    });
    expect(words(record("SEV1", ["- 2026-11-21T23:55:00Z **Status** resolved"]), 9)).toBeUndefined();
  });

  it("tells the editor nothing where no word changed", () => {
    const { services: made, clock } = services(record("SEV2"));
    const bar = createStatusBar(made);
    bar.refresh();
    const { writes } = editor.bar;
    for (let again = 0; again < 10; again += 1) bar.refresh();
    expect([editor.bar.shown, editor.bar.writes]).toEqual([true, writes]);
    clock.minutes = 5;
    bar.refresh();
    expect(editor.bar.text).toBe("$(flame) SEV2 · update overdue less than a minute");
    expect(editor.bar.backgroundColor).toMatchObject({ id: "statusBarItem.warningBackground" });
  });
});

describe("steps with a time", () => {
  const dues = async (text: string) => {
    const file = libraryFile("0", text);
    const html = () => Promise.resolve([]);
    const shown = await cockpitSnapshot(
      file,
      declared + 9 * minute,
      "Asia/Kathmandu",
      html as never,
      undefined,
    ); // no text
    const cockpit = shown.incident?.steps.map(({ due }) => due?.minutesLeft);
    return [buildRows(file).map(({ due }) => due), cockpit];
  };

  it("are due on the incident's clock while it goes on, and no more once it is over", async () => {
    const resolved = "- 2026-11-21T23:53:00Z **Status** resolved";
    const reopened = "- 2026-11-21T23:54:00Z **Status** investigating";
    expect(await dues(record("SEV2"))).toEqual([[declared + 5 * minute], [-4]]);
    expect(await dues(record("SEV2", [], ["drill: true"]))).toEqual([[declared + minute], [-8]]);
    expect(await dues(record("SEV2", [resolved]))).toEqual([[undefined], [undefined]]);
    expect(await dues(record("SEV2", [resolved, reopened]))).toEqual([[declared + 5 * minute], [-4]]);
  });
});

describe("the Incident view", () => {
  const labels = async (tree: { rows: () => Promise<readonly { label: string; description: string }[]> }) =>
    (await tree.rows()).map(({ label, description }) => `${label} | ${description}`);

  it("has a row for each audience, in words, overdue first, and says since when roles are missing", async () => {
    const sent = "- 2026-11-21T23:52:00Z **Update** (internal) x. Next update 2026-11-22T00:10Z";
    const { services: made, clock } = services(record("SEV1", [sent], ["customers: affected"]));
    const tree = createIncidentTree(made);
    clock.minutes = 17;
    expect((await labels(tree)).slice(3)).toEqual([
      "Since 11-21 23:50Z (11-22 05:35) | 17 min",
      "Customer update | overdue 2 min · 00:05Z (05:50)",
      "Stakeholder update | overdue 2 min · 00:05Z (05:50)",
      "Executive update | overdue 2 min · 00:05Z (05:50)",
      "Internal update | in 3 min · 00:10Z (05:55)",
      "Incident Commander | assign… · overdue 12 min",
      "Communications Lead | assign… · overdue 12 min",
      "Technical Lead | assign…",
      "Scribe | assign…",
    ]);
  });

  it("says how long what is over lasted, as its review does", async () => {
    const over = record("SEV1", ["- 2026-11-21T23:52:46Z **Status** resolved"]);
    const tree = createIncidentTree(services(over).services);
    expect((await labels(tree)).find((label) => label.startsWith("Since"))).toMatch(/\| lasted 3 min$/);
  });

  it("counts in its badge what is overdue in all incidents that go on, and says what", () => {
    const over = record("SEV1", ["- 2026-11-21T23:55:00Z **Status** resolved"]);
    const { services: made, clock } = services(record("SEV2"), over, record("SEV3"));
    const tree = createIncidentTree(made);
    tree.refresh();
    const view = editor.trees.get("sitrep.incident");
    expect(view?.badge).toBeUndefined();
    clock.minutes = 6;
    tree.refresh();
    expect(view?.badge).toEqual({
      value: 4,
      tooltip: [
        "4 overdue",
        "Checkout 漢: next update (internal), step Look",
        "Checkout 漢: next update (internal), step Look",
      ].join("\n"),
    });
  });

  it("draws the rows whose words changed, and none where nothing did", () => {
    const { services: made, clock } = services(record("SEV2"));
    const tree = createIncidentTree(made);
    const view = editor.trees.get("sitrep.incident");
    const known = view?.provider.getChildren() ?? [];
    tree.refresh();
    editor.fired.length = 0;
    const told = view?.told;
    clock.minutes = 0.5;
    for (let again = 0; again < 10; again += 1) tree.refresh();
    expect([editor.fired, view?.told]).toEqual([[], told]);
    clock.minutes = 2;
    tree.refresh();
    const [rows] = editor.fired;
    expect(rows).toHaveLength(2); // since, the next update
    expect(rows?.every((row) => known.includes(row))).toBe(true);
    clock.minutes = 5;
    tree.refresh();
    expect(editor.fired.slice(1)).toEqual([undefined]); // a row came: what is next, behind what is overdue
  });
});
