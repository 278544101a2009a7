// Scores `action-owner` and `action-due` on seeded actions, by rule and by form:
//   node test/eval/actions.mjs [--documents 600] [--seed 20261122] [--misses 20] [--others]
// --others takes words that the reader was not grown on. Exits 1 where precision or recall of a rule is below 0.97.
import { parseArgs } from "node:util";
import { bundled } from "../bench/support.mjs";
import { accuracyOf, scoreActions, scoredRules } from "./score-actions.mjs";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "600" },
    seed: { type: "string", default: "20261122" },
    misses: { type: "string", default: "0" },
    others: { type: "boolean", default: false },
  },
});
const goal = 0.97;
const results = scoreActions(await bundled("test/eval/core.ts"), {
  documents: Number(values.documents),
  seed: Number(values.seed),
  others: values.others,
});

for (const rule of Object.values(scoredRules)) {
  const all = results.filter((result) => result.rule === rule);
  console.log(`${rule}: ${all.length} actions`);
  for (const form of new Set(all.map((result) => result.form))) {
    print(
      form,
      all.filter((result) => result.form === form),
    );
  }
  print("all", all);
  const { precision, recall } = accuracyOf(all);
  if (precision < goal || recall < goal) process.exitCode = 1;
}
const wrong = results.filter(({ expected, found }) => expected !== found);
for (const { rule, form, expected, message = "", source } of wrong.slice(0, Number(values.misses))) {
  console.log(`\n${expected ? "missed" : "false"} ${rule} (${form}) ${message}\n${source}`);
}

/**
 * @param {string} name
 * @param {typeof results} of
 */
function print(name, of) {
  const { precision, recall, right, extra, missed } = accuracyOf(of);
  const shares = `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}`;
  console.log(`  ${name.padEnd(24)} ${shares}  right ${right}  false ${extra}  missed ${missed}`);
}
