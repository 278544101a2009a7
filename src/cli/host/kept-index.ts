import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../../facts/digest.ts";
import type { Shell } from "../command.ts";
import { ownCaches } from "../launch/cache-folder.ts";

/** The file in the person's folder for caches that keeps what was learnt of a folder, a full path. */
export function keptIndex(
  kind: "actions" | "findings" | "insights",
  root: string,
  shell: Pick<Shell, "env">,
): string {
  return path.join(personCaches(shell), kind, `${digestOf(root)}.json`);
}

/** Our part of the person's folder for caches. */
export function personCaches({ env }: Pick<Shell, "env">): string {
  return ownCaches({ env, platform: process.platform, home: homedir() });
}

/** The program that is started names the digest of what it loads: another build reads for itself. */
export function editionOf({ version, script }: Pick<Shell, "version" | "script">): string {
  return script === undefined ? version : `${version} ${digestOf(readFileSync(fileURLToPath(script)))}`;
}
