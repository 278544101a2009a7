#!/usr/bin/env node
// How long reading a record takes, by the length of its timeline, against a full parse of the same text. Medians; ratios
// of one run: node test/bench/reading.mjs
import { bundled, median, recordOf } from "./support.mjs";

const { defaultPolicy, readDocument, readWhole } = await bundled("test/bench/core.ts");
const options = { path: "incident.md", policy: defaultPolicy };

for (const entries of [100, 1000, 10_000, 100_000]) {
  const text = recordOf(entries);
  const rounds = entries > 10_000 ? 1 : entries > 1000 ? 3 : 15;
  const quick = median(Array.from({ length: rounds * 3 }, () => time(() => readDocument(text, options))));
  const whole =
    entries > 10_000
      ? undefined
      : median(Array.from({ length: rounds }, () => time(() => readWhole(text, options))));
  const ratio =
    whole === undefined ? "" : `, a full parse ${whole.toFixed(1)} ms, ${(whole / quick).toFixed(0)} times`;
  console.log(`${entries} entries: read in ${quick.toFixed(1)} ms${ratio}`);
}

/** @param {() => unknown} work */
function time(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}
