import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { sharedCommandLine } from "../support/cli-bundle.ts";
import { after, at, read, recordText } from "../support/record.ts";

const cli = sharedCommandLine();

const file = path.join("incidents", "2026-11-21-checkout-errors", "incident.md");
const runbook = ["1. [ ] Declare", "2. [ ] Assign roles"];

const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Jane Doe",
  GIT_AUTHOR_EMAIL: "jane@example.org",
  GIT_COMMITTER_NAME: "Jane Doe",
  GIT_COMMITTER_EMAIL: "jane@example.org",
};

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: folder, encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] });
}

/** A repository with one record on `main`, the driver set up. */
async function repository(): Promise<Workplace> {
  const place = workplace();
  git(place.folder, "init", "-q", "-b", "main");
  mkdirSync(path.dirname(place.path(file)), { recursive: true });
  place.write(file, recordText({ runbook }));
  commit(place, "declared");
  const setUp = await cli.run(
    place.folder,
    "git-setup",
    "--command",
    `'${process.execPath}' '${cli.script}'`,
  );
  expect(setUp).toMatchObject({ code: 0, error: "" });
  return place;
}

function commit(place: Workplace, message: string): void {
  git(place.folder, "add", "incidents");
  git(place.folder, "commit", "-q", "-m", message);
}

/** Two branches change the record; `main` is checked out and merges the other. */
function diverge(place: Workplace, ours: (text: string) => string, theirs: (text: string) => string): number {
  const before = place.read(file);
  git(place.folder, "checkout", "-q", "-b", "other");
  place.write(file, theirs(before));
  commit(place, "theirs");
  git(place.folder, "checkout", "-q", "main");
  place.write(file, ours(before));
  commit(place, "ours");
  return spawnSync("git", ["merge", "-q", "--no-edit", "other"], { cwd: place.folder, env }).status ?? -1;
}

describe("git merge with the driver", () => {
  it("merges what two branches did to a record without a conflict", { timeout: 60_000 }, async () => {
    const place = await repository();
    const code = diverge(
      place,
      (text) =>
        after(after(text, { kind: "log", at: at("2026-11-21T14:09Z"), type: "finding", text: "é 漢 🚒" }), {
          kind: "complete-step",
          at: at("2026-11-21T14:10Z"),
          step: { text: "Declare", occurrence: 1 },
        }),
      (text) => after(text, { kind: "set-status", at: at("2026-11-21T14:09:59Z"), status: "identified" }),
    );
    expect(code).toBe(0);
    expect(git(place.folder, "status", "--porcelain", "incidents")).toBe("");
    const { snapshot } = read(place.read(file));
    expect(snapshot.problems).toEqual([]);
    expect(snapshot.status).toBe("identified");
    expect(snapshot.steps.map(({ state }) => state)).toEqual(["done", "open"]);
    expect(snapshot.timeline.map(({ type }) => type)).toEqual(["declared", "finding", "status", "step"]);
  });

  it.each([
    ["core.autocrlf=true", (place: Workplace) => git(place.folder, "config", "core.autocrlf", "true")],
    [
      "* text=auto eol=crlf",
      (place: Workplace) => {
        place.write(".gitattributes", "* text=auto eol=crlf\r\nincidents/**/*.md merge=union\r\n");
        git(place.folder, "add", ".gitattributes");
        git(place.folder, "commit", "-q", "-m", "line ends");
      },
    ],
  ] as const)("keeps CRLF where Git turns line ends: %s", { timeout: 60_000 }, async (_, turn) => {
    const place = await repository();
    turn(place);
    git(place.folder, "rm", "-q", "-r", "--cached", ".");
    git(place.folder, "reset", "-q", "--hard");
    const before = place.read(file);
    expect(before).toMatch(/^---\r\n/);
    const log = (minute: string, text: string) => (record: string) =>
      after(record, { kind: "log", at: at(`2026-11-21T14:${minute}Z`), type: "finding", text });
    expect(diverge(place, log("10", "ours é 漢"), log("09", "theirs 🚒"))).toBe(0);
    expect(git(place.folder, "status", "--porcelain", "incidents")).toBe("");
    const merged = place.read(file);
    const added = [
      "- 2026-11-21T14:09:00Z **Finding** theirs 🚒\r\n",
      "- 2026-11-21T14:10:00Z **Finding** ours é 漢\r\n",
    ];
    expect(merged).toContain(added.join(""));
    expect(merged.replace(added.join(""), "")).toBe(before);
    expect(git(place.folder, "show", `HEAD:${file.replaceAll("\\", "/")}`)).toBe(
      merged.replaceAll("\r\n", "\n"),
    );
  });

  it("leaves prose that both changed to the person, as Git does", { timeout: 60_000 }, async () => {
    const place = await repository();
    const prose = (line: string) => (text: string) => text.replace("## Runbook", `${line}\n\n## Runbook`);
    expect(diverge(place, prose("Ours."), prose("Theirs."))).toBe(1);
    expect(git(place.folder, "status", "--porcelain", "incidents")).toMatch(/^AA|^UU/);
    expect(place.read(file)).toContain("<<<<<<< ours\nOurs.\n=======\nTheirs.\n>>>>>>> theirs\n");
  });

  it(
    "leaves both between markers where it refuses, and Git waits for a person",
    { timeout: 60_000 },
    async () => {
      const place = await repository();
      const open = "<<<<<<< ours\n- 2026-11-21T14:09:00Z half\n=======\n>>>>>>> theirs\n";
      const log = (text: string) => (record: string) => `${record}${open}- 2026-11-21T14:10:00Z ${text}\n`;
      expect(diverge(place, log("ours é"), log("theirs 漢"))).toBe(1);
      expect(git(place.folder, "status", "--porcelain", "incidents")).toMatch(/^AA|^UU/);
      expect(place.read(file)).toContain(
        "<<<<<<< ours\n- 2026-11-21T14:10:00Z ours é\n=======\n- 2026-11-21T14:10:00Z theirs 漢\n>>>>>>> theirs\n",
      );
    },
  );

  it("sets itself up once, in a worktree too, and says how to undo it", { timeout: 60_000 }, async () => {
    const place = await repository();
    // What can be shared is in the working tree, to be committed; the rest is the clone's own.
    expect(place.read(".gitattributes")).toBe("incidents/**/*.md merge=union\n");
    git(place.folder, "add", ".gitattributes");
    git(place.folder, "commit", "-q", "-m", "records merge by lines where nothing is set up");
    git(place.folder, "worktree", "add", "-q", "beside");
    const again = await cli.run(
      place.path("beside"),
      "git-setup",
      "--command",
      `'${process.execPath}' '${cli.script}'`,
    );
    expect(again.out.split("\n").map((line) => line.split(" `")[0])).toEqual([
      "Already there:",
      "Already there:",
      "Already there:",
      "Already there:",
      "Commit .gitattributes: a clone without this set-up then keeps the lines of both sides, and Sitrep puts them in order later.",
      "To undo: delete those lines, and run",
    ]);
    expect(place.read(".git", "info", "attributes").match(/merge=sitrep/g)).toHaveLength(1);
    expect(git(place.path("beside"), "check-attr", "merge", file)).toContain("merge: sitrep");
    git(place.folder, "config", "--remove-section", "merge.sitrep");
  });
});
