#!/usr/bin/env node
// Times the README's two commands on a fresh clone: node test/bench/fresh-clone.mjs
// npm's cache is used as it is; an empty one (npm_config_cache=$(mktemp -d)) times the downloads as well.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/host/paths.mjs";
import { run } from "../../scripts/host/run.mjs";

const folder = await mkdtemp(join(tmpdir(), "sitrep-clone-"));
const clone = join(folder, "sitrep");
try {
  const cloned = await run("git", ["clone", "--quiet", root, clone]);
  if (cloned.code !== 0) throw new Error(cloned.output);
  console.log(`npm start, to the address: ${(await untilAddress()).toFixed(0)} s`);
  const tests = await run("npm", ["test"], { cwd: clone });
  console.log(tests.output.trim());
  console.log(`npm test after it: ${tests.seconds.toFixed(0)} s`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @returns {Promise<number>} seconds until the address is printed; then the editor is ended */
function untilAddress() {
  const started = performance.now();
  const child = spawn("npm", ["start"], { cwd: clone, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      output += chunk;
      if (!output.includes("http://127.0.0.1:")) return;
      resolve((performance.now() - started) / 1000);
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
    });
    child.on("exit", () => {
      reject(new Error(output));
    });
  });
}
