import { describe, expect, it } from "vitest";
import { entryTypes, type EntryType } from "../../../src/core/model/entry.ts";
import { meaningOf, type Meaning } from "../../../src/core/timeline/entry-meaning.ts";

const means = (type: EntryType, text: string, qualifier?: string): Meaning =>
  meaningOf({ type, text, qualifier }, ["SEV1", "SEV2", "Größe"]);

describe("what an entry means", () => {
  it.each([
    ["SEV2: Checkout é 漢", "SEV2"],
    ["sev1", "SEV1"],
    ["größe: x", "Größe"],
    ["SEV?: Checkout", undefined],
    ["SEV9: Checkout", undefined],
    ["Checkout SEV2", undefined],
    ["", undefined],
  ])("declares with the severity in front: %j", (text, severity) => {
    expect(means("declared", text)).toEqual({ kind: "declared", severity });
  });

  it.each([
    ["SEV2", "SEV2"],
    ["SEV? → SEV1", "SEV1"],
    ["SEV1 -> sev2, more are hit", "SEV2"],
    ["SEV1 → SEV?", undefined],
    ["SEV1 → SEV2 → SEV1 (again)", "SEV1"],
  ])("sets the severity behind the last arrow: %j", (text, severity) => {
    expect(means("severity", text)).toEqual({ kind: "severity", severity });
  });

  it.each(["", "worse", "SEV2 → worse", "→"])("names the severities where none is said: %j", (text) => {
    expect(means("severity", text)).toEqual({
      kind: "malformed",
      expected: "one of SEV1, SEV2, Größe, SEV?",
    });
  });

  it.each([
    ["investigating → identified", undefined, "identified", undefined, false],
    ["Resolved", undefined, "resolved", undefined, false],
    ["monitoring -> resolved.", "cause contained: yes", "resolved", "yes", false],
    ["resolved", "cause contained: unknown", "resolved", "unknown", false],
    ["resolved", "not an incident", "resolved", undefined, true],
    ["resolved → investigating", "reopened", "investigating", undefined, false],
  ])("sets the status: %j (%s)", (text, qualifier, status, contained, notAnIncident) => {
    expect(means("status", text, qualifier)).toEqual({ kind: "status", status, contained, notAnIncident });
  });

  it.each(["", "better", "resolved → fine", "🚒"])("names the statuses where none is said: %j", (text) => {
    expect(means("status", text)).toEqual({
      kind: "malformed",
      expected: "one of investigating, identified, monitoring, resolved",
    });
  });

  it.each([
    ["Incident Commander: Jane Doe", "Incident Commander", "Jane Doe"],
    ["Scribe :  Søren 漢 ", "Scribe", "Søren 漢"],
    ["Liaison: ops: night", "Liaison", "ops: night"],
    ["Scribe: nobody", "Scribe", undefined],
    ["Scribe: Nobody", "Scribe", "Nobody"],
  ])("gives a role to a name, or to nobody: %j", (text, role, name) => {
    expect(means("role", text)).toEqual({ kind: "role", role, name });
  });

  it.each(["", "Jane Doe", "Scribe:", "Scribe:  ", ": Jane Doe"])("asks for role and name: %j", (text) => {
    expect(means("role", text)).toEqual({ kind: "malformed", expected: "`Role: Name`" });
  });

  it("is nothing for every other type, whatever is said", () => {
    const silent = entryTypes.filter((type) => means(type, "SEV1: resolved").kind === "none");
    expect(silent).toEqual([
      "step",
      "alert",
      "impact",
      "change",
      "finding",
      "decision",
      "hypothesis",
      "update",
      "todo",
      "note",
    ]);
  });
});
