// Plays schedules of faults through the real adapters against the judging server and says what became of the updates:
//   node test/eval/outbox-faults.mjs [1000]
// The number is how many schedules there are in all, over all services. Exits 1 where an update was lost, was there twice,
// or the judge refused a request. Needs the vendors' contracts (SITREP_CONTRACTS, else ../shared/contracts).
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/host/paths.mjs";

const perRun = 2; // as the everyday run of each service
const services = readFileSync(join(root, "test/contracts/support/vendor-memories.ts"), "utf8").match(
  /^ {4}name: /gm,
);
const factor = Number(process.argv[2] ?? "1000") / (perRun * (services?.length ?? 1));
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const { stdout, status } = spawnSync(
  process.execPath,
  [
    vitest,
    "run",
    "--config",
    "vitest.contracts.config.mjs",
    "faults",
    "--reporter",
    "verbose",
    "--disable-console-intercept",
  ],
  {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, SITREP_RUNS: String(factor), SITREP_FIGURES: "1", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "inherit"],
  },
);
const lines = [...stdout.matchAll(/^figures (\{.*\})$/gm)].map(([, json]) => JSON.parse(json ?? "{}"));
/** @type {Record<string, number>} */
const sums = {};
for (const { name, ...figures } of lines) {
  console.log(`${name}: ${said(figures)}`);
  for (const [figure, value] of Object.entries(figures)) sums[figure] = (sums[figure] ?? 0) + Number(value);
}
console.log(`All: ${said(sums)}`);
if (status !== 0 || lines.length !== services?.length) {
  console.log(stdout.slice(-20_000));
  process.exitCode = 1;
}

/** @param {Record<string, number>} figures */
function said(figures) {
  return Object.entries(figures)
    .map(([name, value]) => `${value} ${name}`)
    .join(", ");
}
