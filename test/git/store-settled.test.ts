import { appendFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { storeSettled } from "../../src/git/store-settled.ts";
import { patient, record, team, type Clone } from "./support/clones.ts";

function jane(): { readonly clone: Clone; readonly file: string } {
  const clone = team().clone("jane");
  return { clone, file: path.join(clone.top, record) };
}

async function textOf(clone: Clone): Promise<string> {
  const { blobs } = await storeSettled(clone.top, [record]);
  return clone.git("cat-file", "blob", blobs.get(record) ?? "");
}

describe("a file that is read while somebody saves it", patient, () => {
  it("is read when the save is over, though an editor empties it first and writes in steps", async () => {
    const { clone, file } = jane();
    writeFileSync(file, "");
    const saving = (async () => {
      for (const step of ["one", "two é", "three 漢"]) {
        await sleep(15);
        appendFileSync(file, `${step}\n`);
      }
    })();
    expect(await textOf(clone)).toBe("one\ntwo é\nthree 漢");
    await saving;
  });

  it("is read at once where it was put into its place whole", async () => {
    const { clone, file } = jane();
    writeFileSync(`${file}.tmp`, "whole\n");
    await sleep(20); // else a clock of few ticks can't tell the renaming from the writing
    renameSync(`${file}.tmp`, file);
    const { blobs } = await storeSettled(clone.top, [record], 0);
    expect(blobs.size).toBe(1);
  });

  it("is left out where nobody ever stops writing it, and no other waits for it", async () => {
    const { clone, file } = jane();
    const writing = setInterval(() => {
      appendFileSync(file, "more\n");
    }, 2);
    const { blobs, unsettled } = await storeSettled(clone.top, [record, "code.txt"], 60);
    clearInterval(writing);
    expect([...blobs.keys()]).toEqual(["code.txt"]);
    expect(unsettled).toEqual([record]);
  });
});
