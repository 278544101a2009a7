import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, cpSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";
import { sharedCommandLine } from "../support/cli-bundle.ts";
import { gitEnv } from "../support/git-env.mjs";

Object.assign(process.env, gitEnv);

const patient = { timeout: 120_000 };
const [errors, slow] = ["incidents/2026-11-21-checkout-errors", "incidents/2026-11-21-slow-search"];

const cli = sharedCommandLine();

/** Two clones of one remote; the first has two incidents that go on. */
async function two(): Promise<readonly [Workplace, Workplace]> {
  const [jane, sam] = [workplace(), workplace()];
  git(jane, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
  git(jane, "init", "--quiet", "--initial-branch=main");
  git(jane, "remote", "add", "origin", jane.path("remote.git"));
  cpSync(jane.path(".git"), sam.path(".git"), { recursive: true });
  await jane.sitrep("declare", "--title", "Checkout errors");
  await jane.sitrep("declare", "--title", "Slow search");
  return [jane, sam];
}

function git(place: Workplace, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: place.folder, encoding: "utf8", stdio: "pipe" });
}

/** The incidents that the remote has. */
function shared(place: Workplace): readonly string[] {
  const refs = git(place, "ls-remote", "origin", "refs/sitrep/sync/*").trim().split("\n");
  return refs.flatMap((line) =>
    line === "" ? [] : [decodeURIComponent(line.split("refs/sitrep/sync/")[1] ?? "")],
  );
}

/** Puts all that is here on the remote's main branch. */
function commitAndPush(place: Workplace): void {
  git(place, "add", "incidents");
  git(place, "commit", "--quiet", "-m", "Incidents");
  git(place, "push", "--quiet", "origin", "HEAD:main");
}

describe("sitrep sync without an incident's name", patient, () => {
  it("leaves out what is private, and says so; named, it is shared only on purpose", async () => {
    const [jane] = await two();
    const record = jane.path(errors, "incident.md");
    jane.write(
      `${errors}/incident.md`,
      jane.read(errors, "incident.md").replace("---\n", "---\nprivate: true\n"),
    );
    const all = await jane.sitrep("sync", "--once");
    expect(all.error).toBe(
      `1 private incident is left out. To share it: sitrep sync FOLDER --private.\nSyncing ${slow}.`,
    );
    expect(shared(jane)).toEqual([slow]);
    const named = await jane.sitrep("sync", record, "--once");
    expect(named).toEqual({
      code: 2,
      out: "",
      error: "The incident is private. To share it all the same: add --private.",
    });
    expect(shared(jane)).toEqual([slow]);
    expect((await jane.sitrep("sync", record, "--once", "--private")).out).toBe(
      `Sent ${errors}/incident.md.`,
    );
    expect(shared(jane)).toEqual([errors, slow]);
  });

  it("exchanges all that go on, says which, and names what others share that is not here", async () => {
    const [jane, sam] = await two();
    expect(await jane.sitrep("sync", "--once")).toEqual({
      code: 0,
      out: `Sent ${errors}/incident.md.\nSent ${slow}/incident.md.`,
      error: `Syncing ${errors}, ${slow}.`,
    });
    expect(await sam.sitrep("sync", "--once")).toEqual({
      code: 0,
      out: "",
      error:
        "No incident is active here.\n" +
        `Others share ${slow}, ${errors}, not here so far. To bring one here: sitrep sync FOLDER.`,
    });
    await sam.sitrep("sync", slow, "--once");
    await sam.sitrep("log", slow, "seen é 漢 🚒");
    expect((await sam.sitrep("sync", "incidents", "--once")).out).toBe(`Sent ${slow}/incident.md.`);
    expect((await jane.sitrep("sync", "--once")).out).toBe(
      `${errors}: Nothing new.\nReceived ${slow}/incident.md.`,
    );
    expect(jane.read(slow, "incident.md")).toContain("seen é 漢 🚒");
  });

  it("still sends how an incident ended, once, and then leaves it alone", async () => {
    const [jane, sam] = await two();
    await jane.sitrep("sync", "--once");
    await sam.sitrep("sync", slow, "--once");
    await jane.sitrep("resolve", slow, "--contained", "yes");
    expect((await jane.sitrep("sync", "--once")).out).toBe(
      `${errors}: Nothing new.\nSent ${slow}/incident.md.`,
    );
    expect((await jane.sitrep("sync", "--once")).error).toBe(`Syncing ${errors}.`);
    await sam.sitrep("sync", "--once");
    expect(sam.read(slow, "incident.md")).toContain("status: resolved");
  });

  it("goes on with the others where one is refused", async () => {
    const [jane] = await two();
    await jane.sitrep("sync", "--once");
    git(jane, "add", "incidents");
    git(jane, "commit", "--quiet", "-m", "Both");
    const conflict = `100644 ${git(jane, "hash-object", "-w", `${errors}/incident.md`).trim()}`;
    const stages = [1, 2, 3].map((stage) => `${conflict} ${stage}\t${errors}/incident.md\n`).join("");
    git(jane, "update-index", "--force-remove", `${errors}/incident.md`);
    execFileSync("git", ["update-index", "--index-info"], { cwd: jane.folder, input: stages });
    await jane.sitrep("log", slow, "goes on");
    const outcome = await jane.sitrep("sync", "--once");
    expect(outcome).toMatchObject({ code: 2, out: `Sent ${slow}/incident.md.` });
    expect(outcome.error).toContain(`${errors}: ${errors}/incident.md has a merge conflict.`);
  });
});

describe("sitrep sync --prune", patient, () => {
  it("takes off the remote only what is over and on its main branch, and says why the rest stays", async () => {
    const [jane] = await two();
    await jane.sitrep("resolve", slow, "--contained", "yes");
    for (const folder of [errors, slow]) await jane.sitrep("sync", folder, "--once");
    expect((await jane.sitrep("sync", "--prune")).out).toBe(
      `${errors}: stays on origin: it is not resolved.\n` +
        `${slow}: stays on origin: origin has no main branch that could hold it.`,
    );
    commitAndPush(jane);
    await jane.sitrep("log", slow, "one more word 🚒");
    await jane.sitrep("sync", slow, "--once");
    expect((await jane.sitrep("sync", slow, "--prune")).out).toBe(
      `${slow}: stays on origin: its last shared version is not on origin/main: sync it, then commit and push ${slow}.`,
    );
    commitAndPush(jane);
    expect((await jane.sitrep("sync", "--prune")).out).toBe(
      `${slow}: taken off origin; its main branch holds the last version.\n${errors}: stays on origin: it is not resolved.`,
    );
    expect(shared(jane)).toEqual([errors]);
    expect((await jane.sitrep("sync", slow, "--prune")).out).toMatch(/^origin has no incident under/);
  });

  it("loses no word of somebody who was away, and shares nothing again that is all on main", async () => {
    const [jane, sam] = await two();
    await jane.sitrep("sync", "--once");
    for (const folder of [errors, slow]) await sam.sitrep("sync", folder, "--once");
    for (const folder of [errors, slow]) await jane.sitrep("resolve", folder, "--contained", "yes");
    await jane.sitrep("sync", "--once");
    await sam.sitrep("sync", "--once");
    commitAndPush(jane);
    await sam.sitrep("log", slow, "written while away é");
    await jane.sitrep("sync", "--prune");
    expect(shared(sam)).toEqual([]);
    expect((await sam.sitrep("sync", errors, "--once")).out).toBe("Nothing new.");
    expect((await sam.sitrep("sync", "--once")).out).toBe(`Sent ${slow}/incident.md.`);
    expect(shared(sam)).toEqual([slow]);
    await jane.sitrep("sync", slow, "--once");
    expect(jane.read(slow, "incident.md")).toContain("written while away é");
    expect((await jane.sitrep("sync", "--prune")).out).toContain("is not on origin/main");
  });
});

describe("sitrep sync as it keeps on", patient, () => {
  it.each(["0", "soon", "-3"])("refuses to do so every %s seconds", async (every) => {
    const outcome = await workplace().sitrep("sync", `--every=${every}`);
    expect(outcome).toMatchObject({
      code: 2,
      error: `\`${every}\` is no number of seconds. Write one from 1 on.`,
    });
  });

  it.skipIf(process.platform === "win32")(
    "brings what is written to another clone, until Ctrl+C",
    async () => {
      const [jane, sam] = await two();
      await jane.sitrep("sync", "--once");
      await sam.sitrep("sync", slow, "--once");
      const keeping = spawn(process.execPath, [cli.script, "sync", "--every", "1"], {
        cwd: jane.folder,
      });
      const said: string[] = [];
      keeping.stdout.on("data", (bytes: Buffer) => said.push(String(bytes)));
      keeping.stderr.on("data", (bytes: Buffer) => said.push(String(bytes)));
      const ended = new Promise<number | null>((resolve) => keeping.once("exit", resolve));
      await until(() => said.join("").includes(`Syncing ${errors}, ${slow}.`));
      appendFileSync(jane.path(slow, "incident.md"), "- 2026-11-21T14:11:00Z from the one who keeps on 🚒\n");
      await until(() => said.join("").includes(`Sent ${slow}/incident.md.`));
      await sam.sitrep("sync", "--once");
      expect(sam.read(slow, "incident.md")).toContain("from the one who keeps on 🚒");
      await sam.sitrep("log", slow, "from the other é");
      await sam.sitrep("sync", "--once");
      await until(() => jane.read(slow, "incident.md").includes("from the other é"));
      keeping.kill("SIGINT");
      expect(await ended).toBe(0);
    },
  );
});

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 50) {
    if (waited > 60_000) throw new Error("It did not come.");
    await sleep(50);
  }
}
