import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { entryLines, now, patient, record, synced, team, told } from "./support/clones.ts";

describe("Sync without the others", patient, () => {
  it("waits offline, says how far behind, and goes on", async () => {
    const { clone, remote } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 jane");
    await jane.sync();
    renameSync(remote, `${remote}.away`);
    for (const line of ["- 10:02 jane", "- 10:03 jane"]) {
      jane.append(line);
      await jane.sync();
    }
    expect(await jane.sync()).toMatchObject({ kind: "offline", behind: { waiting: 2, since: now } });
    expect(await sam.sync()).toMatchObject({ kind: "offline", behind: { since: undefined } });
    renameSync(`${remote}.away`, remote);
    expect(await jane.sync()).toEqual(synced([], [record]));
    await sam.sync();
    expect(entryLines(sam)).toEqual(["- 10:00 a", "- 10:01 jane", "- 10:02 jane", "- 10:03 jane"]);
  });

  it("says what to do without a repository, a remote, or a record anybody has", async () => {
    const jane = team().clone("jane");
    expect(told(await jane.sync({ folder: "incidents/none" }))).toContain("Nobody has shared incidents/none");
    expect(told(await jane.sync({ remote: "upstream" }))).toContain("Name one of origin");
    jane.git("remote", "remove", "origin");
    expect(told(await jane.sync())).toContain("git remote add origin URL");
    expect(told(await jane.sync({ repository: "/", folder: "tmp" }))).toContain("git init");
    expect(await jane.sync({ folder: "../elsewhere" })).toMatchObject({ kind: "refused" });
  });

  it("says of a folder that Git ignores that it is not shared, not that it is gone", async () => {
    const jane = team().clone("jane");
    jane.write(".gitignore", "*.md\n");
    const other = "incidents/2026-11-22-é";
    jane.write(`${other}/incident.md`, "- 10:00 a\n");
    expect(told(await jane.sync({ folder: other }))).toContain(`ignore ${other}`);
    jane.git("add", "-f", other);
    expect(await jane.sync({ folder: other })).toEqual(synced([], [`${other}/incident.md`]));
  });

  it("takes no option of Git for a remote: what a policy says starts no program", async () => {
    const jane = team().clone("jane");
    const mark = path.join(jane.top, "program-ran");
    const program = path.join(jane.top, "program.sh");
    writeFileSync(program, `#!/bin/sh\ntouch "${mark}"\n`, { mode: 0o755 });
    const result = await jane.sync({ remote: `--upload-pack='${program}'` });
    expect(existsSync(mark)).toBe(false);
    expect(told(result)).toContain("is no remote");
  });

  it("takes no ref that people see", async () => {
    const jane = team().clone("jane");
    for (const ref of [
      "refs/heads/sync",
      "refs/tags/x",
      "refs/remotes/origin",
      "sync",
      "refs/a..b",
      "refs/a b",
    ]) {
      expect(await jane.sync({ ref })).toMatchObject({ kind: "refused" });
    }
    jane.append("- 10:01 jane");
    expect(await jane.sync({ ref: "refs/team/incidents" })).toMatchObject({ kind: "synced" });
  });

  it("hands on why a merge was refused, and keeps both versions where they are", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.append("- 10:01 REFUSE");
    sam.append("- 10:02 sam");
    await jane.sync();
    expect(await sam.sync()).toEqual({ kind: "refused", reason: `${record}: Two incidents in one path.` });
    expect(entryLines(sam)).toEqual(["- 10:00 a", "- 10:02 sam"]);
  });

  it("writes nothing outside of the incident's folder, whatever the remote holds", async () => {
    const { clone } = team();
    const [jane, sam] = [clone("jane"), clone("sam")];
    jane.write("incidents/new/link/evil.md", "- evil\n");
    jane.write("incidents/new/incident.md", "- new\n");
    await jane.sync({ folder: "incidents/new" });
    mkdirSync(path.join(sam.top, "incidents/new"), { recursive: true });
    mkdirSync(path.join(sam.top, "elsewhere"));
    symlinkSync("../../elsewhere", path.join(sam.top, "incidents/new/link"));
    const result = await sam.sync({ folder: "incidents/new" });
    expect(told(result)).toContain("a link that leads elsewhere");
    expect(readdirSync(path.join(sam.top, "elsewhere"))).toEqual([]);
  });
});
