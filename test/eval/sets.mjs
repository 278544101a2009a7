// Scores rules on sets of sentences and actions that nobody tuned them for before they were scored (see README.md):
//   node test/eval/sets.mjs [blame-3 names-3 …] [--wrong]
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { bundled } from "../bench/support.mjs";
import { accuracyOf } from "./score-actions.mjs";
import { scoreActionSet, scoreBlame, scoreNames } from "./score-sets.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: "boolean", default: false } },
});
const folder = new URL("sets/", import.meta.url);
const core = await bundled("test/eval/core.ts");
const known = readdirSync(folder).map((name) => name.replace(".txt", ""));

for (const name of positionals.length > 0 ? positionals : known) {
  const results = scorerOf(name)(core, readFileSync(new URL(`${name}.txt`, folder), "utf8"));
  for (const rule of new Set(results.map((result) => result.rule))) {
    const all = results.filter((result) => result.rule === rule);
    const { precision, recall, right, extra, missed } = accuracyOf(all);
    const shares = `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}`;
    console.log(
      `${name.padEnd(10)} ${rule.padEnd(18)} ${shares}  right ${right}  false ${extra}  missed ${missed}`,
    );
  }
  if (!values.wrong) continue;
  for (const { rule, expected, source, message = "" } of results.filter((one) => one.expected !== one.found))
    console.log(`  ${expected ? "missed" : "false"} ${rule} | ${source} | ${message}`);
}

/** @param {string} name */
function scorerOf(name) {
  if (name.startsWith("blame")) return scoreBlame;
  return name.startsWith("names") ? scoreNames : scoreActionSet;
}
