import { describe, expect, it } from "vitest";
import { minute } from "../../../../src/core/model/instant.ts";
import { impactTotal, impactsOf } from "../../../../src/core/review/write/impacts.ts";
import { at, read, recordText } from "../../../support/record.ts";

function impacts(...lines: readonly string[]): ReturnType<typeof impactsOf> {
  return impactsOf(
    read(recordText({ timeline: lines.map((line) => `- 2026-11-21T${line}`) })).snapshot.timeline,
  );
}

describe("the impacts of a timeline", () => {
  it("begin and end, each with its own words", () => {
    const found = impacts(
      "14:00:00Z **Impact** (start) Orders fail é 漢",
      "14:30:00Z **Impact** (end)",
      "15:00:00Z **Impact** (start) Search fails",
      "15:10:00Z **Impact** (end) Search is back",
    );
    expect(found).toEqual([
      { text: "Orders fail é 漢", start: at("2026-11-21T14:00:00Z"), end: at("2026-11-21T14:30:00Z") },
      { text: "Search fails", start: at("2026-11-21T15:00:00Z"), end: at("2026-11-21T15:10:00Z") },
    ]);
    expect(impactTotal(found)).toBe(40 * minute);
  });

  it("of several that are open end where their words are repeated; overlaps count once", () => {
    const found = impacts(
      "14:00:00Z **Impact** (start) Orders fail",
      "14:10:00Z **Impact** (start) Search fails",
      "14:20:00Z **Impact** (end) Orders fail",
      "14:40:00Z **Impact** (end)",
    );
    expect(found.map(({ text, end }) => [text, end])).toEqual([
      ["Orders fail", at("2026-11-21T14:20:00Z")],
      ["Search fails", at("2026-11-21T14:40:00Z")],
    ]);
    expect(impactTotal(found)).toBe(40 * minute);
  });

  it("are unknown in all where an end or a start is", () => {
    expect(impactTotal(impacts("14:00:00Z **Impact** (start) Orders fail"))).toBeUndefined();
    const [ended] = impacts("14:00:00Z **Impact** (end) Orders are back");
    expect(ended).toEqual({ text: "Orders are back", start: undefined, end: at("2026-11-21T14:00:00Z") });
    expect(impactTotal(impacts("14:00:00Z **Impact** (end) Orders are back"))).toBeUndefined();
    expect(impactTotal([])).toBeUndefined();
  });

  it("need a start: an impact that is only told is no stretch of time", () => {
    expect(impacts("14:00:00Z **Impact** Support gets calls")).toEqual([]);
  });
});
