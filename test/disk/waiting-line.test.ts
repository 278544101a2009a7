import { mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLock } from "../../src/disk/file-lock.ts";

let folder = "";
let file = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "sitrep-line-é 漢-"));
  file = path.join(folder, "incident.md");
  writeFileSync(file, "# Down\n");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Takes a turn and says so. */
async function turn(name: string, taken: string[]): Promise<void> {
  const release = await takeLock(file);
  taken.push(name);
  await release();
}

/** Waits until so many stand in line. */
async function inLine(count: number): Promise<void> {
  while (readdirSync(folder).filter((name) => name.includes(".wait-")).length < count) await sleep(1);
}

describe("writers who wait for a lock", () => {
  it("follow each other in the order they came, and whoever comes back goes behind them", async () => {
    const taken: string[] = [];
    const release = await takeLock(file);
    const turns: Promise<void>[] = [];
    for (const [number, name] of ["first", "second", "third"].entries()) {
      turns.push(turn(name, taken));
      await inLine(number + 1);
      await sleep(2); // the line goes by milliseconds
    }
    await release();
    turns.push(turn("again", taken));
    await Promise.all(turns);
    expect(taken).toEqual(["first", "second", "third", "again"]);
    expect(readdirSync(folder)).toEqual(["incident.md"]);
  });

  it("do not wait long for one who died in line", async () => {
    writeFileSync(path.join(folder, ".incident.md.wait-1000000000000-4711-1.lock"), "");
    const begun = performance.now();
    await turn("alive", []);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(readdirSync(folder)).toEqual(["incident.md"]);
  });

  it("wait for the same lock, by a link or by the file's own name", async () => {
    const link = path.join(folder, "link.md");
    symlinkSync(file, link);
    const taken: string[] = [];
    const release = await takeLock(link);
    const other = turn("by name", taken);
    await inLine(1);
    expect(taken).toEqual([]);
    await release();
    await other;
    expect(taken).toEqual(["by name"]);
  });
});

describe("what a writer that died left half-written", () => {
  const leave = (name: string, ageMs: number): void => {
    const then = (Date.now() - ageMs) / 1000;
    writeFileSync(path.join(folder, name), "half");
    utimesSync(path.join(folder, name), then, then);
  };

  it("is removed by the next who takes the lock, and nothing else is", async () => {
    const others = [
      ".incident.md.4711-backup.tmp.md",
      ".incident.md.mine.tmp",
      ".other.md.4711-mia2b3.tmp",
      "incident.md.4711-mia2b3.tmp",
    ];
    for (const name of [".incident.md.4711-mia2b3.tmp", ".incident.md.9-1.tmp", ...others])
      leave(name, 60_000);
    leave(".incident.md.4712-mia2b4.tmp", 1000); // it may still be written, by one who goes without a lock
    await turn("next", []);
    expect(readdirSync(folder).sort()).toEqual(
      [".incident.md.4712-mia2b4.tmp", "incident.md", ...others].sort(),
    );
  });
});
