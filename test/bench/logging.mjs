#!/usr/bin/env node
// Logging one more entry at the end of a timeline, by its length: the edit in a session that keeps the tail, the edit with
// the tail found anew (what a command does), a full parse with the edit planned on it, and a plain append to a file.
// Medians, ratios of one run: node test/bench/logging.mjs [--long]   (--long: also a full parse of 100,000 entries)
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundled, median, recordOf } from "./support.mjs";

const { decide, decideText, findTail, readWhole, writeAtTail, defaultPolicy } =
  await bundled("test/bench/core.ts");
const context = { policy: defaultPolicy, path: "incident.md" };
const lengths = [10, 100, 1000, 10_000, 100_000];
const long = process.argv.includes("--long");

const rows = [];
for (const length of lengths) rows.push(await measure(length));
const hundred = rows[1];
for (const { length, session, command, full, append } of rows) {
  const say = [
    `${length} entries: session ${micro(session)}, ${(session / hundred.session).toFixed(2)} times that of 100`,
    `command ${micro(command)}, ${(command / hundred.command).toFixed(2)} times`,
    `append ${micro(append)}`,
  ];
  if (full !== undefined) {
    say.push(
      `full parse ${micro(full)}: ${(full / session).toFixed(0)} times the session's, ${(full / command).toFixed(0)} times the command's`,
    );
  }
  console.log(say.join("; "));
}

/** @param {number} length */
async function measure(length) {
  const text = recordOf(length);
  const at = Date.UTC(2026, 10, 20) + length * 10_000;
  const intent = { kind: "log", at, type: "finding", text: "pool of `db-eu-1` is full" };
  const whole = () => decide(readWhole(text, context), intent, context);
  const tail = findTail(text);
  if (tail === undefined) throw new Error("The tail was not found");
  const entry = { instant: at, type: "finding", text: intent.text };
  const asSession = () => writeAtTail(tail, entry);
  const asCommand = () => decideText(text, intent, context, () => fail());
  const wholeTimes = length > 10_000 ? (long ? 1 : 0) : length > 1000 ? 3 : 9;
  return {
    length,
    session: timed(asSession, 300),
    command: timed(asCommand, 40),
    full: wholeTimes === 0 ? undefined : timed(whole, wholeTimes),
    append: await appending(text),
  };
}

/** @returns {never} */
function fail() {
  throw new Error("The whole document was read");
}

/**
 * The median of some runs in milliseconds, after half as many to warm up.
 * @param {() => unknown} work
 * @param {number} runs
 */
function timed(work, runs) {
  for (let round = 0; round < Math.min(runs / 2, 100); round += 1) work();
  return median(
    Array.from({ length: runs }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
}

/** @param {string} text */
async function appending(text) {
  const folder = await mkdtemp(join(tmpdir(), "sitrep-bench-"));
  const file = join(folder, "incident.md");
  await writeFile(file, text);
  const times = [];
  for (let round = 0; round < 50; round += 1) {
    const started = performance.now();
    await appendFile(file, "- 2026-11-20T00:00:00Z one more\n");
    times.push(performance.now() - started);
  }
  await rm(folder, { recursive: true });
  return median(times);
}

/** @param {number} ms */
function micro(ms) {
  return ms < 1 ? `${(ms * 1000).toFixed(0)} µs` : `${ms.toFixed(1)} ms`;
}
