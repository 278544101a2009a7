import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { at, recordText } from "../support/record.ts";

/** The number of no process: what such a command wrote, it left. */
const dead = 4_194_999;

function withNotes(...notes: readonly (object | string)[]): Workplace {
  const place = workplace();
  place.write("incident.md", recordText({ runbook: ["1. [ ] Declare"] }));
  const folder = place.path("state", "sitrep", "recovery");
  mkdirSync(folder, { recursive: true });
  for (const [index, note] of notes.entries()) {
    const text =
      typeof note === "string"
        ? note
        : JSON.stringify({ file: place.path("incident.md"), ...note }, undefined, 2);
    writeFileSync(path.join(folder, `20261121T1409${index}0Z-${dead}-1.json`), text);
  }
  return place;
}

function left(place: Workplace): number {
  return readdirSync(place.path("state", "sitrep", "recovery")).length;
}

const log = {
  kind: "log",
  at: at("2026-11-21T14:09:00Z"),
  type: "finding",
  text: "Pool é 漢 🚒",
  star: false,
};
const status = { kind: "set-status", at: at("2026-11-21T14:09:30Z"), status: "identified" };

describe("a command that was killed before it wrote", () => {
  it("is told of by the next one on that record, whichever it is, until it is recovered", async () => {
    const place = withNotes(log, status);
    const said =
      "2 notes of what was asked of this file before are not in it. To see and write it: sitrep recover";
    expect((await place.sitrep("read", ".", "--json")).error).toBe(said);
    expect((await place.sitrep("log", ".", "more")).error).toBe(said);
    expect(await place.sitrep("recover", "--apply", "1")).toEqual({
      code: 0,
      out: "Written: 2026-11-21T14:09:00Z  log finding: Pool é 漢 🚒  (incident.md)",
      error: "",
    });
    expect(place.read("incident.md")).toContain("- 2026-11-21T14:09:00Z **Finding** Pool é 漢 🚒\n");
    await place.sitrep("recover", "--apply", "1");
    expect(place.read("incident.md")).toContain("status: identified\n");
    expect(left(place)).toBe(0);
    expect((await place.sitrep("read", ".")).error).toBe("");
  });

  it("is listed, and let go with its words", async () => {
    const place = withNotes(log, status);
    expect(await place.sitrep("recover")).toEqual({
      code: 0,
      out: [
        "1  2026-11-21T14:09:00Z  log finding: Pool é 漢 🚒  (incident.md)",
        "2  2026-11-21T14:09:30Z  status identified  (incident.md)",
      ].join("\n"),
      error: "To write one: sitrep recover --apply N. To delete one: sitrep recover --drop N.",
    });
    expect((await place.sitrep("recover", "--drop", "2")).out).toBe(
      "Deleted: 2026-11-21T14:09:30Z  status identified  (incident.md)",
    );
    expect((await place.sitrep("recover", "--drop", "2")).error).toContain("There are 1 to 1");
    expect(left(place)).toBe(1);
  });

  it("is forgotten where it had written and was killed after that", async () => {
    const place = withNotes(log, status);
    await place.sitrepAt("2026-11-21T14:09:00Z", "log", ".", "Pool é 漢 🚒", "--type", "finding");
    await place.sitrepAt("2026-11-21T14:09:30Z", "status", ".", "identified");
    expect((await place.sitrep("recover")).out).toBe("Nothing waits to be recovered.");
    expect(left(place)).toBe(0);
  });

  it("stays where the record refuses it, and says why", async () => {
    const place = withNotes({ ...log, file: "/nowhere/é/incident.md" });
    const { code, error } = await place.sitrep("recover", "--apply", "1");
    expect(code).toBe(2);
    expect(error).toMatch(/nowhere.*\nWhat you asked for is kept in .*\.json\.$/s);
    expect(left(place)).toBe(1);
  });

  it("is shown as it is where its note was cut short, and steers no terminal", async () => {
    const place = withNotes('{ "file": "/x", "kind"', { ...log, text: "a\u001b[2J\nb" });
    const { out } = await place.sitrep("recover");
    const [first, second] = out.split("\n");
    expect(first).toContain(".json can't be read as a whole");
    expect(second).toContain(String.raw`log finding: a\u001b[2J\u000ab  (incident.md)`);
    expect((await place.sitrep("recover", "--apply", "1")).error).toContain("Read it and ask again");
    expect(left(place)).toBe(2);
  });

  it("is left alone while it is at work", async () => {
    const place = withNotes();
    const folder = place.path("state", "sitrep", "recovery");
    const note = JSON.stringify({ file: place.path("incident.md"), ...log });
    writeFileSync(path.join(folder, `20261121T140900Z-${process.pid}-1.json`), note);
    expect((await place.sitrep("recover")).out).toBe("Nothing waits to be recovered.");
    expect(left(place)).toBe(1);
  });
});

describe("a note about a review", () => {
  const review = "---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n## Contributing factors\n\n- Small pool\n";
  const asked = at("2026-11-22T09:00:00Z");
  const notes = (place: Workplace): readonly object[] => {
    const file = place.path("postmortem.md");
    const whys = { kind: "whys", problem: "Orders é", answers: [{ depth: 0, text: "Load" }] };
    return [
      { file, kind: "write-block", at: asked, block: whys },
      {
        file,
        kind: "write-block",
        at: asked,
        block: { kind: "factor", text: "No test", factorKind: "process" },
      },
      {
        file,
        kind: "write-block",
        at: asked,
        block: { kind: "whys", problem: "x", answers: [{ depth: -1 }] },
      },
      { file, kind: "set-review-state", at: asked, state: "in review" },
      { file, kind: "set-review-meeting", at: asked, meeting: at("2026-11-26T09:00:00Z") },
    ];
  };

  it("is read and carried out: what was worded with a guide, a state, a meeting", async () => {
    const place = withNotes();
    place.write("postmortem.md", review);
    for (const [index, note] of notes(place).entries())
      writeFileSync(
        path.join(place.path("state", "sitrep", "recovery"), `20261121T1409${index}0Z-${dead}-1.json`),
        JSON.stringify(note),
      );
    const { out } = await place.sitrep("recover");
    expect(out.split("\n").map((line) => line.replace(/: \/.*\.json/, ": NOTE"))).toEqual([
      "1  2026-11-22T09:00:00Z  write Five Whys: Orders é Load  (postmortem.md)",
      "2  2026-11-22T09:00:00Z  write contributing factor: No test  (postmortem.md)",
      "3  postmortem.md: NOTE can't be read as a whole",
      "4  2026-11-22T09:00:00Z  review-state in review  (postmortem.md)",
      "5  2026-11-22T09:00:00Z  meeting 2026-11-26T09:00:00Z  (postmortem.md)",
    ]);
    expect(await place.sitrep("recover", "--apply", "4")).toMatchObject({ code: 0 });
    expect(await place.sitrep("recover", "--apply", "1")).toMatchObject({ code: 0 });
    expect(place.read("postmortem.md")).toBe(
      `${review.replace("review\n---", "review\nstate: in review\n---")}\n### Five Whys: Orders é\n\n- **Why?** Load\n`,
    );
    expect(left(place)).toBe(3);
  });

  it("goes without a word once the review says it", async () => {
    const place = withNotes({ file: "", kind: "log" });
    place.write("postmortem.md", `${review}- Process: No test\n`);
    writeFileSync(
      path.join(place.path("state", "sitrep", "recovery"), `20261121T140970Z-${dead}-1.json`),
      JSON.stringify(notes(place)[1]),
    );
    expect((await place.sitrep("recover")).out).not.toContain("contributing factor");
  });
});
