import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { gitEnv } from "../support/git-env.mjs";
import { workplace, type Workplace } from "../support/cli.ts";
import { addedLines, recordText } from "../support/record.ts";

const record = recordText();

function withRecord(): Workplace {
  const place = workplace();
  place.write("incident.md", record);
  return place;
}

const log = [
  "2026-11-21 19:50:01 pool é 漢 exhausted",
  "  at db.ts:1",
  "2026-11-21 19:51:00 failed over 🚒",
  "",
].join("\n");

describe("sitrep import", () => {
  it("shows the lines of a log as entries in the zone of whoever reads it, and writes nothing", async () => {
    const place = withRecord();
    place.write("app.log", log);
    const { code, out, error } = await place.sitrep("import", ".", "app.log", "--zone", "Asia/Kathmandu");
    expect({ code, lines: out.split("\n") }).toEqual({
      code: 0,
      lines: [
        "1  2026-11-21T14:05:01Z  pool é 漢 exhausted … (2 lines)  (No time zone is stated: taken as Asia/Kathmandu.)",
        "2  2026-11-21T14:06:00Z  failed over 🚒  (No time zone is stated: taken as Asia/Kathmandu.)",
      ],
    });
    expect(error).toBe("Nothing is written yet. To write them: --write, with --pick 1,3-5 for some of them.");
    expect(place.read("incident.md")).toBe(record);
  });

  it("writes what was picked of standard input, each at its moment, and once", async () => {
    const place = withRecord();
    place.type("[2026-11-21T14:05:00Z] one\n[2026-11-21T14:06:00Z] two\n[2026-11-21T14:07:00Z] three\n");
    const args = ["import", ".", "-", "--pick", "1, 3", "--write"];
    expect((await place.sitrep(...args)).out.split("\n")).toEqual([
      "1  2026-11-21T14:05:00Z  one",
      "3  2026-11-21T14:07:00Z  three",
    ]);
    expect(addedLines(record, place.read("incident.md"))).toEqual([
      "- 2026-11-21T14:05:00Z one",
      "- 2026-11-21T14:07:00Z three",
    ]);
    expect((await place.sitrep(...args)).error).toBe(
      "2 entries were in the timeline already: nothing was added.",
    );
  });

  it("reads a chat, tells who wrote, and says what it leaves out", async () => {
    const place = withRecord();
    place.type("Jane Doe  2:05 PM\nPool is full\n:eyes: 1\nSam Lee  2:06 PM\nFailing over\n");
    const { out } = await place.sitrep("import", ".", "-", "--zone", "UTC");
    expect(out).toMatch(/^1 {2}2026-11-21T14:05:00Z {2}Jane Doe: Pool is full/);
    expect(out).toMatch(/\n2 {2}2026-11-21T14:06:00Z {2}Sam Lee: Failing over/);
  });

  it("says what is wrong with what it was given, and writes nothing", async () => {
    const place = withRecord();
    place.type("no time at all\n");
    const why = async (...args: readonly string[]): Promise<string> => {
      const { code, error } = await place.sitrep("import", ".", ...args);
      expect(code).toBe(2);
      return error;
    };
    expect(await why("-")).toContain("No line of it begins with a time");
    expect(await why()).toContain("Name the file to read");
    expect(await why("none.log")).toContain("There is no file");
    expect(await why("-", "--zone", "Mars/Olympus")).toContain("There is no time zone `Mars/Olympus`");
    place.type(log);
    expect(await why("-", "--pick", "2-9", "--write")).toBe(
      "`2-9` is none of the entries 1 to 2. Pick them like 1,3-5.",
    );
    expect(await why("-", "--git")).toContain("there is no SOURCE");
    expect(place.read("incident.md")).toBe(record);
  });

  it("offers what Git knows of the day before, and logs only what is picked", async () => {
    const place = withRecord();
    const git = (date: string, ...args: readonly string[]): string =>
      execFileSync("git", args, {
        cwd: place.folder,
        encoding: "utf8",
        env: { ...process.env, ...gitEnv, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      });
    git("", "init", "-q");
    for (const [date, subject] of [
      ["2026-11-18T10:00:00Z", "Long ago"],
      ["2026-11-21T13:00:00Z", "Raise the pool to 漢"],
    ] as const) {
      git(date, "commit", "-q", "--allow-empty", "-m", subject);
    }
    const offered = (await place.sitrep("import", ".", "--git")).out;
    expect(offered).toMatch(
      /^1 {2}2026-11-21T13:00:00Z {2}change {2}Commit [0-9a-f]{7}: Raise the pool to 漢$/,
    );
    expect((await place.sitrep("import", ".", "--git", "--since", "2026-11-18T00:00Z")).out).toContain(
      "Long ago",
    );
    expect((await place.sitrep("import", ".", "--git", "--write")).error).toContain("--pick 1,3-5");
    expect(place.read("incident.md")).toBe(record);
    await place.sitrep("import", ".", "--git", "--pick", "1", "--write");
    expect(place.read("incident.md")).toMatch(
      /- 2026-11-21T13:00:00Z \*\*Change\*\* Commit [0-9a-f]{7}: Raise the pool to 漢\n/,
    );
  });
});
