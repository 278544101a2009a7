import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { changeFile } from "../../src/git/change-file.ts";
import { at } from "../support/record.ts";
import { cloneAt, entryLines, folder, patient, record, synced, team, told } from "./support/clones.ts";

describe("Sync between two clones", patient, () => {
  it("brings the entries of both into both, once and in order", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jané 🚒");
    sam.append("- 10:02 sam");
    expect(await jane.sync()).toEqual(synced([], [record]));
    expect(await sam.sync()).toEqual(synced([record], [record]));
    expect(await jane.sync()).toEqual(synced([record], []));
    expect(entryLines(jane)).toEqual(["- 10:00 a", "- 10:01 jané 🚒", "- 10:02 sam"]);
    expect(entryLines(sam)).toEqual(entryLines(jane));
  });

  it("does nothing where nothing happened", async () => {
    const { clone, remote } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    await sam.sync();
    const refs = cloneAt(remote).git("for-each-ref");
    expect(await jane.sync()).toEqual(synced([], []));
    expect(await sam.sync()).toEqual(synced([], []));
    expect(cloneAt(remote).git("for-each-ref")).toBe(refs);
  });

  it("honours a deliberate deletion of an entry", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 wrong");
    await jane.sync();
    await sam.sync();
    sam.append("- 10:02 sam");
    jane.write(record, jane.read(record).replace("- 10:01 wrong\n", ""));
    await jane.sync();
    await sam.sync();
    await jane.sync();
    expect(entryLines(jane)).toEqual(["- 10:00 a", "- 10:02 sam"]);
    expect(entryLines(sam)).toEqual(entryLines(jane));
  });

  it("makes the folder of an incident that only others have so far, with its attachments", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    const file = "incidents/new/incident.md";
    jane.write(file, "# New\r\n");
    jane.write("incidents/new/graphs/cpu é.png", new Uint8Array([0, 255, 13, 10, 128]));
    await jane.sync({ folder: "incidents/new" });
    const result = await sam.sync({ folder: "incidents/new" });
    expect(result).toEqual(synced(["incidents/new/graphs/cpu é.png", file], []));
    expect(sam.read(file)).toBe("# New\r\n");
    expect([...readFileSync(path.join(sam.top, "incidents/new/graphs/cpu é.png"))]).toEqual([
      0, 255, 13, 10, 128,
    ]);
  });

  it("keeps both versions of a picture, the older one beside, alike in both places", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write(`${folder}/graph.png`, "one");
    sam.write(`${folder}/graph.png`, "two");
    await jane.sync({ now: at("2026-11-21T14:00:00Z") });
    const result = await sam.sync();
    await jane.sync();
    const beside = `${folder}/graph.other-43dd47ea.png`;
    expect(told(result)).toContain(beside);
    for (const each of [jane, sam]) {
      expect(each.read(`${folder}/graph.png`)).toBe("two");
      expect(each.read(beside)).toBe("one");
    }
  });

  it("starts from what somebody committed after a sync, so that a later deletion counts", async () => {
    const { clone, remote } = team();
    const [jane, first] = [clone("jane"), clone("first-of-all")];
    jane.append("- 10:01 jane");
    await first.sync();
    await jane.sync();
    jane.git("commit", "--quiet", "-am", "So far");
    jane.git("push", "--quiet", "origin", "main");
    const late = clone("late", "--branch=main");
    expect(late.git("remote", "get-url", "origin")).toContain(remote);
    late.write(record, late.read(record).replace("- 10:00 a\n", ""));
    await late.sync();
    await jane.sync();
    expect(entryLines(jane)).toEqual(["- 10:01 jane"]);
    expect(entryLines(late)).toEqual(entryLines(jane));
  });

  it("deletes no file elsewhere, and does not bring back what a person removed here", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write(`${folder}/notes.md`, "- a\n");
    await jane.sync();
    await sam.sync();
    rmSync(path.join(sam.top, folder, "notes.md"));
    await sam.sync();
    await jane.sync();
    await sam.sync();
    expect(existsSync(path.join(sam.top, folder, "notes.md"))).toBe(false);
    expect(jane.read(`${folder}/notes.md`)).toBe("- a\n");
    jane.write(`${folder}/notes.md`, "- a\n- b\n");
    await jane.sync();
    await sam.sync();
    expect(sam.read(`${folder}/notes.md`)).toBe("- a\n- b\n");
  });

  it("shares neither what is ignored, nor locks, nor large files, nor links", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write(".gitignore", "*.secret\n");
    jane.write(`${folder}/token.secret`, "x");
    jane.write(`${folder}/.incident.md.lock`, "1 2");
    jane.write(`${folder}/dump.bin`, new Uint8Array(10 * 1024 * 1024 + 1));
    jane.append("- 10:01 jane");
    rmSync(path.join(jane.top, folder, ".incident.md.lock"));
    const result = await jane.sync();
    await sam.sync();
    expect(result).toEqual(
      synced([], [record], [`${folder}/dump.bin is larger than 10 MB and is not shared.`]),
    );
    expect(readdirSync(path.join(sam.top, folder))).toEqual(["incident.md"]);
  });

  it("merges once more what was typed while it was at work", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    const result = await sam.sync({
      change: (file, plan) => {
        sam.append("- 10:02 typed meanwhile");
        return changeFile(file, plan);
      },
    });
    expect(result.kind).toBe("synced");
    expect(entryLines(sam)).toEqual(["- 10:00 a", "- 10:01 jane", "- 10:02 typed meanwhile"]);
    await sam.sync();
    await jane.sync();
    expect(entryLines(jane)).toEqual(entryLines(sam));
  });

  it("loses nothing when it is cut off before the files are written", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    sam.append("- 10:02 sam");
    const cut = await sam.sync({ change: () => Promise.reject(new Error("the disk is full")) });
    expect(told(cut)).toContain("the disk is full");
    expect(entryLines(sam)).toEqual(["- 10:00 a", "- 10:02 sam"]);
    await jane.sync();
    await sam.sync();
    expect(entryLines(sam)).toEqual(["- 10:00 a", "- 10:01 jane", "- 10:02 sam"]);
    expect(entryLines(jane)).toEqual(entryLines(sam));
  });
});
