#!/usr/bin/env node
// Writers of one file that come at the same moment and take turns: node test/bench/turns.mjs [--writers 1,4,16] [--each 4]
// Each is a process of its own that logs through the lock of all writers (src/disk). Only ratios within one run count: a
// turn among many against the turn of one alone, and how far those who came first were from going first.
import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: { writers: { type: "string", default: "1,4,16" }, each: { type: "string", default: "4" } },
});
const each = Number(values.each);
const folder = mkdtempSync(path.join(tmpdir(), "sitrep-turns-"));

// A writer asks for its turns one after the other and tells when it asked, went in and came out.
const writer = `
import { readFile } from "node:fs/promises";
import { takeLock } from "./src/disk/file-lock.ts";
import { replaceFile } from "./src/disk/replace-file.ts";
const [file, who, each] = process.argv.slice(2);
const now = () => performance.timeOrigin + performance.now();
process.once("message", async () => {
  const turns = [];
  for (let number = 0; number < Number(each); number += 1) {
    const asked = now();
    const release = await takeLock(file);
    const inside = now();
    await replaceFile(file, (await readFile(file, "utf8")) + "- " + who + "/" + number + "\\n");
    const outside = now();
    await release();
    turns.push({ asked, inside, outside });
  }
  process.send(turns);
  process.disconnect();
});
process.send("ready");
`;

try {
  const script = path.join(folder, "writer.mjs");
  await build({
    stdin: { contents: writer, resolveDir: project },
    ...{ outfile: script, bundle: true, format: "esm", platform: "node", logLevel: "error" },
  });
  for (const count of values.writers.split(",").map(Number)) await play(script, count);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} script @param {number} count */
async function play(script, count) {
  const place = mkdtempSync(path.join(folder, "run-"));
  const file = path.join(place, "incident.md");
  writeFileSync(file, "# Down\n\n");
  const children = Array.from({ length: count }, (_, who) => fork(script, [file, `${who}`, `${each}`]));
  await Promise.all(children.map((child) => new Promise((resolve) => child.once("message", resolve))));
  const results = children.map((child) => new Promise((resolve) => child.once("message", resolve)));
  for (const child of children) child.send("go");
  const turns = (await Promise.all(results)).flat().sort((one, other) => one.inside - other.inside);
  const written = new Set(readFileSync(file, "utf8").match(/^- \d+\/\d+$/gm)).size;
  if (written !== count * each) throw new Error(`${written} of ${count * each} entries are in the file.`);
  if (readdirSync(place).length > 1) throw new Error(`Left behind: ${readdirSync(place).join(", ")}`);
  const begun = Math.min(...turns.map(({ asked }) => asked));
  const ended = Math.max(...turns.map(({ outside }) => outside));
  const inside = turns.reduce((sum, turn) => sum + turn.outside - turn.inside, 0);
  const waits = turns.map((turn) => turn.inside - turn.asked).sort((one, other) => one - other);
  const turn = (ended - begun) / turns.length;
  console.log(
    `${count} writers, ${each} turns each: ${turn.toFixed(1)} ms a turn, of which at work ${(inside / turns.length).toFixed(1)} ms; ` +
      `waited median ${waits[waits.length >> 1].toFixed(1)} ms, longest ${waits.at(-1).toFixed(1)} ms; ` +
      `passed by at most ${passedBy(turns)} who asked later`,
  );
}

/** The largest number of turns that began before another one whose writer had asked earlier. @param {any[]} turns */
function passedBy(turns) {
  return Math.max(
    ...turns.map((turn, at) => turns.slice(0, at).filter((other) => other.asked > turn.asked).length),
  );
}
