import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { unsentAmong } from "../../src/git/unsent.ts";
import { folder, patient, team, type Clone } from "./support/clones.ts";

function unsent({ top }: Clone): ReturnType<typeof unsentAmong> {
  const request = { repository: top, remote: "origin", ref: "refs/sitrep/sync" };
  return unsentAmong(request, [path.join(top, folder)], () => true);
}

describe("incidents that are over", patient, () => {
  it("have something to send where a word was added, or where Git can't tell", async () => {
    const jane = team().clone("jane");
    expect(await unsent(jane)).toEqual([]); // never synced here
    jane.append("- 10:01 é");
    await jane.sync();
    expect(await unsent(jane)).toEqual([]);
    jane.append("- 10:02 the last");
    expect(await unsent(jane)).toEqual([path.join(jane.top, folder)]);
    await jane.sync();
    const base = jane.git("for-each-ref", "--format=%(refname)", "refs/worktree/sitrep/base");
    const tree = jane.git("rev-parse", `${base}^{tree}`);
    rmSync(path.join(jane.top, ".git", "objects", tree.slice(0, 2), tree.slice(2)));
    expect(await unsent(jane)).toEqual([path.join(jane.top, folder)]);
  });
});
