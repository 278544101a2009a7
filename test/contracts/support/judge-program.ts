import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/**
 * The judging server ready to run: in place where what it needs is installed, else in a copy in the temporary folder that
 * is made once for each state of the contracts. Rejects with what npm said where it can't be installed.
 */
export async function judgeProgram(contracts: string): Promise<string> {
  if (existsSync(path.join(contracts, "server", "node_modules"))) return programIn(contracts);
  const ready = path.join(os.tmpdir(), `sitrep-contracts-${stateOf(contracts)}`);
  if (existsSync(programIn(ready))) return programIn(ready);
  const made = await mkdtemp(path.join(os.tmpdir(), "sitrep-contracts-new-"));
  for (const part of ["server", "specs"])
    await cp(path.join(contracts, part), path.join(made, part), { recursive: true });
  await install(path.join(made, "server"));
  // Several may have made one at once: whoever comes second uses the first one's.
  await rename(made, ready).catch(() => rm(made, { recursive: true, force: true }));
  return programIn(ready);
}

function programIn(contracts: string): string {
  return path.join(contracts, "server", "contract-server.mjs");
}

function stateOf(contracts: string): string {
  const hash = createHash("sha256");
  for (const part of ["server", "specs"])
    for (const name of readdirSync(path.join(contracts, part)).sort())
      hash.update(name).update(readFileSync(path.join(contracts, part, name)));
  return hash.digest("hex").slice(0, 12);
}

async function install(folder: string): Promise<void> {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["ci", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts"];
  await promisify(execFile)(npm, args, { shell: process.platform === "win32" });
}
