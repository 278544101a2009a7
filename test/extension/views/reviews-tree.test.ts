import { describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { BoardAction } from "../../../src/core/review/board/board.ts";
import type { LibraryFile } from "../../../src/extension/host/library.ts";
import { at, read } from "../../support/record.ts";

const kit = vi.hoisted(() => {
  class Uri {
    readonly scheme = "memfs";
    readonly authority = "";
    constructor(readonly path: string) {}
    toString(): string {
      return `memfs:${this.path}`;
    }
    static parse(text: string): Uri {
      return new Uri(text.replace("memfs:", ""));
    }
  }
  interface View {
    badge?: { readonly value: number; readonly tooltip: string } | undefined;
    description?: string;
    provider?: { readonly getChildren: (row?: unknown) => Promise<readonly unknown[]> } | undefined;
    check?: ((event: { readonly items: readonly (readonly [unknown, number])[] }) => void) | undefined;
  }
  const view: View = {};
  return { Uri, view, fired: { count: 0 } };
});

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  Uri: kit.Uri,
  EventEmitter: class {
    readonly event = (): void => undefined;
    readonly fire = (): void => {
      kit.fired.count += 1;
    };
    readonly dispose = (): void => undefined;
  },
  Disposable: { from: () => ({ dispose: () => undefined }) },
  ThemeColor: Object,
  ThemeIcon: Object,
  TreeItem: class {
    constructor(readonly label: string) {}
  },
  TreeItemCheckboxState: { Unchecked: 0, Checked: 1 },
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  window: {
    createTreeView: (_: string, { treeDataProvider }: { treeDataProvider: typeof kit.view.provider }) => {
      kit.view.provider = treeDataProvider;
      return Object.assign(kit.view, {
        dispose: () => undefined,
        onDidChangeCheckboxState: (listener: typeof kit.view.check) => {
          kit.view.check = listener;
        },
      });
    },
  },
}));

const never = () => ({ dispose: () => undefined });
const { createFollowUp } = await import("../../../src/extension/host/follow-up.ts");
const { createReviewsTree } = await import("../../../src/extension/views/reviews-tree.ts");
const { actionsBoard } = await import("../../../src/extension/views/actions-rows.ts");

function review(folder: string, actions: string, frontMatter = ""): LibraryFile {
  const text = `---\nsitrep: 1\nkind: review\nstate: closed\nseverity: SEV2\n${frontMatter}---\n\n# Search ${folder}\n\n## Actions\n\n${actions}\n`;
  return {
    uri: new kit.Uri(`/w/é ${folder}/postmortem.md`) as never,
    read: read(text),
    policy: defaultPolicy,
  };
}

const two = review(
  "a",
  "- [ ] Add an alert (owner: Sam Lee, due: 2026-11-20)\n- [ ] Test it (owner: Jane Doe, due: 2026-11-22)\n- [x] Raise it (owner: Jane Doe)",
);
const drill = review("d", "- [ ] Drill again (owner: Ana Lima, due: 2026-11-01)", "drill: true\n");
const silent = review("s", "None of ours: the vendor has fixed it.");

function tree(reviews: readonly LibraryFile[]) {
  const ticked: BoardAction[] = [];
  const kept = new Map<string, unknown>();
  const library = { records: () => [], reviews: () => reviews, get: () => undefined, onDidChange: never };
  const clock = { now: () => at("2026-11-22T12:00:00Z") };
  const followUp = createFollowUp(library, clock, {
    at: () => undefined,
    onDidChange: never,
  });
  const made = createReviewsTree({
    services: { library, clock, policies: {} } as never,
    followUp,
    memory: {
      get: (key: string) => kept.get(key),
      update: (key: string, value: unknown) => Promise.resolve(kept.set(key, value)),
    } as never,
    tick: (action) => {
      ticked.push(action);
      return Promise.resolve();
    },
  });
  return { made, ticked, followUp };
}

const labels = async (made: ReturnType<typeof tree>["made"]): Promise<readonly string[]> =>
  (await made.rows()).flatMap(({ label, children }) => [label, ...children.map((row) => `  ${row.label}`)]);

describe("the Reviews view", () => {
  it("groups what is open by due day, and as it was told before", async () => {
    const { made } = tree([two, drill]);
    expect(await labels(made)).toEqual([
      "Overdue (1)",
      "  Add an alert",
      "Due today (1)",
      "  Test it",
      "All reviews (2)",
      "  Search a",
      "  Search d",
    ]);
    made.groupBy("owner");
    made.showPerson("Jane Doe");
    expect((await labels(made)).slice(0, 2)).toEqual(["Jane Doe (1)", "  Test it"]);
    expect([made.owners(), kit.view.description]).toEqual([["Jane Doe", "Sam Lee"], "Jane Doe alone"]);
  });

  it("counts what is late and what is due today in its badge, and says how many of each", () => {
    tree([two, drill]).made.refresh();
    expect(kit.view.badge).toEqual({
      value: 2,
      tooltip: "To follow up: 1 overdue, 1 due today\nSEV2 Search a: Add an alert\nSEV2 Search a: Test it",
    });
    tree([drill]).made.refresh();
    expect(kit.view.badge).toBeUndefined();
  });

  it("is drawn anew only where something differs", () => {
    const { made } = tree([two]);
    made.refresh();
    const before = kit.fired.count;
    made.refresh();
    expect(kit.fired.count).toBe(before);
    made.groupBy("severity");
    expect(kit.fired.count).toBe(before + 1);
  });

  it("ticks the action whose box is ticked, and puts boxes back that are refused", async () => {
    const { ticked } = tree([two]);
    const [group] = (await kit.view.provider?.getChildren()) ?? [];
    const [row] = (await kit.view.provider?.getChildren(group)) ?? [];
    const before = kit.fired.count;
    kit.view.check?.({ items: [[row, 1]] });
    await vi.waitFor(() => {
      expect(kit.fired.count).toBe(before + 1);
    });
    expect(ticked.map(({ text, occurrence, file }) => [text, occurrence, file])).toEqual([
      ["Add an alert (owner: Sam Lee, due: 2026-11-20)", 1, "memfs:/w/é a/postmortem.md"],
    ]);
  });

  it("shows so many rows of a long group, and where the others are", async () => {
    const many = review("m", Array.from({ length: 250 }, (_, index) => `- [ ] Do ${index}`).join("\n"));
    const rows = (await tree([many]).made.rows())[0]?.children ?? [];
    expect([rows.length, rows.at(-1)?.label, rows.at(-1)?.description]).toEqual([
      201,
      "50 more",
      "on the Actions Board",
    ]);
  });
});

describe("the board's page", () => {
  const shown = (choices: { readonly done: boolean; readonly drills: boolean }) => {
    const { followUp } = tree([two, drill, silent]);
    return actionsBoard(followUp.board(choices), followUp.sources(), { choices, canAsk: true });
  };

  it("gets rows that name their groups, with what is done and drills only when they are chosen", () => {
    const board = shown({ done: false, drills: false });
    expect(
      board.rows.map(({ task, due, owner, group }) => [task, due, owner, board.groups.owner[group.owner]]),
    ).toEqual([
      ["Add an alert", "2 days late", "Sam Lee", "Sam Lee"],
      ["Test it", "due today", "Jane Doe", "Jane Doe"],
    ]);
    expect([board.overdue, board.dueToday]).toEqual([1, 1]);
    expect(board.without).toEqual([
      {
        file: "memfs:/w/é s/postmortem.md",
        incident: "SEV2 Search s",
        reason: "None of ours: the vendor has fixed it.",
      },
    ]);
    const all = shown({ done: true, drills: true }).rows;
    expect(all.map(({ task, done, canTick }) => [task, done, canTick])).toEqual([
      ["Drill again", false, true],
      ["Add an alert", false, true],
      ["Test it", false, true],
      ["Raise it", true, false],
    ]);
  });
});
