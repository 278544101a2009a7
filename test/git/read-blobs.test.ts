import { describe, expect, it } from "vitest";
import { readBlobs } from "../../src/git/trees.ts";
import { objectsOf, patient, record, team } from "./support/clones.ts";

describe("reading blobs", patient, () => {
  it("gives the bytes of each, whatever they hold", async () => {
    const { top, git, write } = team().clone("jane");
    write("bytes", new Uint8Array([0, 10, 255, 10]));
    const [one, other] = [git("hash-object", "-w", "bytes"), git("rev-parse", `HEAD:${record}`)];
    const read = await readBlobs(objectsOf(top), [one, other]);
    expect([...(read.get(one) ?? [])]).toEqual([0, 10, 255, 10]);
    expect(read.get(other)?.toString()).toContain("- 10:00 a");
  });

  it("fails where one is not here, as in a partial clone: it is not an empty file", async () => {
    const { top, git } = team().clone("jane");
    const missing = "1".repeat(40);
    await expect(readBlobs(objectsOf(top), [missing, git("rev-parse", `HEAD:${record}`)])).rejects.toThrow(
      /1111.* is not in this clone/,
    );
  });
});
