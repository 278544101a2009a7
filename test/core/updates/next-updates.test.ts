import { describe, expect, it } from "vitest";
import { formatInstantToMinute } from "../../../src/core/model/instant.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { nextUpdates } from "../../../src/core/updates/next-updates.ts";
import { promisedIn } from "../../../src/core/updates/promised-in.ts";
import { at, read, recordText } from "../../support/record.ts";

/** What a record of this severity with these lines owes: `internal 2026-11-21T14:07Z`, `!` where it was promised. */
function owed(
  severity: string,
  lines: readonly string[] = [],
  frontMatter: readonly string[] = [],
): readonly string[] {
  const text = recordText({
    frontMatter: ["declared: 2026-11-21T14:02:00Z", `severity: ${severity}`, ...frontMatter],
    timeline: [`- 2026-11-21T14:02:00Z **Declared** ${severity}: x`, ...lines],
  });
  return nextUpdates(read(text).snapshot, defaultPolicy).map(
    ({ audience, due, promised }) => `${audience} ${formatInstantToMinute(due)}${promised ? "!" : ""}`,
  );
}

describe("the updates an incident owes", () => {
  it("are the first ones after its declaration, the nearest first", () => {
    expect(owed("SEV2")).toEqual(["internal 2026-11-21T14:07Z", "stakeholders 2026-11-21T14:17Z"]);
  });

  it("include executives for SEV1, and customers where they are affected, before those they come first of", () => {
    expect(owed("SEV1", [], ["customers: affected"])).toEqual([
      "internal 2026-11-21T14:07Z",
      "customers 2026-11-21T14:17Z",
      "stakeholders 2026-11-21T14:17Z",
      "executives 2026-11-21T14:17Z",
    ]);
  });

  it("run on the clock of SEV2 while the severity is unknown", () => {
    expect(owed("SEV?", ["- 2026-11-21T14:05:00Z **Update** (internal) x"])[1]).toBe(
      "internal 2026-11-21T14:35Z",
    );
  });

  it("are none for SEV4, and none before a declaration", () => {
    expect(owed("SEV4")).toEqual([]);
    expect(nextUpdates(read("# Notes\n").snapshot, defaultPolicy)).toEqual([]);
  });

  it("follow the last update by the cadence of the severity", () => {
    const sent = [
      "- 2026-11-21T14:05:00Z **Update** (stakeholders) a",
      "- 2026-11-21T14:40:00Z **Update** (stakeholders) b",
    ];
    expect(owed("SEV3", sent)).toContain("stakeholders 2026-11-21T16:40Z");
    expect(owed("SEV2", sent)).toContain("stakeholders 2026-11-21T15:10Z");
  });

  it("are due when it was promised, in whatever zone", () => {
    expect(
      owed("SEV2", ["- 2026-11-21T14:05:02Z **Update** (internal) We look. Next update 2026-11-21T15:00Z."]),
    ).toContain("internal 2026-11-21T15:00Z!");
    expect(
      owed("SEV2", ["- 2026-11-21T14:05:02Z **Update** x. Next update: 2026-11-21T20:30+05:45"]),
    ).toContain("internal 2026-11-21T14:45Z!");
  });

  it("go back to the cadence where the latest update promises nothing", () => {
    const sent = [
      "- 2026-11-21T14:05:00Z **Update** x. Next update 2026-11-21T15:00Z",
      "- 2026-11-21T14:50:00Z **Update** y",
    ];
    expect(owed("SEV2", sent)).toContain("internal 2026-11-21T15:20Z");
  });

  it("go by time, not by place, where an update was logged later", () => {
    const sent = ["- 2026-11-21T14:50:00Z **Update** y", "- 2026-11-21T14:05:00Z **Update** x"];
    expect(owed("SEV2", sent)).toContain("internal 2026-11-21T15:20Z");
  });

  it("count an update to customers for stakeholders too, and not the other way round", () => {
    const toCustomers = owed("SEV2", ["- 2026-11-21T14:10:00Z **Update** (customers) x"]);
    expect(toCustomers).toEqual([
      "internal 2026-11-21T14:07Z",
      "customers 2026-11-21T14:40Z",
      "stakeholders 2026-11-21T14:40Z",
    ]);
    expect(owed("SEV2", ["- 2026-11-21T14:10:00Z **Update** (stakeholders) x"])).not.toContain(
      expect.stringContaining("customers"),
    );
  });

  it("are none once it is resolved, and begin again when it is reopened", () => {
    const resolved = "- 2026-11-21T15:00:00Z **Status** investigating → resolved";
    expect(owed("SEV1", [resolved])).toEqual([]);
    expect(
      owed("SEV1", [resolved, "- 2026-11-21T16:00:00Z **Status** (reopened) resolved → investigating"]),
    ).not.toEqual([]);
  });

  it("cross midnight, the new year and a change of clocks as plain minutes", () => {
    expect(owed("SEV2", ["- 2026-12-31T23:45:00Z **Update** x"])).toContain("internal 2027-01-01T00:15Z");
    expect(owed("SEV2", ["- 2026-10-25T02:45:00+02:00 **Update** x"])).toContain(
      "internal 2026-10-25T01:15Z",
    );
  });
});

describe("a promise", () => {
  it.each([
    ["Next update 2026-11-21T14:35Z.", "2026-11-21T14:35Z"],
    ["next update at 2026-11-21T14:35:20Z", "2026-11-21T14:35:20Z"],
    ["The next update follows by 2026-11-21T14:35+01:00", "2026-11-21T13:35Z"],
    ["Next update 14:35Z", "2026-11-21T14:35Z"],
    ["Next update: 14:35 UTC", "2026-11-21T14:35Z"],
    ["next update at 00:10 UTC", "2026-11-22T00:10Z"],
    ["Next update in 30 min.", "2026-11-21T14:32Z"],
    ["next update in 2 hours", "2026-11-21T16:02Z"],
    ["The next update will say more. Next update in 30 min.", "2026-11-21T14:32Z"],
  ])("is read from %j", (text, instant) => {
    expect(promisedIn(text, at("2026-11-21T14:02Z"))).toBe(at(instant));
  });

  it.each([
    "Next update soon",
    "Next update 14:35",
    "Next update 2026-02-30T10:00Z",
    "Updated 2026-11-21T14:35Z",
  ])("is not in %j", (text) => {
    expect(promisedIn(text, at("2026-11-21T14:02Z"))).toBeUndefined();
  });
});
