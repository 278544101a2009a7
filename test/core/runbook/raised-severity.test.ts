import { describe, expect, it } from "vitest";
import { hour } from "../../../src/core/model/instant.ts";
import { raisedSeverity } from "../../../src/core/runbook/raised-severity.ts";
import { at, read, recordText } from "../../support/record.ts";

const severities = ["SEV1", "SEV2", "SEV3", "SEV4"];
const raisedAt = at("2026-11-21T15:10:00Z");
const now = raisedAt + hour;

const declared = "- 2026-11-21T14:02:11Z **Declared** SEV3: Checkout errors";
const raise = "- 2026-11-21T15:10:00Z **Severity** SEV3 → sev1: 漢 🚒";

function raised(timeline: readonly string[], before: string | undefined, when = now) {
  return raisedSeverity(read(recordText({ timeline })).snapshot, before, severities, when);
}

describe("a raised severity", () => {
  it("is one that is worse than it was, since the entry that says so", () => {
    expect(raised([declared, raise], "SEV3")).toEqual({ from: "SEV3", to: "SEV1", at: raisedAt });
    expect(raised([declared, raise], undefined)).toEqual({ from: undefined, to: "SEV1", at: raisedAt });
    expect(raised([declared, "- 2026-11-21T15:12:00Z a note", raise], "SEV2")?.at).toBe(raisedAt);
  });

  it("is none where it stayed, was lowered, or is not known", () => {
    expect(raised([declared, raise], "SEV1")).toBeUndefined();
    expect(raised([declared], "SEV2")).toBeUndefined();
    expect(raised([declared, "- 2026-11-21T15:10:00Z **Severity** SEV3 → SEV?"], "SEV3")).toBeUndefined();
  });

  it("is none of an incident that is over, nor one of yesterday", () => {
    const over = "- 2026-11-21T15:20:00Z **Status** investigating → resolved";
    expect(raised([declared, raise, over], "SEV3")).toBeUndefined();
    expect(raised([declared, raise], "SEV3", raisedAt + 24 * hour)).toBeDefined();
    expect(raised([declared, raise], "SEV3", raisedAt + 24 * hour + 1)).toBeUndefined();
  });

  it("has no moment where the front matter alone says so", () => {
    const frontMatter = ["title: x", "severity: SEV2"];
    const { snapshot } = read(recordText({ frontMatter, timeline: ["- no time at all"] }));
    expect(raisedSeverity(snapshot, "SEV3", severities, now)).toEqual({
      from: "SEV3",
      to: "SEV2",
      at: undefined,
    });
  });
});
