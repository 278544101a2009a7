import { describe, expect, it } from "vitest";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";

const noon = at("2026-11-21T15:00:00Z");
const later = at("2026-11-21T16:00:00Z");

describe("changing the status", () => {
  it("logs old and new, and projects the new one", () => {
    const text = after(recordText(), { kind: "set-status", at: noon, status: "identified" });
    expect(addedLines(recordText(), text)).toEqual([
      "status: identified",
      "- 2026-11-21T15:00:00Z **Status** investigating → identified",
    ]);
  });

  it("may skip states and go back", () => {
    const text = after(recordText(), { kind: "set-status", at: noon, status: "monitoring" });
    const back = after(text, { kind: "set-status", at: later, status: "identified" });
    expect(read(back).snapshot.status).toBe("identified");
  });

  it.each(["yes", "no", "unknown"] as const)("records that the cause is contained: %s", (contained) => {
    const text = after(recordText(), { kind: "resolve", at: noon, contained });
    expect(text).toContain(`**Status** (cause contained: ${contained}) investigating → resolved`);
    expect(read(text).snapshot).toMatchObject({
      status: "resolved",
      contained,
      milestones: { resolved: noon },
    });
  });

  it("knows nothing of the cause where the status was merely set to resolved", () => {
    const text = after(recordText(), { kind: "set-status", at: noon, status: "resolved" });
    expect(read(text).snapshot.contained).toBe("unknown");
  });

  it("reopens, and is not resolved any more", () => {
    const resolved = after(recordText(), { kind: "resolve", at: noon, contained: "yes" });
    const text = after(resolved, { kind: "reopen", at: later });
    expect(text).toContain("- 2026-11-21T16:00:00Z **Status** (reopened) resolved → investigating");
    expect(read(text).snapshot).toMatchObject({
      status: "investigating",
      contained: undefined,
      milestones: { resolved: undefined },
    });
  });

  it("closes as not an incident", () => {
    const text = after(recordText(), { kind: "close-as-not-an-incident", at: noon });
    expect(text).toContain("**Status** (not an incident) investigating → resolved");
    expect(read(text).snapshot).toMatchObject({ status: "resolved", notAnIncident: true });
  });

  it("puts a back-dated change in its place and leaves the present and its projection alone", () => {
    const now = after(recordText(), { kind: "set-status", at: later, status: "monitoring" });
    const text = after(now, { kind: "set-status", at: noon, status: "identified" });
    expect(read(text).snapshot.status).toBe("monitoring");
    expect(text).toContain("\nstatus: monitoring\n");
    expect(text.indexOf("→ identified")).toBeLessThan(text.indexOf("→ monitoring"));
  });

  it.each([
    [{ kind: "set-status", at: noon, status: "investigating" }, "The status is investigating already."],
    [
      { kind: "reopen", at: noon },
      "It is not resolved: its status is investigating. There is nothing to reopen.",
    ],
  ] as const)("refuses %j", (intent, reason) => {
    expect(refusal(recordText(), intent)).toEqual({ reason, line: undefined });
  });

  it("refuses to resolve twice", () => {
    const resolved = after(recordText(), { kind: "resolve", at: noon, contained: "yes" });
    expect(refusal(resolved, { kind: "resolve", at: later, contained: "no" }).reason).toBe(
      "The status is resolved already.",
    );
  });

  it.each([
    ["no front matter", "# Notes\n\n## Timeline\n\n- 14:02 x\n"],
    ["front matter of somebody else", "---\ntitle: x\n---\n\n## Timeline\n"],
    ["a review", "---\nsitrep: 1\nkind: review\n---\n\n## Timeline\n"],
  ])("refuses a file with %s: it has no status", (_, text) => {
    expect(refusal(text, { kind: "set-status", at: noon, status: "resolved" }).reason).toBe(
      "It is no incident of Sitrep's: its front matter has no `sitrep: 1` and `kind: incident`.",
    );
  });
});
