import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldTimeline, type FoldableEntry } from "../../src/core/incident/fold.ts";
import { declaredAt } from "../support/record.ts";
import { runs } from "../support/runs.ts";

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

const anyChange: fc.Arbitrary<FoldableEntry> = fc
  .record({
    minutes: fc.integer({ min: 0, max: 30 }),
    line: fc.integer({ min: 1, max: 400 }),
    said: fc.constantFrom(
      ["declared", "SEV3: x"] as const,
      ["severity", "SEV3 → SEV1"] as const,
      ["severity", "SEV?"] as const,
      ["status", "identified"] as const,
      ["status", "monitoring → resolved", "cause contained: yes"] as const,
      ["status", "resolved → investigating", "reopened"] as const,
      ["status", "better"] as const,
      ["role", "Scribe: Jane Doe"] as const,
      ["role", "Scribe: nobody"] as const,
      ["role", "Incident Commander: Sam Lee"] as const,
      ["finding", "status resolved"] as const,
    ),
  })
  .map(({ minutes, line, said: [type, text, qualifier] }) => entry(minutes, type, text, qualifier, line));

describe("adding the timeline up", () => {
  it("does not depend on the order in which entries are given", () => {
    const setAndOrder = fc
      .uniqueArray(anyChange, { selector: (change) => change.line, maxLength: 12 })
      .chain((changes) =>
        fc.tuple(fc.constant(changes), fc.shuffledSubarray(changes, { minLength: changes.length })),
      );
    fc.assert(
      fc.property(setAndOrder, ([changes, shuffled]) => {
        expect(fold(...shuffled)).toEqual(fold(...changes));
      }),
      runs(100),
    );
  });

  it("is not changed in status and severity by changes older than the latest of their kind", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyChange, { selector: (change) => change.line, maxLength: 10 }),
        (changes) => {
          const latest = [
            entry(60, "declared", "SEV4: late"),
            entry(60, "severity", "SEV4", undefined, 1000),
            entry(60, "status", "monitoring", undefined, 1001),
            entry(60, "role", "Scribe: Kenji Mori", undefined, 1002),
          ];
          const state = fold(...latest, ...changes);
          expect(state).toMatchObject({ severity: "SEV4", status: "monitoring" });
          expect(state.roles.find((holder) => holder.role === "Scribe")?.name).toBe("Kenji Mori");
        },
      ),
      runs(100),
    );
  });
});
