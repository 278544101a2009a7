#!/usr/bin/env node
// `sitrep actions` on generated incidents: cold (no index), warm (nothing changed), and after ten of them changed. Run
// `npm run build`, then node test/bench/actions.mjs [path of cli.cjs] [counts, 2500,10000]. What counts are ratios within one
// run where the machine is shared.
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { root } from "../../scripts/host/paths.mjs";
import { run } from "../../scripts/host/run.mjs";
import { makeIncidents } from "./many-incidents.mjs";
import { median } from "./support.mjs";

const cli = resolve(process.argv[2] ?? join(root, "dist/cli.cjs"));
const counts = (process.argv[3] ?? "2500,10000").split(",").map(Number);

for (const count of counts) {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-actions-"));
  try {
    const incidents = join(folder, "incidents");
    const { files } = makeIncidents(incidents, count);
    await new Promise((done) => setTimeout(done, 3000)); // files of this moment are read again each time
    console.log(`${count} incidents, ${files} files`);
    const list = () => timed(incidents, join(folder, "caches"));
    console.log(`  cold         ${(await list()).toFixed(2)} s`);
    console.log(`  warm         ${median([await list(), await list(), await list()]).toFixed(2)} s`);
    for (const name of readdirSync(incidents).slice(0, 10))
      appendFileSync(join(incidents, name, "incident.md"), "\n");
    console.log(`  ten changed  ${(await list()).toFixed(2)} s`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timed(incidents, caches) {
  const env = { ...process.env, XDG_CACHE_HOME: caches };
  const { code, output, seconds } = await run(process.execPath, [cli, "actions", incidents], { env });
  if (code !== 0) throw new Error(`It ended with ${code}: ${output.slice(-400)}`);
  return seconds;
}
