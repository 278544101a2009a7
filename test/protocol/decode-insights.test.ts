import { describe, expect, it } from "vitest";
import { decodeFromInsights, decodeToInsights } from "../../src/protocol/decode-insights.ts";

describe("decodeFromInsights", () => {
  it.each([
    { kind: "choose", choices: { by: "service", from: "2026-01-01", to: undefined } },
    { kind: "stop" },
    { kind: "read" },
    { kind: "save-figures", format: "csv" },
    { kind: "save-chart", chart: "time-to-detect", format: "svg", content: "<svg/>" },
    { kind: "save-chart", chart: "time-to-detect", format: "png", content: "iVBORw0KGgo=" },
    { kind: "save-chart-figures", chart: "time-to-detect" },
  ])("reads $kind", (message) => {
    expect(decodeFromInsights(message)).toEqual(message);
  });

  it.each([
    undefined,
    { kind: "toString" },
    { kind: "choose", choices: { by: "owner" } },
    { kind: "save-figures", format: "exe" },
    { kind: "save-chart", chart: "", format: "svg", content: "<svg/>" },
    { kind: "save-chart", chart: "x", format: "gif", content: "R0lGODlh" },
    { kind: "save-chart-figures" },
  ])("drops what the page never says: %j", (message) => {
    expect(decodeFromInsights(message)).toBeUndefined();
  });
});

describe("decodeToInsights", () => {
  it("reads how far the reading is", () => {
    expect(decodeToInsights({ kind: "reading", progress: { done: 3, of: 9 } })).toEqual({
      kind: "reading",
      progress: { done: 3, of: 9 },
    });
    expect(decodeToInsights({ kind: "reading" })).toEqual({ kind: "reading", progress: undefined });
  });

  it("drops figures that are none", () => {
    expect(decodeToInsights({ kind: "reading", progress: { done: -1, of: 9 } })).toBeUndefined();
    expect(decodeToInsights({ kind: "insights", choices: { by: "none" }, charts: "x" })).toBeUndefined();
  });
});
