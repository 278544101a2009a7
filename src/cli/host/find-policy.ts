import { readFile } from "node:fs/promises";
import path from "node:path";
import { templatePaths, withTemplates } from "../../core/lint/team-template.ts";
import { rules } from "../../core/lint/rules/index.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { policyFileName, type Policy } from "../../core/policy/policy.ts";
import { policyForFile } from "../../core/policy/policy-for-file.ts";
import { readPolicy } from "../../core/policy/read-policy.ts";
import { indexLines } from "../../core/text/lines.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { textIfThere, whyNotRead } from "./text-file.ts";

/** Finds the policy that counts for a file or folder: the nearest one upwards, else the defaults. */
export type FindPolicy = (from: string) => Promise<Policy>;

/** The policy of one file or folder. Its problems are printed. */
export function findPolicy(from: string, shell: Pick<Shell, "error">): Promise<Policy> {
  return policyFinder(shell)(from);
}

/** Finds policies of many files: each policy file is read once, and its problems are printed once. */
export function policyFinder(shell: Pick<Shell, "error">): FindPolicy {
  const known = new Map<string, Policy | undefined>();
  const completed = templateReader(shell);
  const policyAt = (from: string): Policy => {
    for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
      if (!known.has(folder)) known.set(folder, policyIn(folder, shell));
      const policy = known.get(folder);
      if (policy !== undefined) return completed(policyForFile(policy, path.relative(folder, from)), folder);
      if (path.dirname(folder) === folder) return defaultPolicy;
    }
  };
  return (from) => Promise.resolve(policyAt(from));
}

function policyIn(folder: string, shell: Pick<Shell, "error">): Policy | undefined {
  const file = path.join(folder, policyFileName);
  const text = textIfThere(file);
  if (text === undefined) return undefined; // look further up
  return policyOf(file, text, shell);
}

/** The one policy for all files that somebody names. @throws Failure where it can't be read. */
export async function namedPolicy(file: string, shell: Pick<Shell, "error">): Promise<FindPolicy> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Failure(
      `The policy can't be read: ${whyNotRead(file, error)}. Check the path behind \`--config\`.`,
    );
  });
  const policy = policyOf(file, text, shell);
  const folder = path.dirname(file);
  const completed = templateReader(shell);
  return (from) =>
    Promise.resolve(completed(policyForFile(policy, path.relative(folder, path.resolve(from))), folder));
}

/** Brings the sections of the team's templates into policies; each set of templates is read once, and what is not there is told once. */
function templateReader(shell: Pick<Shell, "error">): (policy: Policy, folder: string) => Policy {
  const texts = new Map<string, string>();
  const completed = new WeakMap<Policy, Policy>();
  const textOf = (file: string): string => {
    const before = texts.get(file);
    if (before !== undefined) return before;
    const text = textIfThere(file);
    if (text === undefined)
      shell.error(`The template ${file} can't be read; what it asks for is not checked.`);
    texts.set(file, text ?? "");
    return text ?? "";
  };
  return (policy, folder) => {
    const paths = templatePaths(policy);
    if (paths.length === 0) return policy;
    const before = completed.get(policy);
    if (before !== undefined) return before;
    const whole = withTemplates(
      policy,
      paths.map((name) => textOf(path.resolve(folder, name))),
    );
    completed.set(policy, whole);
    return whole;
  };
}

/** Paths that the policy names are full ones here. */
function policyOf(file: string, text: string, shell: Pick<Shell, "error">): Policy {
  const { policy, problems } = readPolicy(text, rules);
  const lines = indexLines(text);
  for (const { message, range } of problems) {
    const { line, column } = lines.positionAt(range.start);
    shell.error(`${file}:${line + 1}:${column + 1}: ${message}`);
  }
  const { baseline } = policy.lint;
  if (baseline === undefined) return policy;
  return { ...policy, lint: { ...policy.lint, baseline: path.resolve(path.dirname(file), baseline) } };
}
