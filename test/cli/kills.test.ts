import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { workplace } from "../support/cli.ts";
import { sharedCommandLine } from "../support/cli-bundle.ts";
import { recordText } from "../support/record.ts";
import { killWriters } from "../support/kills.mjs";

const cli = sharedCommandLine();

/** Repeatable moments: 0 to 1. */
function moments(): () => number {
  let seed = 11;
  return () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
}

describe("a disk that is full", () => {
  // A limit on the size of files fails a write in the same place.
  it.skipIf(process.platform === "win32")(
    "leaves the file as it was, and says where the words are",
    { timeout: 60_000 },
    async () => {
      const { folder, path: at, read, write } = workplace();
      const entries = Array.from({ length: 200 }, (_, index) => `- 2026-11-21T14:02:11Z entry ${index}`);
      const text = recordText({ timeline: entries });
      write("incident.md", text);
      const limited = 'ulimit -f 4; exec "$@"';
      const args = [
        "-c",
        limited,
        "sh",
        process.execPath,
        cli.script,
        "log",
        at("incident.md"),
        "full é 漢 🚒",
      ];
      const env = { ...process.env, XDG_STATE_HOME: at("state") };
      const outcome = await promisify(execFile)("sh", args, { env }).catch((error: unknown) => error);
      expect(outcome).toMatchObject({ code: 2 });
      expect(String(outcome)).toContain("Its old text is untouched.");
      expect(read("incident.md")).toBe(text);
      const [note = ""] = readdirSync(at("state", "sitrep", "recovery"));
      expect(read("state", "sitrep", "recovery", note)).toContain("full é 漢 🚒");
      expect(readdirSync(folder).sort()).toEqual(["incident.md", "state"]);
    },
  );
});

describe("a disk that is full at the note", () => {
  it.skipIf(process.platform === "win32")(
    "is told of with the words, and no half of a note is called one",
    { timeout: 60_000 },
    async () => {
      const { path: at, read, write } = workplace();
      const text = recordText({ timeline: [`- 2026-11-21T14:02:11Z ${"x".repeat(4000)}`] });
      write("incident.md", text);
      const words = `${"漢 ".repeat(1500)}end`;
      const limited = ["-c", 'ulimit -f 4; exec "$@"', "sh", process.execPath, cli.script];
      const env = { ...process.env, XDG_STATE_HOME: at("state") };
      const args = [...limited, "log", at("incident.md"), words];
      const outcome = await promisify(execFile)("sh", args, { env }).catch((error: unknown) => error);
      expect(outcome).toMatchObject({ code: 2 });
      expect(read("incident.md")).toBe(text);
      expect(readdirSync(at("state", "sitrep", "recovery"))).toEqual([]);
      expect(outcome).toMatchObject({
        stderr: expect.stringContaining(`What you typed: ${words}`) as unknown,
      });
    },
  );
});

describe("a writer that is killed", () => {
  it.each(["command line", "editor"] as const)(
    "leaves the file whole, and the entry in it or in a note: %s",
    { timeout: 120_000 },
    async (writer) => {
      const text = recordText({ timeline: ["- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors"] });
      const left = await killWriters({ times: 16, text, random: moments(), from: "noted", writer });
      expect(left).toMatchObject({ torn: 0, inNeither: 0 });
      expect(left.inFile + left.inNote + left.inBoth).toBe(16);
      expect(left.inNote).toBeGreaterThan(0);
    },
  );
});
