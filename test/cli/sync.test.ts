import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace, type Workplace } from "../support/cli.ts";

Object.assign(process.env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" });

const patient = { timeout: 60_000 };
const incident = "incidents/2026-11-21-checkout-errors";

/** A workplace that is a clone with an incident, and the same clone again for somebody else. */
async function two(): Promise<readonly [Workplace, Workplace]> {
  const [jane, sam] = [workplace(), workplace()];
  git(jane, "init", "--quiet", "--bare", "remote.git");
  git(jane, "init", "--quiet");
  git(jane, "remote", "add", "origin", jane.path("remote.git"));
  await jane.sitrep("declare", "--title", "Checkout errors");
  cpSync(jane.path(".git"), sam.path(".git"), { recursive: true });
  return [jane, sam];
}

describe("sitrep sync", patient, () => {
  it("sends an incident, brings it to somebody else, and brings back what they wrote", async () => {
    const [jane, sam] = await two();
    expect(await jane.sitrep("sync", incident, "--once")).toEqual({
      code: 0,
      out: `Sent ${incident}/incident.md.`,
      error: "",
    });
    expect((await sam.sitrep("sync", incident, "--once")).out).toBe(`Received ${incident}/incident.md.`);
    await sam.sitrep("log", incident, "Pool exhausted é 漢", "--type", "finding");
    await jane.sitrep("log", incident, "Failed over 🚒", "--at", "2026-11-21T14:10:30Z");
    await sam.sitrep("sync", `${incident}/incident.md`, "--once");
    expect((await jane.sitrep("sync", incident, "--once")).out).toBe(
      `Received ${incident}/incident.md.\nSent ${incident}/incident.md.`,
    );
    expect((await sam.sitrep("sync", incident, "--once")).out).toBe(`Received ${incident}/incident.md.`);
    const text = sam.read(incident, "incident.md");
    expect(text).toBe(jane.read(incident, "incident.md"));
    expect(text).toMatch(/\*\*Finding\*\* Pool exhausted é 漢\n- 2026-11-21T14:10:30Z Failed over 🚒\n$/);
  });

  it("says that nothing is new", async () => {
    const [jane] = await two();
    await jane.sitrep("sync", incident, "--once");
    expect((await jane.sitrep("sync", incident, "--once")).out).toBe("Nothing new.");
  });

  it("waits where the remote can't be reached, which is no failure", async () => {
    const [jane] = await two();
    git(jane, "remote", "set-url", "origin", jane.path("nowhere"));
    const outcome = await jane.sitrep("sync", incident, "--once");
    expect(outcome.code).toBe(0);
    expect(outcome.out).toMatch(
      /^Offline: .*1 version waits to be sent; nothing heard from the others so far\.$/,
    );
  });

  it("shows what in a name from the remote would steer the terminal, and keeps it on its line", async () => {
    const [jane] = await two();
    await jane.sitrep("sync", incident, "--once");
    const name = "incidents%2F2026-11-20-a%0AReceived%20b%1B%5B2J";
    git(
      jane,
      "push",
      "--quiet",
      "origin",
      `refs/sitrep/seen/origin-refs%2Fsitrep%2Fsync/${incident.replaceAll("/", "%2F")}:refs/sitrep/sync/${name}`,
    );
    const { error } = await jane.sitrep("sync", "incidents", "--once");
    expect(error).toContain(
      String.raw`Others share incidents/2026-11-20-a\u000aReceived b\u001b[2J, not here`,
    );
  });

  it("names what is missing", async () => {
    const [jane] = await two();
    const outcome = await jane.sitrep("sync", incident, "--once", "--remote", "upstream");
    expect(outcome).toMatchObject({ code: 2, error: "There is no remote `upstream`. Name one of origin." });
    expect((await jane.sitrep("sync", "incidents/none", "--once")).error).toBe(
      "Nobody has shared incidents/none so far.",
    );
  });
});

function git(place: Workplace, ...args: readonly string[]): void {
  execFileSync("git", args, { cwd: place.folder, stdio: "pipe" });
}
