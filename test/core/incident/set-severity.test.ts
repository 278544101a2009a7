import { describe, expect, it } from "vitest";
import { addedLines, after, at, read, recordText, refusal } from "../../support/record.ts";

const noon = at("2026-11-21T15:00:00Z");

describe("changing the severity", () => {
  it("logs old and new, and projects the new one", () => {
    const text = after(recordText(), { kind: "set-severity", at: noon, severity: "SEV1" });
    expect(addedLines(recordText(), text)).toEqual([
      "severity: SEV1",
      "- 2026-11-21T15:00:00Z **Severity** SEV2 → SEV1",
    ]);
  });

  it("may become unknown again", () => {
    const text = after(recordText(), { kind: "set-severity", at: noon, severity: undefined });
    expect(text).toContain("\nseverity: SEV?\n");
    expect(text).toContain("**Severity** SEV2 → SEV?");
    expect(read(text).snapshot.severity).toBeUndefined();
  });

  it("refuses one that the policy has not, with those it has", () => {
    expect(refusal(recordText(), { kind: "set-severity", at: noon, severity: "P1" }).reason).toBe(
      "There is no severity `P1`. Choose one of SEV1, SEV2, SEV3, SEV4, SEV?.",
    );
  });

  it("refuses the one it is already", () => {
    expect(refusal(recordText(), { kind: "set-severity", at: noon, severity: "SEV2" }).reason).toBe(
      "The severity is SEV2 already.",
    );
  });
});
