#!/usr/bin/env node
// What a tick costs, by what goes on: node test/bench/clock.mjs
// An hour of a window is played with a clock of its own: how often it wakes, and how much of the processor's time that
// takes against reading the record once. Processor time, and ratios of one run.
import { join } from "node:path";
import { root } from "../../scripts/host/paths.mjs";
import { bundled, median, recordOf } from "./support.mjs";

const { createDeadlineWatch, createHeartbeat, deadlinesOf, defaultPolicy, readDocument, statusBarText } =
  await bundled("test/bench/clock-core.ts", { vscode: join(root, "test/bench/clock-editor.mjs") });

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 22, 3);
const over = fileOf("over", recordOf(100).replace("status: investigating", "status: resolved"), "resolved");
const short = fileOf("short", recordOf(100));
const long = fileOf("long", recordOf(10_000));

await play("no file of ours", []);
await play(
  "200 incidents, all over",
  Array.from({ length: 200 }, () => over),
);
await play("one goes on, 100 entries", [short]);
await play("one goes on, 10 000 entries", [long]);
await play("one goes on, 10 000 entries, 200 are over", [long, ...Array.from({ length: 200 }, () => over)]);

/** @param {string} name @param {string} text @param {string} [status] */
function fileOf(name, text, status) {
  const path = `/team/incidents/${name}/incident.md`;
  const ended =
    status === undefined ? text : text.replace(/\n$/, "\n- 2026-11-21T00:00:00Z **Status** resolved\n");
  const read = () => readDocument(ended, { path, policy: defaultPolicy });
  const cost = median(Array.from({ length: 5 }, () => cpu(read)));
  const file = { uri: { path, toString: () => path }, read: read(), policy: defaultPolicy };
  if (status !== undefined && file.read.snapshot.status !== status)
    throw new Error("The sample is not over.");
  if (status === undefined && deadlinesOf(file.read.snapshot, defaultPolicy).length === 0)
    throw new Error("The sample owes nothing.");
  return { file, cost };
}

/** @param {string} name @param {readonly { file: any, cost: number }[]} samples */
async function play(name, samples) {
  const files = samples.map(({ file }) => file);
  const running = files.find(({ read }) => read.snapshot.status !== "resolved");
  let now = start;
  let wake = undefined;
  let wakes = 0;
  const clock = {
    now: () => now,
    wakeAt: (instant, callback) => {
      wake = { at: Math.min(instant, now + 15 * 60_000), callback };
      return { dispose: () => (wake = undefined) };
    },
  };
  const library = {
    records: () => files,
    reviews: () => [],
    active: () => running ?? files[0],
    running: () => running,
    get: () => running,
    ready: Promise.resolve(),
  };
  const told = { seen: start, claims: new Map(), hushed: new Map() };
  const watch = createDeadlineWatch({
    ...{
      library,
      clock,
      isOn: () => true,
      isFocused: () => true,
      tell: () => undefined,
      onChange: () => undefined,
    },
    store: { read: async () => told, claim: async () => true, forget: async () => undefined },
    log: (message) => {
      throw new Error(message);
    },
  });
  await watch.check();
  const heartbeat = createHeartbeat({
    ...{ clock, library, watch, zone: () => "Asia/Kathmandu", onDay: () => undefined },
    onMinute: () => {
      if (running !== undefined) statusBarText(running, now);
    },
  });
  const spent = process.cpuUsage();
  while (wake !== undefined && wake.at < start + hour) {
    now = Math.max(now, wake.at);
    wakes += 1;
    wake.callback();
    await Promise.resolve();
  }
  const used = process.cpuUsage(spent);
  heartbeat.dispose();
  const ms = (used.user + used.system) / 1000;
  const cost = samples[0]?.cost;
  const ratio =
    cost === undefined
      ? ""
      : `; a tick is ${((100 * ms) / Math.max(1, wakes) / cost).toFixed(2)} % of reading its record once`;
  console.log(`${name}: ${wakes} wakes in an hour, ${ms.toFixed(1)} ms of the processor${ratio}`);
}

/** @param {() => unknown} work milliseconds of the processor */
function cpu(work) {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
