import { existsSync } from "node:fs";
import path from "node:path";

const project = path.resolve(import.meta.dirname, "../../..");

/**
 * Where the vendors' contracts and the server that judges by them are: `SITREP_CONTRACTS` from the project's root, else
 * beside it. Undefined where there are none; then what needs them is skipped and says so.
 */
export function contractsFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = path.resolve(project, environment["SITREP_CONTRACTS"] ?? "../shared/contracts");
  return existsSync(path.join(folder, "server", "contract-server.mjs")) ? folder : undefined;
}
