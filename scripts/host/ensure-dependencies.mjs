import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { requireNode } from "./node-version.mjs";
import { root } from "./paths.mjs";
import { runNpm } from "./run.mjs";
import { setupError } from "./setup-error.mjs";

const stamp = join(root, "node_modules", ".sitrep-lock-hash");

/**
 * Makes sure that `node_modules` holds what `package-lock.json` says: `npm ci` when it is missing or was made
 * from another lock file. An install that npm did by hand from this very lock file counts. Refuses a Node they don't run on.
 */
export async function ensureDependencies() {
  requireNode();
  const lock = await readFile(join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === wanted) return;
  if (!(await isInstalledFrom(lock.toString("utf8")))) await install();
  await writeFile(stamp, wanted);
}

async function install() {
  console.log("Installing the dependencies (npm ci)…");
  const { code, output } = await runNpm(["ci", "--loglevel=error", "--no-audit", "--no-fund"], { cwd: root });
  if (code === 0) return;
  throw setupError(
    `${output.trim()}\n\nCan't install the dependencies. ` +
      "Check that this machine reaches the npm registry, then run the command again.",
  );
}

/**
 * npm keeps its own copy of the lock file in `node_modules`; optional packages of other platforms are not in it.
 * @param {string} lockText
 */
async function isInstalledFrom(lockText) {
  const installed = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const have = packagesOf(await readFile(installed, "utf8"));
  return Object.entries(packagesOf(lockText))
    .filter(([path, { optional }]) => path !== "" && optional !== true)
    .every(([path, { version }]) => have[path]?.version === version);
}

/**
 * @param {string} lockText
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockText) {
  return JSON.parse(lockText).packages;
}
