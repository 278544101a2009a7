import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { quiet, workplace, type Workplace } from "../support/cli.ts";
import { at, recordText } from "../support/record.ts";

const text = recordText();

function withRecord(record = text): Workplace {
  const place = workplace();
  place.write("incident.md", record);
  return place;
}

function notes(place: Workplace): readonly string[] {
  const folder = place.path("state", "sitrep", "recovery");
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe("a file that is written", () => {
  it("keeps its BOM and CRLF", async () => {
    const place = withRecord(`\uFEFF${text.replace(/\n/g, "\r\n")}`);
    expect((await place.sitrep("status", ".", "identified")).code).toBe(0);
    const changed = place.read("incident.md");
    expect(changed.startsWith("\uFEFF---\r\n")).toBe(true);
    expect(changed.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
    expect(changed).toContain("investigating → identified\r\n");
  });

  it("keeps its permissions, and a link to it stays a link", async () => {
    const place = withRecord();
    chmodSync(place.path("incident.md"), 0o640);
    symlinkSync("incident.md", place.path("link.md"));
    expect((await place.sitrep("log", "link.md", "x")).code).toBe(0);
    expect(statSync(place.path("incident.md")).mode & 0o777).toBe(0o640);
    expect(place.read("incident.md")).toContain("Z x\n");
  });

  it("leaves nothing beside itself: no lock, no half-written file, no note", async () => {
    const place = withRecord();
    await place.sitrep("log", ".", "x");
    expect(readdirSync(place.folder).sort()).toEqual(["incident.md", "state"]);
    expect(notes(place)).toEqual([]);
  });

  it("is written where no note can be kept", async () => {
    const place = withRecord();
    writeFileSync(place.path("state"), "a file where the folder should be");
    expect((await place.sitrep("log", ".", "x")).code).toBe(0);
    expect(place.read("incident.md")).toContain("Z x\n");
  });

  it("is written past the lock of a process that died", async () => {
    const place = withRecord();
    writeFileSync(place.path(".incident.md.lock"), "1 1");
    utimesSync(place.path(".incident.md.lock"), 1, 1);
    expect((await place.sitrep("log", ".", "x")).code).toBe(0);
    expect(existsSync(place.path(".incident.md.lock"))).toBe(false);
  });

  it("takes every entry of many writers at once", async () => {
    const place = withRecord();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => place.sitrep("log", ".", `entry ${index}.`)),
    );
    expect(outcomes.every(({ code }) => code === 0)).toBe(true);
    for (let index = 0; index < 10; index += 1)
      expect(place.read("incident.md")).toContain(`entry ${index}.\n`);
    expect(notes(place)).toEqual([]);
  });
});

describe("a file that can't be written", () => {
  it("stays as it is when read-only, and what was typed is kept in a note", async () => {
    const place = withRecord();
    chmodSync(place.path("incident.md"), 0o444);
    const { code, error } = await place.sitrep("log", ".", "found é 漢", "--type", "finding");
    expect(code).toBe(2);
    expect(error).toContain(
      "is read-only. Make it writable, then try again.\nWhat you asked for is kept in ",
    );
    expect(place.read("incident.md")).toBe(text);
    const [note = ""] = notes(place);
    expect(error.endsWith(`${note}.`)).toBe(true);
    expect(JSON.parse(place.read("state", "sitrep", "recovery", note))).toEqual({
      file: place.path("incident.md"),
      kind: "log",
      at: at("2026-11-21T14:10:00Z"),
      type: "finding",
      text: "found é 漢",
      star: false,
    });
  });

  it("keeps a note for each of two failures in one second", async () => {
    const place = withRecord();
    chmodSync(place.path("incident.md"), 0o444);
    await place.sitrep("log", ".", "first");
    await place.sitrep("log", ".", "second");
    expect(notes(place)).toHaveLength(2);
  });

  it("says the line of merge conflict markers", async () => {
    const place = withRecord(`${text}<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n`);
    const { code, error } = await place.sitrep("log", ".", "x");
    expect(code).toBe(2);
    expect(error).toContain("It has merge conflict markers at line 15. Resolve them, then try again.");
    expect(notes(place)).toHaveLength(1);
  });

  it("keeps words that it refuses, and says where", async () => {
    const place = withRecord(recordText({ runbook: ["1. [x] Declare"] }));
    for (const args of [
      ["log", ".", "x", "--type", "update everybody"],
      ["step", ".", "1", "--skip", "they are away"],
    ]) {
      const { code, error } = await place.sitrep(...args);
      expect(code).toBe(2);
      expect(error).toMatch(/\nWhat you asked for is kept in .+\.json\.$/);
    }
    expect(notes(place)).toHaveLength(2);
  });

  it.each([
    [["log", ".", " "]],
    [["role", ".", "Scribe", "nobody"]],
    [["reopen", "."]],
    [["status", ".", "investigating"]],
    [["review", "notes.md"]],
  ])("keeps no note of %j, which it refuses and which holds no words", async (args) => {
    const place = withRecord();
    place.write("notes.md", "# Words\n");
    const { code, error } = await place.sitrep(...args);
    expect(code).toBe(2);
    expect(error).not.toContain("kept");
    expect(notes(place)).toEqual([]);
  });

  it("says that it was deleted meanwhile, and keeps what was typed", async () => {
    const place = withRecord();
    const errors: string[] = [];
    const code = await run(["log", ".", "x"], {
      ...quiet,
      now: () => {
        rmSync(place.path("incident.md"), { force: true }); // between finding the file and reading it
        return at("2026-11-21T14:10:00Z");
      },
      cwd: place.folder,
      env: { XDG_STATE_HOME: place.path("state") },
      error: (line) => errors.push(line),
    });
    expect(code).toBe(2);
    expect(errors.join("\n")).toContain("There is no file");
    expect(errors.join("\n")).toContain("What you asked for is kept in");
    expect(existsSync(place.path("incident.md"))).toBe(false);
  });

  it("says that its folder was deleted meanwhile", async () => {
    const place = workplace();
    mkdirSync(place.path("x"));
    place.write("x/incident.md", text);
    const errors: string[] = [];
    const code = await run(["log", "x", "y"], {
      ...quiet,
      now: () => {
        rmSync(place.path("x"), { recursive: true, force: true });
        return at("2026-11-21T14:10:00Z");
      },
      cwd: place.folder,
      env: { XDG_STATE_HOME: place.path("state") },
      error: (line) => errors.push(line),
    });
    expect(code).toBe(2);
    expect(errors.join("\n")).toContain("What you asked for is kept in");
  });

  it("says that a folder holds no record", async () => {
    const place = workplace();
    mkdirSync(place.path("empty"));
    const { code, error } = await place.sitrep("log", "empty", "x");
    expect(code).toBe(2);
    expect(error).toContain("There is no file");
  });

  it("says that it is no text, and does not touch it", async () => {
    const place = workplace();
    writeFileSync(place.path("incident.md"), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]));
    const { code, error } = await place.sitrep("log", ".", "x");
    expect(code).toBe(2);
    expect(error).toContain("is not UTF-8 text. Convert it, or name another file.");
  });

  it("logs with a warning where the front matter is broken", async () => {
    const broken = recordText({ frontMatter: ['title: "open', "status: investigating"] });
    const place = withRecord(broken);
    expect((await place.sitrep("log", ".", "x")).code).toBe(0);
    const { code, error } = await place.sitrep("status", ".", "identified");
    expect(code).toBe(0);
    expect(error).toBe("The front matter is not valid YAML, so it was left as it is. Mend it by hand.");
  });
});

describe("a policy", () => {
  it("gives severities and roles of its own, from the nearest folder upwards", async () => {
    const place = workplace();
    mkdirSync(place.path("team", "incidents"), { recursive: true });
    place.write(
      "team/sitrep.config.json",
      '{ "severities": [{ "id": "P1", "name": "Bad", "meaning": "x" }] /* ours */ }',
    );
    const { out, code } = await place.sitrep(
      ..."declare --title T --severity P1 --dir team/incidents".split(" "),
    );
    expect(code).toBe(0);
    expect(place.read(out, "incident.md")).toContain("severity: P1\n");
  });

  it("that is broken is reported with its file, and defaults hold", async () => {
    const place = withRecord();
    place.write("sitrep.config.json", '{ "severities": "none" }');
    const { code, error } = await place.sitrep("severity", ".", "SEV1");
    expect(code).toBe(0);
    expect(error).toContain(place.path("sitrep.config.json"));
  });
});
