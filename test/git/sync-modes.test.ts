import { chmodSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isExecutable } from "../../src/git/stored.ts";
import { workingFiles } from "../../src/git/working-files.ts";
import { folder, objectsOf, patient, record, synced, team, type Clone } from "./support/clones.ts";

const script = `${folder}/restart é.sh`;

function mayRun(clone: Clone): boolean {
  return (statSync(path.join(clone.top, script)).mode & 0o111) !== 0;
}

function sharedMode(clone: Clone): string {
  const [ref = ""] = clone.git("for-each-ref", "--format=%(refname)", "refs/sitrep/seen").split("\n");
  return (
    clone
      .git("ls-tree", "-r", "-z", ref)
      .split("\0")
      .find((line) => line.endsWith(script))
      ?.slice(0, 6) ?? ""
  );
}

describe("what may be run", patient, () => {
  it("may be run where others get it, until somebody takes that back, with what they wrote meanwhile", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write(script, "echo 1\n");
    chmodSync(path.join(jane.top, script), 0o755);
    await jane.sync();
    expect(sharedMode(jane)).toBe("100755");
    expect(await sam.sync()).toEqual(synced([script], []));
    expect(mayRun(sam)).toBe(true);
    expect(await sam.sync()).toEqual(synced([], []));
    sam.write(script, "echo 2\n");
    chmodSync(path.join(jane.top, script), 0o644);
    expect(await jane.sync()).toEqual(synced([], [script]));
    expect(await sam.sync()).toEqual(synced([script], [script]));
    expect(mayRun(sam)).toBe(false);
    expect(await jane.sync()).toEqual(synced([script], []));
    expect([jane.read(script), mayRun(jane)]).toEqual(["echo 2\n", false]);
  });

  it("stays so for others when somebody writes to it whose disk knows no modes", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    sam.git("config", "core.fileMode", "false");
    jane.write(script, "echo 1\n");
    chmodSync(path.join(jane.top, script), 0o755);
    await jane.sync();
    await sam.sync();
    expect(mayRun(sam)).toBe(false); // nothing is told to such a disk
    sam.write(script, "echo 2\n");
    expect(await sam.sync()).toEqual(synced([], [script]));
    expect(sharedMode(sam)).toBe("100755");
    await jane.sync();
    expect([jane.read(script), mayRun(jane)]).toEqual(["echo 2\n", true]);
  });

  it("is what Git's index says where the disk knows no modes and nobody shared the file before", async () => {
    const sam = team().clone("sam");
    sam.git("config", "core.fileMode", "false");
    sam.write(script, "echo 1\n");
    sam.git("add", script);
    sam.git("update-index", "--chmod=+x", script);
    const { blobs } = await workingFiles(
      { top: sam.top, objects: objectsOf(sam.top), keepsModes: false },
      folder,
    );
    expect([...blobs].map(([file, stored]) => [file, isExecutable(stored)])).toEqual([
      [record, false],
      [script, true],
    ]);
  });
});
