import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./paths.mjs";
import { runNpm } from "./run.mjs";
import { setupError } from "./setup-error.mjs";

/**
 * Installs one npm package into a folder of its own under the cache folder, once. The work is done in a folder
 * beside it that is renamed at the end, so a folder with the final name is always whole, also when two runs
 * install at once or one is stopped half-way.
 * @param {{ name: string, version: string, what: string, finish?: (packageFolder: string) => Promise<void> }} wanted
 *   `what` names it to people; `finish` completes the installed package before it counts as there
 * @returns {Promise<string>} the package's folder
 */
export async function installPackage({ name, version, what, finish }) {
  const folder = join(cacheFolder, `${name}-${version}`);
  const packageFolder = join(folder, "node_modules", name);
  if (existsSync(folder)) return packageFolder;

  console.log(`Installing ${what} (${name} ${version}), once…`);
  const partial = `${folder}.partial-${process.pid}`;
  await removeLeftovers(`${name}-${version}.partial-`);
  await mkdir(partial, { recursive: true });
  try {
    const options = ["--ignore-scripts", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
    await npmInstall([...options, "--prefix", partial, `${name}@${version}`], partial, what);
    await finish?.(join(partial, "node_modules", name));
    await moveIntoPlace(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return packageFolder;
}

/**
 * `npm install` with a failure that says what could not be installed and what to do.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {string} what
 */
export async function npmInstall(args, cwd, what) {
  const { code, output } = await runNpm(["install", "--loglevel=error", ...args], { cwd });
  if (code === 0) return;
  const isOffline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output);
  const next = isOffline
    ? "The npm registry can't be reached. Connect this machine to it, then run the command again."
    : "Run the command again; npm's own words are above.";
  throw setupError(`${output.trim()}\n\nCan't install ${what}. ${next}`);
}

/**
 * @param {string} from
 * @param {string} to
 */
async function moveIntoPlace(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    // Another run finished first: its folder is as good as ours.
    if (!existsSync(to)) throw error;
  }
}

/**
 * Removes what stopped runs left behind; a folder whose run still works is left alone.
 * @param {string} prefix
 */
async function removeLeftovers(prefix) {
  if (!existsSync(cacheFolder)) return;
  const leftovers = (await readdir(cacheFolder)).filter(
    (name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))),
  );
  for (const name of leftovers) await rm(join(cacheFolder, name), { recursive: true, force: true });
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    // No such process: that is the answer.
    return false;
  }
}
