#!/usr/bin/env node
// Memory by entries logged in one session: node --expose-gc test/bench/memory.mjs [--entries 2000,10000,20000]
// The window's own objects (changes, recovery notes, reader) log one entry after the other into a record, which is read
// every 250 entries as the views do. Reported is what the heap holds: the file itself (which only a disk holds in earnest), the
// present reading of it, and the rest. The rest must not grow.
import { fileURLToPath } from "node:url";
import { getHeapCodeStatistics } from "node:v8";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundled, recordOf } from "./support.mjs";

const { values } = parseArgs({ options: { entries: { type: "string", default: "2000,10000,20000" } } });
const stops = values.entries.split(",").map(Number);
if (globalThis.gc === undefined) throw new Error("Run it with node --expose-gc.");

const editor = path.join(path.dirname(fileURLToPath(import.meta.url)), "editor-in-memory.mjs");
const { Uri, changes, defaultPolicy, heldBytes, reader, workspace } = await session();
const file = Uri.file("/incidents/long/incident.md");
await workspace.fs.writeFile(file, new TextEncoder().encode(recordOf(2).replace(/\n## Notes[^]*$/, "")));

for (let number = 0; number < 500; number += 1) await log(number); // code that runs often is compiled
forget();
const start = (await heap()) - heldBytes();
const rests = [];
let number = 500;
for (const stop of stops) {
  for (const last = number + stop - (rests.at(-1)?.entries ?? 0); number < last; number += 1)
    await log(number);
  const entries = await read();
  const whole = await heap();
  forget();
  const left = await heap();
  const rest = left - heldBytes() - start;
  const reading = whole - left;
  rests.push({ entries: stop, rest });
  console.log(
    `${stop} entries logged (${entries} in the record): the file ${mb(heldBytes())}, its present reading ` +
      `${mb(reading)}, the rest ${mb(rest)} more than at the start`,
  );
}
const grown = rests.at(-1).rest - rests[0].rest;
const perEntry = grown / (rests.at(-1).entries - rests[0].entries);
console.log(
  `From the first stop to the last the rest grew by ${mb(grown)}: ${perEntry.toFixed(1)} bytes an entry.`,
);
if (perEntry > 16) process.exitCode = 1;

async function session() {
  const made = await bundled("test/bench/memory-session.mjs", { vscode: editor });
  const fail = (message) => {
    throw new Error(message);
  };
  const recovery = made.createRecovery(made.Uri.file("/storage"), fail, undefined);
  const policies = { policyFor: async () => made.defaultPolicy };
  const reading = made.createReader();
  const changes = made.createChanges(policies, recovery, reading, made.createStore(undefined));
  return { ...made, reader: reading, changes };
}

/** @param {number} number */
async function log(number) {
  const at = Date.UTC(2026, 10, 20, 1) + number * 1000;
  const text = `pool of \`db-eu-${number % 9}\` at ${number % 100} %, queue grows é 漢 🚒`;
  const outcome = await changes.apply(file, { kind: "log", at, type: "finding", text });
  if (outcome.kind !== "done") throw new Error(outcome.reason);
  if (number % 250 === 0) await read();
}

/** Reads the record as it stands, which is kept until the next reading. Returns how many entries it has. */
async function read() {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  return reader.read(file, text, defaultPolicy).snapshot.timeline.length;
}

/** Lets go of the present reading. */
function forget() {
  reader.read(file, "", defaultPolicy);
}

/**
 * Bytes in use but for compiled code, once what nobody holds is gone: the frames of what just ran, and the text that a
 * pattern matched last. Code is compiled again and again as it runs, for minutes, whatever it works on.
 */
async function heap() {
  for (let round = 0; round < 4; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    /x/.test("x");
    globalThis.gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const code = getHeapCodeStatistics();
  return heapUsed + arrayBuffers - code.code_and_metadata_size - code.bytecode_and_metadata_size;
}

/** @param {number} bytes */
function mb(bytes) {
  return `${(bytes / 1_048_576).toFixed(2)} MB`;
}
