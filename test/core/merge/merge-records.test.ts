import { describe, expect, it } from "vitest";
import { mergeRecords, type MergeResult } from "../../../src/core/merge/merge-records.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { after, at, read, recordText } from "../../support/record.ts";

type Merged = Extract<MergeResult, { kind: "merged" }>;

function merge(
  base: string | undefined,
  ours: string,
  theirs: string,
  prose: "markers" | "keep-both" = "keep-both",
): Merged {
  const result = mergeRecords({ base, ours, theirs }, { policy: defaultPolicy, prose, path: "incident.md" });
  if (result.kind === "refused") throw new Error(result.reason);
  return result;
}

function note(text: string, when: string, record: string): string {
  return after(record, { kind: "log", at: at(when), type: "note", text });
}

const runbook = ["1. [ ] Declare", "2. [ ] Assign roles", "3. [ ] Page the vendor"];

describe("merging two versions of a record", () => {
  it("keeps the entries of both sides in order of time, ties by text", () => {
    const base = recordText();
    const ours = note("b é", "2026-11-21T14:20Z", note("last", "2026-11-21T15:00Z", base));
    const theirs = note("a 漢", "2026-11-21T14:20Z", note("first 🚒", "2026-11-21T14:10Z", base));
    expect(merge(base, ours, theirs)).toEqual({
      kind: "merged",
      conflicts: 0,
      findings: [],
      text: recordText({
        timeline: [
          "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
          "- 2026-11-21T14:10:00Z first 🚒",
          "- 2026-11-21T14:20:00Z a 漢",
          "- 2026-11-21T14:20:00Z b é",
          "- 2026-11-21T15:00:00Z last",
        ],
      }),
    });
  });

  it("joins status, severity, roles and ticks by what happened last, and projects the front matter", () => {
    const base = recordText({ runbook });
    const ours = after(
      after(base, { kind: "set-status", at: at("2026-11-21T14:10Z"), status: "identified" }),
      { kind: "complete-step", at: at("2026-11-21T14:12Z"), step: { text: "Declare", occurrence: 1 } },
    );
    const theirs = after(
      after(after(base, { kind: "set-status", at: at("2026-11-21T14:11Z"), status: "monitoring" }), {
        kind: "assign-role",
        at: at("2026-11-21T14:12Z"),
        role: "Scribe",
        name: "Sam Lee",
      }),
      {
        kind: "skip-step",
        at: at("2026-11-21T14:13Z"),
        step: { text: "Page the vendor", occurrence: 1 },
        reason: "not theirs",
      },
    );
    const { text, findings } = merge(base, ours, theirs);
    const { snapshot } = read(text);
    expect(findings).toEqual([]);
    expect(snapshot.problems).toEqual([]);
    expect(snapshot.status).toBe("monitoring");
    expect(text).toContain("status: monitoring\nroles:\n  Scribe: Sam Lee\n---\n");
    expect(snapshot.steps.map(({ state, reason }) => [state, reason])).toEqual([
      ["done", undefined],
      ["open", undefined],
      ["skipped", "not theirs"],
    ]);
  });
});
