import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pruneShared, type PruneRequest } from "../../src/git/prune.ts";
import { folder, patient, record, team, type Clone } from "./support/clones.ts";

/** Asks for all that is shared, with everything over. */
function prune(clone: Clone, request: Partial<PruneRequest> = {}): ReturnType<typeof pruneShared> {
  return pruneShared({
    ...{ repository: clone.top, remote: "origin", ref: "refs/sitrep/sync", recordName: "incident.md" },
    ...{ wanted: () => true, isOver: () => true, ...request },
  });
}

describe("taking incidents off the remote", patient, () => {
  it("leaves one alone that somebody writes to at that moment", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    await jane.sync();
    const ref = jane.git("ls-remote", "origin", "refs/sitrep/sync/*").split("\t")[1] ?? "";
    const isOver = (): boolean => {
      sam.git("fetch", "--quiet", "origin", ref);
      const next = sam.git("commit-tree", "-m", "meanwhile", "-p", "FETCH_HEAD", "FETCH_HEAD^{tree}");
      sam.git("push", "--quiet", "origin", `${next}:${ref}`);
      return true;
    };
    expect(await prune(jane, { isOver })).toEqual({
      kind: "pruned",
      removed: [],
      kept: [{ folder, reason: "somebody wrote to it meanwhile" }],
    });
    expect(await prune(jane)).toEqual({ kind: "pruned", removed: [folder], kept: [] });
    expect(jane.git("ls-remote", "origin", "refs/sitrep/sync/*")).toBe("");
  });

  it("finds the last version further back in main's history, and counts attachments", async () => {
    const jane = team().clone("jane");
    jane.append("- 10:01 the last");
    jane.write(`${folder}/graph.png`, Uint8Array.of(137, 80, 0, 255));
    await jane.sync();
    jane.git("add", record);
    jane.git("commit", "--quiet", "-m", "Record alone");
    jane.git("push", "--quiet", "origin", "main");
    expect(await prune(jane)).toMatchObject({ removed: [] });
    jane.git("add", folder);
    jane.git("commit", "--quiet", "-m", "Graph too");
    jane.append("- 10:02 by way of the branch");
    jane.git("commit", "--quiet", "-am", "Later");
    jane.git("push", "--quiet", "origin", "main");
    expect(await prune(jane)).toEqual({ kind: "pruned", removed: [folder], kept: [] });
  });

  it("takes several pushes for more than a command line holds", async () => {
    const jane = team().clone("jane");
    const folders = ["a", "b", "c"].map((name) => `incidents/2026-11-22-${name}`);
    for (const each of folders) jane.write(`${each}/incident.md`, "- 10:00 é\n");
    for (const each of folders) await jane.sync({ folder: each });
    jane.git("add", "incidents");
    jane.git("commit", "--quiet", "-m", "All");
    jane.git("push", "--quiet", "origin", "main");
    expect(await prune(jane, { atOnce: 2 })).toEqual({ kind: "pruned", removed: folders, kept: [] });
    expect(jane.git("ls-remote", "origin", "refs/sitrep/sync/*")).toBe("");
  });

  it("is refused with Git's reason where a shared version can't be read here", async () => {
    const jane = team().clone("jane");
    await jane.sync();
    const blob = jane.git("rev-parse", `HEAD:${record}`);
    rmSync(path.join(jane.top, ".git", "objects", blob.slice(0, 2), blob.slice(2)));
    expect(await prune(jane)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining(blob) as string,
    });
  });

  it("does nothing offline, or for folders that nobody asked about", async () => {
    const jane = team().clone("jane");
    await jane.sync();
    const wanted = (name: string): boolean => name.startsWith("elsewhere/");
    expect(await prune(jane, { wanted })).toEqual({ kind: "pruned", removed: [], kept: [] });
    jane.git("remote", "set-url", "origin", "../gone.git");
    expect(await prune(jane)).toMatchObject({ kind: "offline" });
  });
});
