import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { recordText } from "../support/record.ts";

const leads = ["Incident Commander", "Communications Lead"].map(
  (role) => `- 2026-11-21T14:03:00Z **Role** ${role}: Jane Doe`,
);

function record(
  place: Workplace,
  name: string,
  lines: readonly string[] = [],
  ...marks: readonly string[]
): void {
  mkdirSync(place.path("incidents", name), { recursive: true });
  const text = recordText({
    frontMatter: [`title: ${name} é 漢`, "declared: 2026-11-21T14:02:11Z", ...marks],
    runbook: ["1. [ ] Look (within 30 min)"],
    timeline: ["- 2026-11-21T14:02:11Z **Declared** SEV2: x", ...leads, ...lines],
  });
  place.write(`incidents/${name}/incident.md`, text);
}

const resolved = "- 2026-11-21T14:09:00Z **Status** investigating → resolved";
const sent = "- 2026-11-21T14:05:00Z **Update** (internal) x. Next update 2026-11-21T14:35Z";

describe("sitrep due", () => {
  it("says what is owed next in all incidents that go on, overdue first, and exits with 1 where something is", async () => {
    const place = workplace();
    record(place, "one");
    record(place, "over", [resolved]);
    record(place, "drill", [sent], "drill: true");
    place.write("notes.md", "# Notes\n");
    writeFileSync(place.path("latin1.md"), Buffer.from([0xe9, 0x0a]));
    const { code, out, error } = await place.sitrep("due");
    expect(out.split("\n")).toEqual([
      "overdue 4 min  2026-11-21T14:05:11Z  DRILL: drill é 漢: update (stakeholders)  (incidents/drill/incident.md)",
      "overdue 2 min  2026-11-21T14:07:11Z  one é 漢: update (internal)  (incidents/one/incident.md)",
      "overdue 1 min  2026-11-21T14:08:11Z  DRILL: drill é 漢: tell the product manager and the manager  (incidents/drill/incident.md)",
      "overdue 1 min  2026-11-21T14:08:11Z  DRILL: drill é 漢: step: Look  (incidents/drill/incident.md)",
      "in 8 min  2026-11-21T14:17:11Z  one é 漢: update (stakeholders)  (incidents/one/incident.md)",
      "in 23 min  2026-11-21T14:32:11Z  one é 漢: tell the product manager and the manager  (incidents/one/incident.md)",
      "in 23 min  2026-11-21T14:32:11Z  one é 漢: step: Look  (incidents/one/incident.md)",
      "in 25 min  2026-11-21T14:35Z  DRILL: drill é 漢: update (internal), as promised  (incidents/drill/incident.md)",
    ]);
    expect([code, error]).toEqual([1, ""]);
  });

  it("exits with 0 where nothing is overdue, be it that nothing is owed", async () => {
    const place = workplace();
    record(place, "one", [sent]);
    record(place, "over", [resolved]);
    expect((await place.sitrep("due", "incidents/one")).code).toBe(0);
    expect(await place.sitrep("due", "incidents/over/incident.md")).toEqual({
      code: 0,
      out: "Nothing is owed.",
      error: "",
    });
    expect(await place.sitrep("due", "incidents/over", "--json")).toEqual({ code: 0, out: "[]", error: "" });
  });

  it("marks what is private, so that nobody pastes it somewhere unawares", async () => {
    const place = workplace();
    record(place, "one", [sent], "private: true");
    record(place, "two", [sent], "private: true", "drill: true");
    const { out } = await place.sitrep("due");
    const lines = out.split("\n");
    expect(lines.filter((line) => line.includes("  PRIVATE one é 漢: "))).toHaveLength(4);
    expect(lines.filter((line) => line.includes("  PRIVATE DRILL: two é 漢: "))).toHaveLength(
      lines.length - 4,
    );
    expect((await place.sitrep("due", "--json", "incidents/one")).out).toContain('"private": true');
  });

  it("has rows for programs", async () => {
    const place = workplace();
    record(place, "one", [sent]);
    const { out } = await place.sitrepAt("2026-11-21T14:20:00Z", "due", "--json", "incidents");
    const rows: unknown = JSON.parse(out);
    expect(rows).toMatchObject([{}, {}, {}, {}]);
    expect(rows).toContainEqual({
      file: "incidents/one/incident.md",
      title: "one é 漢",
      drill: false,
      private: false,
      overdue: true,
      minutesLeft: -2,
      kind: "update",
      due: "2026-11-21T14:17:11Z",
      from: "2026-11-21T14:02:11Z",
      audience: "stakeholders",
      promised: false,
      whom: null,
      role: null,
      step: null,
      line: null,
      key: "update stakeholders 2026-11-21T14:02:11Z",
    });
  });

  it("goes by the policy of each record, and says with 2 what could not be looked at", async () => {
    const place = workplace();
    record(place, "one");
    place.write("incidents/one/sitrep.config.json", '{ "updates": { "cadence": {} } }');
    const { code, out, error } = await place.sitrep("due", "nowhere", "incidents");
    expect(code).toBe(2);
    expect(error).toBe("There is no file or folder nowhere. Check the path.");
    expect(out).toMatch(/^in 23 min .*tell .*\nin 23 min .*step: Look .*$/);
  });
});
