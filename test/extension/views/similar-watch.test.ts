import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { createSimilarWatch } from "../../../src/extension/views/similar-watch.ts";
import { incidentFacts } from "../../support/incident-facts.ts";
import { read, recordText } from "../../support/record.ts";

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  Uri: {
    parse: (text: string) => text,
    joinPath: (base: string, ...parts: readonly string[]) => [base, ...parts].join("/"),
  },
  workspace: { getConfiguration: () => ({ get: () => "Asia/Kathmandu" }) },
  window: {},
}));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const words = "quokka licenc kiosk";
const past = incidentFacts({ path: "past/incident.md", title: "Quokka kiosks", words });
const far = incidentFacts({ path: "far/incident.md", title: "Search 漢", words: "kiosk", service: "other" });

function file(name: string, more: readonly string[] = []) {
  const timeline = ["- 2026-11-21T14:02:11Z **Declared** SEV2: x", ...more];
  return {
    uri: `file:///work/${name}/incident.md` as never, // the stand-in's Uri is text
    read: read(recordText({ timeline, frontMatter: ["title: Quokka licences ended"] })),
    policy: defaultPolicy,
  };
}

function watched({ fails = false, browser = false } = {}) {
  let reads = 0;
  const ended: AbortSignal[] = [];
  const changed = vi.fn<() => void>();
  const own = ["now", "other"].map((name) =>
    incidentFacts({ path: `${name}/incident.md`, title: "Quokka licences ended", words }),
  );
  const facts = {
    read: (_: unknown, signal?: AbortSignal) => {
      reads += 1;
      if (signal !== undefined) ended.push(signal);
      if (fails) return Promise.reject(new Error("no disk"));
      const incidents = [...own.slice(0, 1), past, far].map((one) => ({
        folder: "file:///work",
        facts: one,
      }));
      return Promise.resolve({ incidents, problems: [] });
    },
  };
  const log = { warn: vi.fn<() => void>() };
  const computer = browser ? undefined : {};
  const watch = createSimilarWatch({ computer, facts, log } as never, changed);
  return { watch, changed, ended, reads: () => reads };
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Loading what compares takes real time. */
async function settled(changed: { readonly mock: { readonly calls: readonly unknown[] } }): Promise<void> {
  await vi.waitFor(() => {
    expect(changed.mock.calls.length).toBeGreaterThan(0);
  });
}

describe("the watch for similar incidents", () => {
  it("looks once the incident has stood in view for a while, and says which clearly are alike", async () => {
    const { watch, changed, reads } = watched();
    const one = file("now");
    expect(watch.of(one)).toEqual([]);
    await later(19_000);
    expect([watch.of(one), reads()]).toEqual([[], 0]);
    await later(1000);
    await settled(changed);
    expect(watch.of(one).map(({ label }) => label)).toEqual(["Quokka kiosks"]);
    await later(3_600_000);
    expect([watch.of(one).length, reads()]).toEqual([1, 1]);
  });

  it("looks again for what was found since, after a rest, and shows what it knew meanwhile", async () => {
    const { watch, changed, reads } = watched();
    watch.of(file("now"));
    await later(20_000);
    await settled(changed);
    const more = file("now", ["- 2026-11-21T14:09:00Z **Finding** The licence ended"]);
    expect(watch.of(more)).toHaveLength(1);
    await later(200_000);
    expect([watch.of(more).length, reads()]).toEqual([1, 1]);
    await later(100_000);
    expect(reads()).toBe(2);
  });

  it("waits for nothing once another incident stands there, or the window closes", async () => {
    const { watch, reads } = watched();
    watch.of(file("now"));
    await later(19_000);
    watch.of(file("other"));
    await later(19_000);
    watch.dispose();
    await later(60_000);
    expect(reads()).toBe(0);
  });

  it("looks for nothing once it is over, nor in a browser", async () => {
    const over = file("now", ["- 2026-11-21T15:02:11Z **Status** investigating → resolved"]);
    for (const [made, one] of [
      [watched(), over],
      [watched({ browser: true }), file("now")],
    ] as const) {
      expect(made.watch.of(one)).toEqual([]);
      await later(60_000);
      expect(made.reads()).toBe(0);
    }
  });

  it("does not try again and again what fails", async () => {
    const { watch, reads } = watched({ fails: true });
    watch.of(file("now"));
    await later(20_000);
    await vi.waitFor(() => {
      expect(reads()).toBe(1);
    });
    await later(1);
    watch.of(file("now"));
    await later(3_600_000);
    expect([watch.of(file("now")), reads()]).toEqual([[], 1]);
  });
});
