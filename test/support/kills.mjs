// Kills writers at random moments, and looks at what they left. Shared by a test and a bench.
import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * What came of the writers that were killed: how many left the entry in the file, in a note, in both, in neither; how many
 * files were torn; and how long an undisturbed one takes from Enter on, in milliseconds.
 * @typedef {{ inFile: number, inNote: number, inBoth: number, inNeither: number, torn: number, normalMs: number, left: number }} Left
 */

/** Who writes: the command line, or the extension host into a file that no editor has open. */
const writers = {
  "command line": "test/support/one-writer.ts",
  editor: "test/support/one-editor-writer.ts",
};

/**
 * @param {{ times: number, text: string, random: () => number, from: "entered" | "noted", writer?: keyof typeof writers }} options
 *   `text`: the record to log into; `random`: 0 to 1; `from`: what the moments are counted from, Enter or the note
 * @returns {Promise<Left>}
 */
export async function killWriters({ times, text, random, from, writer: who = "command line" }) {
  const folder = await mkdtemp(join(tmpdir(), "sitrep-kill-"));
  try {
    const writer = join(folder, "writer.mjs");
    await build({
      absWorkingDir: root,
      entryPoints: [writers[who]],
      alias: { vscode: join(root, "test/support/editor-on-disk.ts") },
      outfile: writer,
      bundle: true,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      external: ["node:*"],
      logLevel: "error",
    });
    const normalMs = median([await once(), await once(), await once()].map(({ ms }) => ms));
    const left = { inFile: 0, inNote: 0, inBoth: 0, inNeither: 0, torn: 0, normalMs, left: 0 };
    for (let time = 0; time < times; time += 1) {
      const { found, besides } = await once(random() * normalMs * 1.2);
      left[found] += 1;
      left.left += besides;
    }
    return left;

    /** @param {number} [killAfterMs] */
    async function once(killAfterMs) {
      const place = await mkdtemp(join(folder, "run-"));
      const file = join(place, "incident.md");
      const words = "pool of `db-eu-1` is full é 漢 🚒";
      await writeFile(file, text);
      await mkdir(join(place, "state"));
      const ms = await write([file, words, join(place, "state")], killAfterMs);
      const after = await readFile(file, "utf8");
      const notes = join(place, "state", "sitrep", "recovery");
      const inNote = existsSync(notes) && (await holds(notes, words));
      const besides = (await readdir(place)).length - 2;
      await rm(place, { recursive: true });
      return { ms, found: judge(after, inNote, words), besides };
    }

    /**
     * @param {string} after
     * @param {boolean} inNote
     * @param {string} words
     * @returns {"inFile" | "inNote" | "inBoth" | "inNeither" | "torn"}
     */
    function judge(after, inNote, words) {
      if (after === text) return inNote ? "inNote" : "inNeither";
      const line = `- 2026-11-21T20:00:00Z **Finding** ${words}\n`;
      if (!after.includes(line) || after.replace(line, "") !== text) return "torn";
      return inNote ? "inBoth" : "inFile";
    }

    /**
     * @param {string[]} args
     * @param {number | undefined} killAfterMs
     * @returns {Promise<number>} milliseconds from Enter to the end of the process
     */
    function write(args, killAfterMs) {
      return new Promise((resolve, reject) => {
        const child = fork(writer, args, { stdio: ["ignore", "ignore", "ignore", "ipc"] });
        let entered = 0;
        child.on("message", (message) => {
          if (message === "ready") child.send("enter");
          if (message === "entered") entered = performance.now();
          if (message !== from) return;
          if (killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfterMs);
        });
        child.on("exit", (code) => {
          if (killAfterMs === undefined && code !== 0) reject(new Error(`The ${who} ended with ${code}.`));
          resolve(performance.now() - entered);
        });
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} notes
 * @param {string} words
 */
async function holds(notes, words) {
  const names = (await readdir(notes)).filter((name) => name.endsWith(".json"));
  const texts = await Promise.all(names.map((name) => readFile(join(notes, name), "utf8")));
  return texts.some((text) => isNote(text) && JSON.parse(text).text === words);
}

/** @param {string} text */
function isNote(text) {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false; // it was being written
  }
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
