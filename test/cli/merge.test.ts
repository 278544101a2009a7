import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { quiet, workplace, type Workplace } from "../support/cli.ts";
import { after, at, recordText } from "../support/record.ts";

const base = recordText();

function noted(text: string, record = base): string {
  return after(record, { kind: "log", at: at("2026-11-21T14:20Z"), type: "note", text });
}

/** A workplace with three versions of a file, merged. */
async function merged(
  place: Workplace,
  versions: { readonly base?: string; readonly ours: string; readonly theirs: string },
): Promise<{ readonly code: number; readonly error: string; readonly text: string }> {
  place.write("O", versions.base ?? base);
  place.write("A", versions.ours);
  place.write("B", versions.theirs);
  const { code, error } = await place.sitrep("merge", "O", "A", "B", "--path", "incidents/x/incident.md");
  return { code, error, text: place.read("A") };
}

describe("sitrep merge", () => {
  it("writes the merged record over ours", async () => {
    const { code, error, text } = await merged(workplace(), { ours: noted("é"), theirs: noted("a 🚒") });
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(text).toBe(noted("é", noted("a 🚒")));
  });

  it("ends with 1 where prose is left to a person, between ordinary markers", async () => {
    const prose = (line: string): string => base.replace("## Timeline", `${line}\n\n## Timeline`);
    const versions = { base: prose("Old."), ours: prose("Ours."), theirs: noted("x", prose("Theirs.")) };
    const { code, error, text } = await merged(workplace(), versions);
    expect(code).toBe(1);
    expect(error).toBe(
      "incidents/x/incident.md: one conflict in its prose to resolve; its entries are merged.",
    );
    expect(text).toContain("<<<<<<< ours\nOurs.\n=======\nTheirs.\n>>>>>>> theirs\n\n## Timeline\n");
    expect(text).toContain("- 2026-11-21T14:20:00Z x\n");
  });

  it("ends with 2 where two different incidents stand in one place, both between markers for a person", async () => {
    const theirs = base.replace("title: Checkout errors", "title: Search is slow");
    const { code, error, text } = await merged(workplace(), { base: "", ours: base, theirs });
    expect(code).toBe(2);
    expect(error).toMatch(
      /^Can't merge incidents\/x\/incident.md: These are two different incidents in one place/,
    );
    expect(error).toContain("with one conflict between markers");
    expect(text).toContain(
      "<<<<<<< ours\ntitle: Checkout errors\n=======\ntitle: Search is slow\n>>>>>>> theirs\n",
    );
  });

  it("ends with 2 where a version can't be read, and merges its bytes line by line", async () => {
    const place = workplace();
    const latin = (line: string): Buffer => Buffer.from(`# é\n\n${line}\n\nEnd é\n`, "latin1");
    for (const [name, line] of Object.entries({ O: "a", A: "b é", B: "a" })) {
      writeFileSync(place.path(name), latin(line));
    }
    writeFileSync(place.path("B"), Buffer.from("# é\n\na\n\nTheir end é\n", "latin1"));
    const { code, error } = await place.sitrep("merge", "O", "A", "B");
    expect(code).toBe(2);
    expect(error).toContain("is not UTF-8 text");
    expect(readFileSync(place.path("A"), "latin1")).toBe("# é\n\nb é\n\nTheir end é\n");
  });

  it("says so where not even lines can be merged, and leaves ours", async () => {
    const place = workplace();
    for (const name of ["O", "A", "B"]) place.write(name, `\0${name}\xff`);
    writeFileSync(place.path("B"), Buffer.from([0, 255, 1]));
    const { code, error } = await place.sitrep("merge", "O", "A", "B");
    expect(code).toBe(2);
    expect(error).toMatch(/could not be merged by lines either .*git checkout --theirs\.$/s);
    expect(place.read("A")).toBe("\0A\xff");
  });

  it("tells what a person should look at", async () => {
    const old = noted("old");
    const { code, error } = await merged(workplace(), {
      base: old,
      ours: noted("mine"),
      theirs: noted("other"),
    });
    expect(code).toBe(0);
    expect(error).toBe(
      "incidents/x/incident.md: The entry of 2026-11-21T14:20:00Z was changed on both sides: both versions were kept.",
    );
  });
});

describe("sitrep git-setup", () => {
  const git = (place: Workplace, ...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: place.folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

  it("takes a pattern with blanks, and one that looks like a comment", async () => {
    const place = workplace();
    git(place, "init", "-q");
    for (const folder of ["our incidents é", "#ops", 'a"b']) {
      const setUp = await place.sitrep("git-setup", "--command", "x", "--pattern", `${folder}/**/*.md`);
      expect(setUp.code).toBe(0);
      const told = git(place, "check-attr", "-z", "merge", "--", `${folder}/a/incident.md`);
      expect(told.split("\0").slice(1, 3)).toEqual(["merge", "sitrep"]);
      expect(place.read(".gitattributes").split("\n").at(-2)).toMatch(/ merge=union$/);
    }
  });

  it("says of a pattern that Git would not take what is wrong with it", async () => {
    const place = workplace();
    git(place, "init", "-q");
    for (const pattern of ["!incidents/**", "a\n* filter=x", " "]) {
      const { code, error } = await place.sitrep("git-setup", "--command", "x", "--pattern", pattern);
      expect([code, error]).toEqual([2, expect.stringContaining("is no pattern for .gitattributes")]);
    }
    expect(existsSync(place.path(".gitattributes"))).toBe(false);
  });

  it("needs a repository, and a program that Git can start", async () => {
    const place = workplace();
    const outside = await place.sitrep("git-setup", "--command", "node cli.cjs");
    expect(outside.code).toBe(2);
    expect(outside.error).toMatch(/^Git refused in .*not a git repository/);
    const nowhere = await place.sitrep("git-setup", "none", "--command", "node cli.cjs");
    expect(nowhere).toMatchObject({
      code: 2,
      error: `There is no folder ${place.path("none")}. Check the path.`,
    });
    const errors: string[] = [];
    const code = await run(["git-setup"], {
      ...quiet,
      now: () => 0,
      cwd: place.folder,
      env: { PATH: place.folder },
      error: (text) => errors.push(text),
    });
    expect(code).toBe(2);
    expect(errors.join()).toMatch(/^There is no `sitrep` on your PATH/);
  });
});
