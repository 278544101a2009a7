#!/usr/bin/env node
// `sitrep insights` on generated incidents: cold (no index), warm (nothing changed), and after ten of them changed, for
// 2,500, 5,000 and 10,000 incidents of some 5 KB with reviews for the worst; beside it what reading and bare parsing costs
// (insights-floor.mjs), with remark's parser and with the native one. Run `npm run build`, then
// node test/bench/insights.mjs [path of cli.cjs] [counts, 2500,5000,10000]. Each in turn, medians of three; what counts are
// ratios within one run, and time of the processor where the machine is shared.
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "../../scripts/host/paths.mjs";
import { run } from "../../scripts/host/run.mjs";
import { makeIncidents } from "./many-incidents.mjs";
import { median } from "./support.mjs";

const cli = resolve(process.argv[2] ?? join(root, "dist/cli.cjs"));
const counts = (process.argv[3] ?? "2500,5000,10000").split(",").map(Number);
const floor = join(root, "test/bench/insights-floor.mjs");
const rounds = 3;
const usage = `data:text/javascript,${encodeURIComponent(`import { isMainThread } from "node:worker_threads";
if (isMainThread) process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  console.log("USED", (user + system) / 1e6, process.resourceUsage().maxRSS / 1000);
});`)}`;

for (const count of counts) {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-insights-"));
  try {
    const incidents = join(folder, "incidents");
    const { files, bytes } = makeIncidents(incidents, count);
    console.log(`${count} incidents: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
    await new Promise((done) => setTimeout(done, 3000)); // files of this moment are read again each time
    await compare(folder, incidents);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(folder, incidents) {
  const caches = { XDG_CACHE_HOME: join(folder, "caches") };
  const ways = {
    "floor, remark's parser": () => used([floor, incidents], {}),
    "floor, native parser": () => used([floor, incidents, "native"], {}),
    cold: () => {
      rmSync(join(folder, "caches/sitrep/insights"), { recursive: true, force: true });
      return used([cli, "insights", incidents], caches);
    },
    warm: () => used([cli, "insights", incidents], caches),
    "ten changed": () => {
      for (const name of readdirSync(incidents).slice(0, 10))
        appendFileSync(join(incidents, name, "incident.md"), "\n");
      return used([cli, "insights", incidents], caches);
    },
  };
  const figures = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, way] of Object.entries(ways)) figures[name].push(await way());
  const of = (name, what) => median(figures[name].map((figure) => figure[what]));
  for (const name of Object.keys(ways)) {
    const against = (other) => `${(of(name, "processor") / of(other, "processor")).toFixed(2)}`;
    console.log(
      `  ${name.padEnd(24)} ${of(name, "seconds").toFixed(2)} s, processor ${of(name, "processor").toFixed(2)} s` +
        ` (of the floors: ${against("floor, remark's parser")}, ${against("floor, native parser")}), ${of(name, "megabytes").toFixed(0)} MB`,
    );
  }
}

/** Wall time, time of the processor with all threads, and the most memory, as the system counts them. */
async function used(args, env) {
  const { code, output, seconds } = await run(process.execPath, ["--import", usage, ...args], {
    env: { ...process.env, ...env },
  });
  const [, processor, megabytes] = /USED ([\d.]+) ([\d.]+)/.exec(output) ?? [];
  if (code !== 0 || megabytes === undefined)
    throw new Error(`${args.join(" ")} ended with ${code}: ${output}`);
  return { seconds, processor: Number(processor), megabytes: Number(megabytes) };
}
