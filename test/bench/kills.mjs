#!/usr/bin/env node
// Writers killed at random moments, in a record of 10 and in one of 5,000 entries:
//   node test/bench/kills.mjs [--times 200] [--writer "command line"|editor]
// The command line, and the extension host at work on a file that no editor has open (an open one the editor itself saves).
// From Enter on; and from the end of the turn that saw it, in which the note is written: a program that was killed before
// that has not begun.
import { parseArgs } from "node:util";
import { killWriters } from "../support/kills.mjs";
import { recordOf } from "./support.mjs";

const { values } = parseArgs({
  options: { times: { type: "string", default: "200" }, writer: { type: "string" } },
});
for (const [writer, entries, from] of /** @type {const} */ ([
  ["command line", 10, "entered"],
  ["command line", 5000, "entered"],
  ["command line", 5000, "noted"],
  ["editor", 10, "entered"],
  ["editor", 5000, "entered"],
  ["editor", 5000, "noted"],
])) {
  if (values.writer !== undefined && values.writer !== writer) continue;
  const text = recordOf(entries);
  const left = await killWriters({ times: Number(values.times), text, random: Math.random, from, writer });
  console.log(
    `${writer}: ${values.times} kills after "${from}", ${entries} entries (undisturbed ${left.normalMs.toFixed(1)} ms): ` +
      `in the file ${left.inFile}, in a note ${left.inNote}, in both ${left.inBoth}, in neither ${left.inNeither}, ` +
      `files torn ${left.torn}; ${left.left} files of writers left beside the records`,
  );
}
