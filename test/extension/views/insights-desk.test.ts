import { beforeEach, describe, expect, it, vi } from "vitest";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { FromInsights, InsightsShown, ToInsights } from "../../../src/protocol/insights.ts";
import type { FactsReading } from "../../../src/extension/host/facts.ts";
import { createInsightsDesk } from "../../../src/extension/views/insights-desk.ts";
import type { PagePanelDeps } from "../../../src/extension/views/page-panel.ts";
import { incidentFacts } from "../../support/incident-facts.ts";
import { at } from "../../support/record.ts";

const editor = vi.hoisted(() => ({
  page: undefined as unknown,
  shown: 0,
  written: new Map<string, string>(),
  said: new Array<string>(),
  target: undefined as string | undefined,
}));

vi.mock("vscode", async () => ({
  ...(await import("../../support/l10n.ts")),
  FileSystemError: class extends Error {},
  Uri: { joinPath: (base: string, name: string) => `${base}/${name}` },
  workspace: {
    workspaceFolders: [{ uri: "file:///work" }],
    fs: {
      writeFile: (target: string, bytes: Uint8Array) => {
        if (target.endsWith("full")) return Promise.reject(new Error("no space left"));
        editor.written.set(target, new TextDecoder().decode(bytes));
        return Promise.resolve();
      },
    },
  },
  window: {
    showSaveDialog: ({ defaultUri }: { readonly defaultUri: string }) =>
      Promise.resolve(editor.target === "there" ? defaultUri : editor.target),
    showErrorMessage: (said: string) => editor.said.push(`error: ${said}`),
    setStatusBarMessage: (said: string) => editor.said.push(said),
  },
}));

vi.mock("../../../src/extension/views/page-panel.ts", () => ({
  createPagePanel: (deps: unknown) => {
    editor.page = deps;
    return { reveal: () => (editor.shown += 1), refresh: () => undefined, dispose: () => undefined };
  },
}));

type Page = PagePanelDeps<FromInsights, ToInsights>;

/** A desk whose reading ends when the test says so. */
function open() {
  const readings: {
    readonly report: (done: number, of: number) => void;
    readonly signal: AbortSignal;
    readonly end: (reading: FactsReading | Error) => void;
  }[] = [];
  const services = {
    extensionUri: {},
    clock: { now: () => at("2026-11-22T12:00:00Z") },
    policies: { policyFor: () => Promise.resolve(defaultPolicy) },
    log: { warn: () => undefined },
    facts: {
      read: (report: (done: number, of: number) => void, signal: AbortSignal) =>
        new Promise<FactsReading>((resolve, reject) => {
          signal.addEventListener("abort", () => {
            reject(new Error("stopped"));
          });
          const end = (reading: FactsReading | Error): void => {
            if (reading instanceof Error) reject(reading);
            else resolve(reading);
          };
          readings.push({ report, signal, end });
        }),
    },
  };
  // As much of the services as the desk asks for.
  const desk = createInsightsDesk(services as unknown as Parameters<typeof createInsightsDesk>[0]);
  const page = editor.page as Page;
  const shown = async (): Promise<InsightsShown> => {
    const message = await vi.waitFor(async () => {
      const now = await page.render();
      if (now.kind !== "insights") throw new Error("it still reads");
      return now;
    });
    return message;
  };
  return { desk, page, readings, shown };
}

const reading: FactsReading = {
  incidents: [{ folder: "file:///work", facts: incidentFacts() }],
  problems: ["b.md can't be read: it is no text."],
};

beforeEach(() => {
  Object.assign(editor, { shown: 0, written: new Map(), said: [], target: "there" });
});

describe("the desk of the insights", () => {
  it("reads when it is shown, says how far it is, then counts; nothing is read twice at once", async () => {
    const { desk, page, readings, shown } = open();
    desk.show();
    desk.show();
    expect([editor.shown, readings.length]).toEqual([2, 1]);
    expect(await page.render()).toEqual({ kind: "reading", progress: undefined });
    readings[0]?.report(3, 40);
    expect(await page.render()).toEqual({ kind: "reading", progress: { done: 3, of: 40 } });
    readings[0]?.end(reading);
    const { lead, problems } = await shown();
    expect([lead[0], problems]).toEqual(["1 incident.", reading.problems]);
  });

  it("counts anew without reading when something is chosen; a day that is none is no bound", async () => {
    const { desk, page, readings, shown } = open();
    desk.show();
    readings[0]?.end(reading);
    await shown();
    await page.onMessage({
      kind: "choose",
      choices: { by: "service", from: "2026-02-30", to: "2026-12-01" },
    });
    const { choices, charts } = await shown();
    expect(choices).toEqual({ by: "service", from: undefined, to: "2026-12-01" });
    expect(charts[0]?.table.rows.map(([name]) => name)).toEqual(["All", "search"]);
    expect(readings).toHaveLength(1);
  });

  it("ends the reading when it is told to; what was read before comes back", async () => {
    const { desk, page, readings, shown } = open();
    desk.show();
    await page.onMessage({ kind: "stop" });
    expect((await shown()).empty).toEqual([
      "The reading was stopped before its end. Read again to see figures.",
    ]);
    await page.onMessage({ kind: "read" });
    readings[1]?.end(reading);
    await shown();
    await page.onMessage({ kind: "read" });
    await page.onMessage({ kind: "stop" });
    expect(readings[2]?.signal.aborted).toBe(true);
    expect((await shown()).lead[0]).toBe("1 incident.");
  });

  it("says that a reading failed, and keeps what it had", async () => {
    const { desk, page, readings, shown } = open();
    desk.show();
    readings[0]?.end(reading);
    await shown();
    await page.onMessage({ kind: "read" });
    readings[1]?.end(new Error("EIO"));
    const { lead, problems } = await shown();
    expect(lead[0]).toBe("1 incident.");
    expect(problems[0]).toBe(
      "The incidents could not be read; the log says why. Read again to try once more.",
    );
  });

  it("saves figures and charts where the person says, and nothing where they say nothing", async () => {
    const { desk, page, readings, shown } = open();
    desk.show();
    readings[0]?.end(reading);
    await shown();
    await page.onMessage({ kind: "save-figures", format: "csv" });
    await page.onMessage({ kind: "save-figures", format: "json" });
    const chart = "../time-to-detect";
    await page.onMessage({ kind: "save-chart", chart, format: "svg", content: "<svg/>" });
    await page.onMessage({ kind: "save-chart", chart, format: "png", content: btoa("\u0089PNG") });
    await page.onMessage({ kind: "save-chart-figures", chart: "time-to-mitigate" });
    await page.onMessage({ kind: "save-chart-figures", chart: "of-nothing" });
    expect([...editor.written.keys()]).toEqual([
      "file:///work/insights-2026-11-22.csv",
      "file:///work/insights-2026-11-22.json",
      "file:///work/time-to-detect.svg",
      "file:///work/time-to-detect.png",
      "file:///work/time-to-mitigate.csv",
    ]);
    expect(editor.written.get("file:///work/time-to-mitigate.csv")).toMatch(
      /^by,group,incidents,mitigate_measured,mitigate_median_s,/,
    );
    expect(editor.written.get("file:///work/insights-2026-11-22.json")).toContain('"incidents": 1,');
    editor.target = undefined;
    await page.onMessage({ kind: "save-figures", format: "csv" });
    expect(editor.written.size).toBe(5);
    editor.target = "full";
    await page.onMessage({ kind: "save-figures", format: "csv" });
    expect(editor.said.at(-1)).toMatch(/^error: insights-2026-11-22\.csv was not saved: /);
    await page.onMessage({ kind: "save-chart", chart, format: "png", content: "no base64" });
    expect(editor.said.at(-1)).toMatch(/^error: time-to-detect\.png was not saved: /);
  });
});
