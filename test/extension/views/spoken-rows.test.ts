import { describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { ShownRow } from "../../../src/extension/views/shown-rows.ts";
import type { LibraryFile } from "../../../src/extension/host/library.ts";
import { at, read, recordText } from "../../support/record.ts";

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
    static joinPath(base: Uri, ...parts: readonly string[]): Uri {
      return new Uri(new URL(parts.join("/"), `memfs:${base.path}/`).pathname);
    }
  }
  return { Uri };
});

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  Uri: kit.Uri,
  EventEmitter: class {
    readonly event = (): void => undefined;
    readonly fire = (): void => undefined;
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
    createTreeView: () => ({ dispose: () => undefined, onDidChangeCheckboxState: () => undefined }),
  },
  workspace: { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) },
}));

const never = () => ({ dispose: () => undefined });
const { createFollowUp } = await import("../../../src/extension/host/follow-up.ts");
const { createReviewsTree } = await import("../../../src/extension/views/reviews-tree.ts");
const { createTimelineTree } = await import("../../../src/extension/views/timeline-tree.ts");

function file(path: string, text: string): LibraryFile {
  return { uri: new kit.Uri(path) as never, read: read(text), policy: defaultPolicy };
}

const resolved = recordText({
  timeline: [
    "- 2026-11-02T14:02:11Z **Declared** SEV1: Checkout errors",
    "- 2026-11-02T15:02:11Z **Status** monitoring → resolved",
    ...Array.from({ length: 300 }, (_, second) => `- 2026-11-02T15:03:00.${100 + second}Z **Finding** é ⭐`),
  ],
});
const review =
  "---\nsitrep: 1\nkind: review\n---\n\n# Search 漢\n\n## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| Add an alert | Jane Doe | 2026-11-01 |\n| Test it | | |\n";

const records = [file("/w/incidents/a/incident.md", resolved)];
const services = {
  clock: { now: () => at("2026-11-21T14:02:11Z") },
  library: {
    records: () => records,
    active: () => records[0],
    reviews: () => [file("/w/incidents/b/postmortem.md", review)],
    onDidChange: never,
  },
  policies: { fileFor: () => Promise.resolve(new kit.Uri("/w/sitrep.config.json")) },
};

const all = (rows: readonly ShownRow[]): readonly ShownRow[] =>
  rows.flatMap((row) => [row, ...all(row.children)]);

describe("what a screen reader says of a row", () => {
  it("of the Reviews view is what it shows: what, whose and how late", async () => {
    const followUp = createFollowUp(services.library, services.clock, {
      at: () => undefined,
      onDidChange: never,
    });
    const tree = createReviewsTree({
      services: services as never,
      followUp,
      memory: { get: () => undefined } as never,
      tick: () => Promise.resolve(),
    });
    expect(all(await tree.rows()).map(({ spoken }) => spoken)).toEqual([
      "Overdue (2)",
      "Action: Add an alert, Jane Doe, 20 days late",
      "Write the review, 12 days late · SEV1 Checkout errors",
      "No due day (1)",
      "Action: Test it, no owner, no due day",
      "All reviews (1)",
      "Search 漢",
    ]);
  });

  it("of the Timeline view is never missing, also where entries are folded away", async () => {
    const rows = all(await createTimelineTree(services as never).rows());
    expect(rows.length).toBe(303);
    expect(rows.filter(({ spoken }) => spoken === undefined || spoken === "")).toEqual([]);
    expect(rows[0]?.spoken).toBe("102 earlier entries");
    expect(rows.at(-1)?.spoken).toContain("key moment, finding, é");
  });
});
