import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeLock } from "../../src/disk/file-lock.ts";

const folder = mkdtempSync(path.join(tmpdir(), "sitrep-lock-"));
const script = path.join(folder, "contend.mjs");

// Twelve writers of one process ask for the lock at one moment; each that finds another one inside says so.
const contend = `
import { open, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { takeLock } from "./src/disk/file-lock.ts";
const [file, moment] = process.argv.slice(2);
await sleep(Number(moment) - Date.now());
await Promise.all(Array.from({ length: 12 }, async () => {
  const release = await takeLock(file);
  try {
    const inside = await open(file + ".inside", "wx");
    await sleep(4);
    await inside.close();
    await rm(file + ".inside");
    console.log("alone");
  } catch {
    console.log("together");
  } finally {
    await release();
  }
}));
`;

beforeAll(async () => {
  await build({
    stdin: { contents: contend, resolveDir: fileURLToPath(new URL("../../", import.meta.url)) },
    outfile: script,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A file whose lock a process left behind a minute ago. */
function leftLocked(name: string, owner: string): string {
  const lock = path.join(folder, `.${name}.lock`);
  writeFileSync(lock, owner);
  const aMinuteAgo = Date.now() / 1000 - 60;
  utimesSync(lock, aMinuteAgo, aMinuteAgo);
  return path.join(folder, name);
}

function contender(file: string, moment: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, file, String(moment)], (error, out, messages) => {
      if (error === null) resolve(out.trim().split("\n"));
      else reject(new Error(messages));
    });
  });
}

describe("a lock that a dead process left", () => {
  it.each(["4711 815", ""])(
    "is taken over by one of many processes, and the others follow (%j)",
    { timeout: 120_000 },
    async (owner) => {
      for (let round = 0; round < 2; round += 1) {
        const file = leftLocked(`round${round}${owner.length}.md`, owner);
        const moment = Date.now() + 1500;
        const said = await Promise.all(Array.from({ length: 4 }, () => contender(file, moment)));
        expect(said.flat()).toEqual(Array.from({ length: 48 }, () => "alone"));
        expect(readdirSync(folder)).toEqual(["contend.mjs"]);
      }
    },
  );
});

describe("a lock whose owner is slow and not dead", () => {
  const file = path.join(folder, "slow.md");
  const lock = path.join(folder, ".slow.md.lock");
  const takeSixSeconds = (): string => {
    const before = Date.now() / 1000 - 6;
    utimesSync(lock, before, before);
    return readFileSync(lock, "utf8");
  };

  it("is released with nothing left", async () => {
    const release = await takeLock(file);
    takeSixSeconds();
    await release();
    expect(readdirSync(folder)).toEqual(["contend.mjs"]);
  });

  it("is left to the one who is about to follow", async () => {
    const release = await takeLock(file);
    const claim = `${lock}.${takeSixSeconds().replace(" ", "-")}`;
    writeFileSync(claim, "somebody else");
    await release();
    expect(readdirSync(folder)).toContain(".slow.md.lock");
    rmSync(lock);
    rmSync(claim);
  });

  it("is not released once it is somebody else's", async () => {
    const release = await takeLock(file);
    writeFileSync(lock, "somebody else");
    await release();
    expect(readFileSync(lock, "utf8")).toBe("somebody else");
    rmSync(lock);
  });
});

describe("a lock that can't be made", () => {
  it("says what the file system said", async () => {
    await expect(takeLock(path.join(folder, "gone", "incident.md"))).rejects.toMatchObject({
      code: "ENOENT",
    });
  });
});
