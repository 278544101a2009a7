import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { recordText } from "../support/record.ts";

const now = "2026-11-23T12:00:00Z";

function incident(place: Workplace, name: string, review?: string, ...frontMatter: readonly string[]): void {
  mkdirSync(place.path("incidents", name), { recursive: true });
  const timeline = [
    "- 2026-11-12T14:02:11Z **Declared** SEV2: x",
    "- 2026-11-12T15:02:11Z **Status** investigating → resolved",
    "- 2026-11-13T15:02:11Z **Update** (stakeholders) Follow-up: the pool was too small.",
  ];
  const text = recordText({ frontMatter: [`title: ${name} é 漢`, ...frontMatter], timeline });
  place.write(`incidents/${name}/incident.md`, text);
  if (review !== undefined) place.write(`incidents/${name}/postmortem.md`, review);
}

const review = (frontMatter: string, actions: string): string =>
  `---\r\nsitrep: 1\r\nkind: review\r\n${frontMatter}\r\n---\r\n\r\n# Search 漢\r\n\r\n## Actions\r\n\r\n${actions}\r\n`;

const table =
  "| Action | Owner | Due | Horizon | Status |\r\n|---|---|---|---|---|\r\n| Add an alert | Sam Lee | 2026-11-20 | immediate | open |\r\n| Split the pool | Jane Doe | 2027-01-08 | short-term | |\r\n| Raise the limit | Sam Lee | 2026-11-18 | immediate | done |";

function team(): Workplace {
  const place = workplace();
  incident(place, "a", review("state: reviewed", table));
  incident(place, "b");
  incident(place, "c", review("state: draft\r\ndrill: true", table), "drill: true");
  incident(place, "d", review("state: closed\r\nno-actions: The vendor has fixed it", ""), "private: true");
  place.write("notes.md", "# Notes\n\n## Actions\n\n- [ ] Not ours (due: 2020-01-01)\n");
  return place;
}

describe("sitrep actions", () => {
  it("lists what is to be followed up below a folder, overdue first", async () => {
    const place = team();
    expect(await place.sitrepAt(now, "actions")).toEqual({
      code: 0,
      out: [
        "4 days late  Write the review  SEV2 b é 漢  (incidents/b/incident.md:1)",
        "3 days late  Sam Lee: Add an alert  SEV2 Search 漢  (incidents/a/postmortem.md:13)",
        "due 2027-01-08  Jane Doe: Split the pool  SEV2 Search 漢  (incidents/a/postmortem.md:14)",
        "no actions  The vendor has fixed it  PRIVATE: SEV2 Search 漢  (incidents/d/postmortem.md)",
      ].join("\n"),
      error: "",
    });
  });

  it("says so where nothing is to be followed up, in words alone", async () => {
    const place = workplace();
    expect(await place.sitrep("actions")).toEqual({
      code: 0,
      out: "Nothing is to be followed up.",
      error: "",
    });
    expect((await place.sitrep("actions", "--json")).out).toBe("[]");
    expect((await place.sitrep("actions", "--overdue")).out).toBe(""); // for a job that mails what is printed
  });

  it("exits with 1 where it is asked for what is overdue and something is, for a scheduled job", async () => {
    const place = team();
    const late = await place.sitrepAt(now, "actions", "--overdue", "incidents");
    expect([late.code, late.out.split("\n").length]).toEqual([1, 2]);
    const mine = await place.sitrepAt(now, "actions", "--overdue", "--owner", "jane doe");
    expect(mine).toEqual({ code: 0, out: "", error: "" });
    expect(await place.sitrepAt("2026-11-18T12:00:00Z", "actions", "--overdue")).toMatchObject({ code: 0 });
  });

  it("groups by owner, due day, horizon or severity, and by nothing else", async () => {
    const place = team();
    const { out } = await place.sitrepAt(now, "actions", "--by", "owner", "--done");
    expect(out.split("\n").filter((line) => !line.startsWith("  "))).toEqual([
      "Deadlines (1)",
      "Jane Doe (1)",
      "Sam Lee (2)",
      "no actions  The vendor has fixed it  PRIVATE: SEV2 Search 漢  (incidents/d/postmortem.md)",
    ]);
    expect(await place.sitrepAt(now, "actions", "--by", "team")).toEqual({
      code: 2,
      out: "",
      error: "Can't group by `team`. Choose one of owner, due, horizon, severity.",
    });
  });

  it("prints JSON for scripts", async () => {
    const place = team();
    const { out } = await place.sitrepAt(
      now,
      "actions",
      "--json",
      "incidents/a/postmortem.md",
      "incidents/d",
    );
    expect(JSON.parse(out)).toEqual([
      {
        kind: "action",
        text: "Add an alert",
        task: "Add an alert",
        owner: "Sam Lee",
        persons: ["Sam Lee"],
        due: "2026-11-20",
        dueDate: "2026-11-20",
        dueAt: null,
        overdue: true,
        lateDays: 3,
        done: false,
        horizon: "immediate",
        link: null,
        ticket: null,
        todo: false,
        origin: null,
        begun: null,
        severity: "SEV2",
        drill: false,
        private: false,
        title: "Search 漢",
        file: "incidents/a/postmortem.md",
        line: 13,
      },
      expect.objectContaining({ task: "Split the pool", overdue: false, lateDays: 0, line: 14 }),
      {
        kind: "no-actions",
        reason: "The vendor has fixed it",
        severity: "SEV2",
        drill: false,
        private: true,
        title: "Search 漢",
        file: "incidents/d/postmortem.md",
        line: 1,
      },
    ]);
    const late: unknown = JSON.parse((await place.sitrepAt(now, "actions", "--json", "incidents/b")).out);
    expect(late).toMatchObject([
      {
        kind: "review",
        begun: false,
        dueDate: "2026-11-19",
        lateDays: 4,
        text: null,
      },
    ]);
  });

  it("shows drills when asked for", async () => {
    const place = team();
    const { out } = await place.sitrepAt(now, "actions", "--drills", "incidents/c");
    expect(out.split("\n")[0]).toBe(
      "3 days late  Sam Lee: Add an alert  DRILL: SEV2 Search 漢  (incidents/c/postmortem.md:14)",
    );
    expect((await place.sitrepAt(now, "actions", "incidents/c")).out).toBe("Nothing is to be followed up.");
  });

  it("tells what can't be read and shows the rest", async () => {
    const place = team();
    writeFileSync(place.path("incidents", "x.md"), Buffer.from("---\nsitrep: 1\n---\n\n\xe9", "latin1"));
    const { code, out, error } = await place.sitrepAt(now, "actions", "incidents", "gone");
    expect([code, out.split("\n").length]).toEqual([2, 4]);
    expect(error.split("\n")).toEqual([
      expect.stringContaining("x.md is not UTF-8 text"),
      "There is no file or folder gone. Check the path.",
    ]);
  });

  it("still makes and reads tickets, of one review", async () => {
    const { code, error } = await team().sitrep("actions", "push");
    expect([code, error]).toEqual([
      2,
      "Name one review: sitrep actions push REVIEW. See `sitrep actions --help`.",
    ]);
  });
});
