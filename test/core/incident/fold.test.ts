import { describe, expect, it } from "vitest";
import { foldTimeline, unknownState, type FoldableEntry } from "../../../src/core/incident/fold.ts";
import { declaredAt } from "../../support/record.ts";

const severities = ["SEV1", "SEV2", "SEV3", "SEV4"];

function entry(
  minutes: number,
  type: FoldableEntry["type"],
  text: string,
  qualifier?: string,
  line = minutes,
): FoldableEntry {
  return { instant: declaredAt + minutes * 60_000, line, type, qualifier, text };
}

function fold(...entries: readonly FoldableEntry[]): ReturnType<typeof foldTimeline> {
  return foldTimeline(entries, severities);
}

describe("adding the timeline up", () => {
  it("knows nothing of an empty timeline", () => {
    expect(fold()).toEqual(unknownState);
  });

  it("begins with the declaration: its severity, investigating", () => {
    expect(fold(entry(0, "declared", "SEV2: Checkout"))).toMatchObject({
      declared: declaredAt,
      severity: "SEV2",
      status: "investigating",
    });
  });

  it("takes `SEV?` and a missing severity for unknown", () => {
    expect(fold(entry(0, "declared", "SEV?: Checkout")).severity).toBeUndefined();
    expect(fold(entry(0, "declared", "Checkout")).severity).toBeUndefined();
    expect(
      fold(entry(0, "declared", "SEV1: x"), entry(1, "severity", "SEV1 → SEV?")).severity,
    ).toBeUndefined();
  });

  it("takes the state behind the arrow, whatever its case and arrow", () => {
    const state = fold(
      entry(0, "declared", "SEV2: x"),
      entry(1, "severity", "sev2 -> Sev1, it spreads"),
      entry(2, "status", "Investigating → MONITORING: traffic is back"),
    );
    expect(state).toMatchObject({ severity: "SEV1", status: "monitoring" });
  });

  it("lets a role pass on, and become empty", () => {
    const state = fold(
      entry(1, "role", "Scribe: Jane Doe"),
      entry(2, "role", "Incident Commander: Sam Lee"),
      entry(3, "role", "Scribe: 佐藤"),
      entry(4, "role", "Incident Commander: nobody"),
    );
    expect(state.roles).toEqual([{ role: "Scribe", name: "佐藤", since: declaredAt + 3 * 60_000 }]);
  });

  it("forgets the answer about containment when the incident is reopened", () => {
    const resolved = [entry(0, "declared", "SEV2: x"), entry(5, "status", "resolved", "cause contained: no")];
    expect(fold(...resolved).contained).toBe("no");
    expect(fold(...resolved, entry(6, "status", "investigating", "reopened"))).toMatchObject({
      status: "investigating",
      contained: undefined,
    });
  });

  it("knows an incident that was closed as none", () => {
    expect(fold(entry(1, "status", "resolved", "not an incident"))).toMatchObject({
      status: "resolved",
      notAnIncident: true,
    });
  });

  it("keeps the first declaration where there are two", () => {
    const state = fold(entry(0, "declared", "SEV3: x"), entry(9, "declared", "SEV1: again"));
    expect(state).toMatchObject({ declared: declaredAt, severity: "SEV3" });
  });

  it("leaves the present alone when a change is back-dated before the latest", () => {
    const now = [
      entry(0, "declared", "SEV3: x", undefined, 1),
      entry(20, "status", "monitoring", undefined, 2),
    ];
    expect(fold(...now, entry(10, "status", "identified", undefined, 9)).status).toBe("monitoring");
    expect(fold(...now, entry(30, "status", "resolved", undefined, 9)).status).toBe("resolved");
  });

  it("decides equal times by their order in the file", () => {
    expect(
      fold(entry(5, "status", "resolved", undefined, 8), entry(5, "status", "monitoring", undefined, 9))
        .status,
    ).toBe("monitoring");
  });

  it("ignores entries without a moment", () => {
    expect(fold({ ...entry(1, "status", "resolved"), instant: undefined })).toEqual(unknownState);
  });
});
