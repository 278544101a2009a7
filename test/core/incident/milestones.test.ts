import { describe, expect, it } from "vitest";
import { milestonesOf } from "../../../src/core/incident/milestones.ts";
import type { Milestones } from "../../../src/core/model/incident.ts";
import { formatInstant } from "../../../src/core/model/instant.ts";
import { read, recordText } from "../../support/record.ts";

/** The milestones as clock times; entries are `HH:MM` and what stands behind the time. */
function milestones(...entries: readonly string[]): Readonly<Record<string, string | undefined>> {
  const timeline = entries.map((entry) => `- 2026-11-21T${entry.slice(0, 5)}:00Z${entry.slice(5)}`);
  return shown(milestonesOf(read(recordText({ timeline })).snapshot.timeline, ["SEV1", "SEV2"]));
}

function shown(found: Milestones): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(found).map(([name, instant]) => [
      name,
      typeof instant === "number" ? formatInstant(instant).slice(11, 16) : undefined,
    ]),
  );
}

const none = {
  started: undefined,
  detected: undefined,
  acknowledged: undefined,
  mitigated: undefined,
  resolved: undefined,
};

describe("the milestones of an incident", () => {
  it("are unknown where the timeline names none", () => {
    expect(milestones("14:02 **Declared** SEV2: é 漢 🚒", "14:05 resolved")).toEqual(none);
  });

  it("are the turning points, in whatever order they are written", () => {
    expect(
      milestones(
        "15:04 **Status** monitoring → resolved",
        "14:30 **Impact** (end)",
        "14:03 **Role** Incident Commander: Jane Doe",
        "14:00 **Alert** Error rate",
        "13:58 **Impact** (start) Orders fail",
      ),
    ).toEqual({
      started: "13:58",
      detected: "14:00",
      acknowledged: "14:03",
      mitigated: "14:30",
      resolved: "15:04",
    });
  });

  it("are the first start and alert, and the last end", () => {
    expect(
      milestones(
        "14:00 **Alert** one",
        "14:01 **Alert** two",
        "14:02 **Impact** (start)",
        "14:03 **Impact** (end)",
        "14:04 **Impact** (start) again",
        "14:05 **Impact** (end)",
      ),
    ).toEqual({ ...none, started: "14:02", detected: "14:00", mitigated: "14:05" });
  });

  it("take the first monitoring for mitigated where no impact ended", () => {
    expect(
      milestones("14:10 **Status** monitoring", "14:20 **Status** identified", "14:30 **Status** monitoring"),
    ).toEqual({ ...none, mitigated: "14:10" });
  });

  it("know no resolution that was undone, and the last one that was not", () => {
    const resolved = "14:10 **Status** resolved";
    const reopened = "14:20 **Status** (reopened) resolved → investigating";
    expect(milestones(resolved, reopened)).toEqual(none);
    expect(milestones(resolved, reopened, "14:30 **Status** resolved")).toEqual({
      ...none,
      resolved: "14:30",
    });
    expect(milestones(resolved, "14:20 **Status** better")).toEqual({ ...none, resolved: "14:10" });
  });

  it("count as acknowledged from the first Incident Commander who is somebody", () => {
    expect(
      milestones(
        "14:01 **Role** Scribe: Sam Lee",
        "14:02 **Role** Incident Commander: nobody",
        "14:03 **Role** Incident Commander: Jane Doe",
        "14:04 **Role** Incident Commander: Sam Lee",
      ),
    ).toEqual({ ...none, acknowledged: "14:03" });
  });

  it("know the commander by the name the team uses", () => {
    const { timeline } = read(
      recordText({ timeline: ["- 2026-11-21T14:03:00Z **Role** Einsatzleitung: Jane Doe"] }),
    ).snapshot;
    expect(shown(milestonesOf(timeline, [], "Einsatzleitung"))).toEqual({ ...none, acknowledged: "14:03" });
  });
});
