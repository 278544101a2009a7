#!/usr/bin/env node
// Logging one more entry at the end of a timeline, by its length. Medians, ratios of one run:
//   node test/bench/logging.mjs [--long] [--processes 31]
// session: the edit where the tail is kept; command: the edit of a command, which finds the tail anew, once in a process of
// its own (processor time; nothing is warm, as in a command); warm: the same again and again in one process, where the parser
// is compiled and finding the tail is most of it; full: a full parse with the edit planned on it; append: a plain append.
// The lengths take turns, so that what else the machine does meets all of them. --long: also a full parse of 100,000 entries.
import { execFileSync } from "node:child_process";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { built, median, recordOf } from "./support.mjs";

const { values } = parseArgs({
  options: {
    long: { type: "boolean", default: false },
    processes: { type: "string", default: "31" },
    once: { type: "string" },
  },
});
const lengths = [10, 100, 1000, 10_000, 100_000];

if (values.once === undefined) await report();
else await once(values.once);

async function report() {
  const { outfile, remove } = await built("test/bench/core.ts");
  try {
    const core = await import(outfile);
    const cases = lengths.map((length) => caseOf(length, core));
    const session = inTurns(
      cases.map(({ asSession }) => timed(asSession)),
      300,
    );
    const warm = inTurns(
      cases.map(({ asCommand }) => timed(asCommand)),
      120,
    );
    const command = inTurns(
      lengths.map((length) => () => inProcess(outfile, length)),
      Number(values.processes),
    );
    for (const [index, { length, text, asWhole }] of cases.entries()) {
      const times = length > 10_000 ? (values.long ? 1 : 0) : length > 1000 ? 3 : 9;
      const full = times === 0 ? undefined : inTurns([timed(asWhole)], times)[0];
      const to = (/** @type {number[]} */ all) =>
        `${micro(all[index])}, ${(all[index] / all[1]).toFixed(2)} times`;
      const say = [
        `${length} entries: session ${to(session)} that of 100`,
        `command ${to(command)}`,
        `warm ${to(warm)}`,
        `append ${micro(await appending(text))}`,
      ];
      if (full !== undefined) {
        // Both in a process that has run for a while; a command of its own would be compared with a cold parse.
        const [kept, anew] = [session, warm].map((all) => (full / all[index]).toFixed(0));
        say.push(`full parse ${micro(full)}: ${kept} times the session's, ${anew} times the warm command's`);
      }
      console.log(say.join("; "));
    }
  } finally {
    await remove();
  }
}

/**
 * What logging the entry after so many takes.
 * @param {number} length
 * @param {any} core
 */
function caseOf(length, { decide, decideText, findTail, readWhole, writeAtTail, defaultPolicy }) {
  const context = { policy: defaultPolicy, path: "incident.md" };
  const text = recordOf(length);
  const at = Date.UTC(2026, 10, 20) + length * 10_000;
  const intent = { kind: "log", at, type: "finding", text: "pool of `db-eu-1` is full" };
  const tail = findTail(text);
  if (tail === undefined) throw new Error("The tail was not found");
  return {
    length,
    text,
    asSession: () => writeAtTail(tail, { instant: at, type: "finding", text: intent.text }),
    asCommand: () => decideText(text, intent, context, () => fail()),
    asWhole: () => decide(readWhole(text, context), intent, context),
  };
}

/**
 * The edit in a process of its own, in milliseconds of processor time.
 * @param {string} outfile
 * @param {number} length
 */
function inProcess(outfile, length) {
  const script = import.meta.filename;
  return Number(
    execFileSync(process.execPath, [script, "--once", `${length} ${outfile}`], { encoding: "utf8" }),
  );
}

/**
 * What such a process does: it has a text, as a command has that read its file, and decides once.
 * @param {string} what
 */
async function once(what) {
  const [length = "", outfile = ""] = what.split(" ");
  const { decideText, defaultPolicy } = await import(outfile);
  const text = Buffer.from(recordOf(Number(length))).toString("utf8");
  const at = Date.UTC(2026, 10, 20) + Number(length) * 10_000;
  const intent = { kind: "log", at, type: "finding", text: "pool of `db-eu-1` is full" };
  const started = process.cpuUsage();
  decideText(text, intent, { policy: defaultPolicy, path: "incident.md" }, () => fail());
  const { user, system } = process.cpuUsage(started);
  console.log((user + system) / 1000);
}

/** @returns {never} */
function fail() {
  throw new Error("The whole document was read");
}

/**
 * Runs in turns, after half as many to warm up.
 * @param {readonly (() => number)[]} measures each gives what it took, in milliseconds
 * @param {number} runs
 * @returns {number[]} the median of each
 */
function inTurns(measures, runs) {
  for (let round = 0; round < Math.min(runs / 2, 100); round += 1) for (const measure of measures) measure();
  const taken = measures.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < runs; round += 1) {
    for (const [index, measure] of measures.entries()) taken[index].push(measure());
  }
  return taken.map(median);
}

/**
 * @param {() => unknown} work
 * @returns {() => number}
 */
function timed(work) {
  return () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
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
