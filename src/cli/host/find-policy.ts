import { readFile } from "node:fs/promises";
import path from "node:path";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { policyFileName, type Policy } from "../../core/policy/policy.ts";
import { readPolicy } from "../../core/policy/read-policy.ts";
import type { Shell } from "../command.ts";

/** The policy that counts for a file or folder: the nearest one upwards, else the defaults. Its problems are printed. */
export async function findPolicy(from: string, shell: Pick<Shell, "error">): Promise<Policy> {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    const file = path.join(folder, policyFileName);
    const text = await readFile(file, "utf8").catch(() => undefined); // none here: look further up
    if (text !== undefined) {
      const { policy, problems } = readPolicy(text);
      for (const problem of problems) shell.error(`${file}: ${problem.message}`);
      return policy;
    }
    if (path.dirname(folder) === folder) return defaultPolicy;
  }
}
