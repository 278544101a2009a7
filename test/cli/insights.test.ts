import { existsSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { recordText } from "../support/record.ts";

const timeline = [
  "- 2026-11-21T14:00:00Z **Impact** (start) Errors",
  "- 2026-11-21T14:02:00Z **Alert** Error rate",
  "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
  "- 2026-11-21T15:00:00Z **Status** (cause contained: yes) investigating → resolved",
];

/** Two incidents, one of them a drill. */
function withIncidents(): Workplace {
  const place = workplace();
  for (const [name, more] of [
    ["a", []],
    ["b", ["drill: true"]],
  ] as const) {
    mkdirSync(place.path(`incidents/${name}`), { recursive: true });
    place.write(
      `incidents/${name}/incident.md`,
      recordText({ frontMatter: ["title: A", ...more], timeline }),
    );
  }
  return place;
}

describe("sitrep insights", () => {
  it("shows the figures with their definitions and how many were measured", async () => {
    const { sitrepAt } = withIncidents();
    const { code, out } = await sitrepAt("2026-12-01T00:00:00Z", "insights", "incidents", "--no-cache");
    expect(code).toBe(0);
    expect(out).toContain("Incidents: 1 (goes on: 0, reopened: 0)\nLeft out: drills 1\n");
    expect(out).toContain("median 2 min, half between 2 min and 2 min (measured 1 of 1)");
    expect(out).toContain("From the start of the impact to the first alert");
    expect(out).toContain("SEV2      incidents 1  detect 2 min (1/1)  acknowledge unknown (0/1)");
  });

  it("prints JSON whose durations are seconds and whose unknown is null", async () => {
    const { sitrepAt } = withIncidents();
    const { out } = await sitrepAt("2026-12-01T00:00:00Z", "insights", "--json", "--no-cache");
    expect(JSON.parse(out)).toMatchObject({
      at: "2026-12-01T00:00:00Z",
      ...{ zone: "UTC", from: null, incidents: 1, leftOut: { drills: 1 } },
      times: {
        detect: { median: 120, measured: 1, of: 1, unmeasured: {} },
        acknowledge: { median: null, measured: 0, unmeasured: { "no-end": 1 } },
        resolve: { median: 3600 },
      },
      reviews: { owed: 1, late: 1 },
      ...{ bySeverity: [{ severity: "SEV2", incidents: 1 }], byMonth: [{ month: "2026-11" }] },
      ...{ byService: [{ service: null }], byFactor: [] },
    });
  });

  it("says the same from its index, which is in the folder for caches and holds what was read", async () => {
    const { sitrep, path: at } = withIncidents();
    const first = await sitrep("insights", "incidents", "--by", "month");
    const index = at("caches", "sitrep", "insights");
    expect(readdirSync(index)).toHaveLength(1);
    expect(await sitrep("insights", "incidents", "--by", "month")).toEqual(first);
    expect(await sitrep("insights", "incidents", "--by", "month", "--no-cache")).toEqual(first);
  });

  it("keeps nothing with --no-cache", async () => {
    const { sitrep, path: at } = withIncidents();
    await sitrep("insights", "--no-cache");
    expect(existsSync(at("caches"))).toBe(false);
  });

  it("counts an incident once that two of the folders hold", async () => {
    const { sitrep } = withIncidents();
    const { out } = await sitrep("insights", "incidents", "incidents/a", ".", "--no-cache");
    expect(out).toContain("Incidents: 1 ");
  });

  it.each([
    [["--from", "2026-02-30"], "`2026-02-30` is no day for --from."],
    [["--by", "owner"], "There are no figures by `owner`. Choose one of severity, month, service, factor."],
    [["nowhere"], "There is no folder nowhere. Check the path."],
    [[path.join("incidents", "a", "incident.md")], "is a file. Name the folder that holds the incidents."],
  ])("refuses %j", async (args, said) => {
    const { code, error } = await withIncidents().sitrep("insights", "--no-cache", ...args);
    expect(code).toBe(2);
    expect(error).toContain(said);
  });
});
