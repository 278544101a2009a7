import { describe, expect, it } from "vitest";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";

const role = "Incident Commander";
const now = at("2026-11-21T14:03:00Z");
const later = at("2026-11-21T14:30:00Z");

describe("assigning a role", () => {
  it("adds the entry and the projection, and nothing else", () => {
    const text = after(recordText(), { kind: "assign-role", at: now, role, name: "Jane Doe" });
    expect(addedLines(recordText(), text)).toEqual([
      "roles:",
      "  Incident Commander: Jane Doe",
      "- 2026-11-21T14:03:00Z **Role** Incident Commander: Jane Doe",
    ]);
  });

  it("passes a role on", () => {
    const first = after(recordText(), { kind: "assign-role", at: now, role, name: "Jane Doe" });
    const second = after(first, { kind: "assign-role", at: later, role, name: "佐藤" });
    expect(read(second).snapshot.roles).toEqual([{ role, name: "佐藤", since: later }]);
    expect(second).toContain("  Incident Commander: 佐藤\n");
    expect(read(second).snapshot.problems).toEqual([]);
  });

  it("lets one person hold several roles", () => {
    const first = after(recordText(), { kind: "assign-role", at: now, role, name: "Jane Doe" });
    const both = after(first, { kind: "assign-role", at: now, role: "Scribe", name: "Jane Doe" });
    expect(read(both).snapshot.roles.map((holder) => holder.role)).toEqual([role, "Scribe"]);
  });

  it.each([undefined, "nobody", " nobody "])(
    "empties a role for the name %j, and the front matter agrees",
    (name) => {
      const held = after(recordText(), { kind: "assign-role", at: now, role, name: "Jane Doe" });
      const text = after(held, { kind: "assign-role", at: later, role, name });
      expect(read(text).snapshot.roles).toEqual([]);
      expect(read(text).snapshot.problems).toEqual([]);
    },
  );

  it("does not let an earlier assignment replace the present holder", () => {
    const held = after(recordText(), { kind: "assign-role", at: later, role, name: "Jane Doe" });
    const text = after(held, { kind: "assign-role", at: now, role, name: "Sam Lee" });
    expect(read(text).snapshot.roles.map((holder) => holder.name)).toEqual(["Jane Doe"]);
    expect(text).toContain("  Incident Commander: Jane Doe\n");
    expect(read(text).snapshot.milestones.acknowledged).toBe(now);
  });

  it.each([
    ["", "Jane", "A role needs a name without a colon, like `Scribe`."],
    ["a:b", "Jane", "A role needs a name without a colon, like `Scribe`."],
    ["Scribe", "  ", "Nobody was named for Scribe. Give a name."],
    ["Scribe", undefined, "Nobody holds Scribe."],
    ["Scribe", "nobody", "Nobody holds Scribe."],
  ])("refuses the role %j for %j", (typedRole, name, reason) => {
    expect(refusal(recordText(), { kind: "assign-role", at: now, role: typedRole, name }).reason).toBe(
      reason,
    );
  });

  it("refuses who holds it already", () => {
    const held = after(recordText(), { kind: "assign-role", at: now, role, name: "Jane Doe" });
    expect(refusal(held, { kind: "assign-role", at: later, role, name: " Jane   Doe" }).reason).toBe(
      "Jane Doe is Incident Commander already.",
    );
  });
});
