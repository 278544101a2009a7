import fs, { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followedFolder, type FollowedFolder } from "../../../src/cli/actions/followed-folder.ts";
import { policyFinder } from "../../../src/cli/host/find-policy.ts";
import { parserFor } from "../../../src/cli/insights/parser-for.ts";
import { quiet, workplace, type Workplace } from "../../support/cli.ts";

/** Of a folder with the files of two incidents, read at a time at which none of them is young. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(Date.now() + 3_600_000);
});
afterEach(() => {
  vi.useRealTimers();
});

const review = (action: string): string =>
  `---\nsitrep: 1\nkind: review\n---\n\n# Search 漢\n\n## Actions\n\n- [ ] ${action}, @sam, due 2026-12-01\n`;

function team(): Workplace {
  const place = workplace();
  for (const name of ["a", "b é"]) {
    mkdirSync(place.path("incidents", name), { recursive: true });
    place.write(`incidents/${name}/postmortem.md`, review(`Add an alert for ${name}`));
  }
  place.write("incidents/notes.md", "# Notes\n");
  return place;
}

interface Look extends FollowedFolder {
  /** How many files had to be read. */
  readonly read: number;
  readonly tasks: readonly string[];
}

async function look(place: Workplace, keeps = true): Promise<Look> {
  let read = 0;
  const shell = {
    ...quiet,
    cwd: place.folder,
    env: { XDG_CACHE_HOME: place.path("caches") },
    now: () => Date.now(),
  };
  const readerFor = async (files: number) => {
    read = files;
    return { cwd: place.folder, policyOf: policyFinder(shell), parse: await parserFor(undefined) };
  };
  const found = await followedFolder("incidents", { keeps, signal: undefined, readerFor }, shell);
  const tasks = found.files.flatMap(({ actions }) =>
    actions.map(({ task, persons }) => `${task} ${persons.join()}`),
  );
  return { ...found, read, tasks };
}

describe("followedFolder", () => {
  it("reads every file once, and no file again that is as it was", async () => {
    const place = team();
    const first = await look(place);
    expect([first.read, first.tasks]).toEqual([3, ["Add an alert for a sam", "Add an alert for b é sam"]]);
    const second = await look(place);
    expect(second).toEqual({ ...first, read: 0 });
    expect(second.files).toEqual((await look(place, false)).files);
  });

  it("sees what was changed, came and went", async () => {
    const place = team();
    await look(place);
    place.write("incidents/a/postmortem.md", review("Add an alarm for a")); // of the same size
    expect(await look(place)).toMatchObject({
      read: 1,
      tasks: ["Add an alarm for a sam", "Add an alert for b é sam"],
    });
    rmSync(place.path("incidents", "b é"), { recursive: true });
    place.write("incidents/z.md", review("Come later"));
    expect(await look(place)).toMatchObject({
      read: 1,
      tasks: ["Add an alarm for a sam", "Come later sam"],
    });
    expect(await look(place)).toMatchObject({ read: 0 });
  });

  it("reads a file again that is so young that it may change unseen", async () => {
    const place = team();
    vi.useRealTimers();
    await look(place);
    expect(await look(place)).toMatchObject({ read: 3 });
  });

  it("takes no other meaning from a file that was only touched", async () => {
    const place = team();
    const first = await look(place);
    utimesSync(place.path("incidents", "a", "postmortem.md"), 1, 1);
    expect(await look(place)).toEqual({ ...first, read: 1 });
    expect(await look(place)).toEqual({ ...first, read: 0 });
  });

  it("reads all again under another policy, which knows other names", async () => {
    const place = team();
    await look(place);
    place.write(
      "sitrep.config.json",
      JSON.stringify({ sitrep: 1, people: { roster: [{ name: "Sam Lee", handle: "@sam" }] } }),
    );
    const { read, tasks } = await look(place);
    expect([read, tasks]).toEqual([3, ["Add an alert for a Sam Lee", "Add an alert for b é Sam Lee"]]);
  });

  it("throws a spoilt index away", async () => {
    const place = team();
    const first = await look(place);
    const [index = ""] = readdirSync(place.path("caches", "sitrep", "actions"));
    writeFileSync(place.path("caches", "sitrep", "actions", index), "[");
    expect(await look(place)).toEqual(first);
  });

  it("does without where nothing can be kept, or is to be", async () => {
    const place = team();
    const first = await look(place, false);
    expect([first.read, existsSync(place.path("caches"))]).toEqual([3, false]);
    place.write("caches", "no folder");
    expect(await look(place)).toEqual(first);
  });

  it("says what could not be read each time, and forgets nothing of the others", async () => {
    const place = team();
    writeFileSync(place.path("incidents", "x.md"), Buffer.from("---\nsitrep: 1\n---\n\n\xe9", "latin1"));
    for (const read of [4, 1]) {
      const found = await look(place);
      expect([found.read, found.tasks.length]).toEqual([read, 2]);
      expect(found.problems).toEqual([expect.stringContaining("x.md is not UTF-8 text")]);
    }
  });

  it("says which folder could not be searched", async () => {
    const place = team();
    const closed = path.join("incidents", "a");
    const { problems } = await whileClosed(place.path(closed), () => look(place));
    expect(problems).toEqual([`Can't search ${closed}: you have no permission. What it holds was left out.`]);
  });
});

/** Does work while the system refuses one folder, also to an administrator, whom no mode of a folder keeps out. */
async function whileClosed<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { readdirSync: open } = fs;
  const refusing = vi.spyOn(fs, "readdirSync").mockImplementation((...asked: Parameters<typeof open>) => {
    if (asked[0] === folder) throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
    return open(...asked);
  });
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    refusing.mockRestore();
    syncBuiltinESMExports();
  }
}
