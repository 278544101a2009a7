import { readFile } from "node:fs/promises";
import path from "node:path";
import { readBaseline, type Baseline, type RuleCounts } from "../../core/lint/baseline.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { oncePerKey } from "../../core/text/once-per-key.ts";
import { Failure } from "../failure.ts";
import { whyNotRead } from "./text-file.ts";

/** What the baseline holds of a file, by its full path; undefined where there is no baseline, or nothing of the file in it. */
export type FindBaseline = (file: string, policy: Policy) => Promise<RuleCounts | undefined>;

/**
 * Finds baselines of many files: each is read once. The one that is named counts for all files, else the one that the
 * policy names, whose path is full by then. Files stand in it relative to its folder.
 */
export function baselineFinder(named: string | undefined): FindBaseline {
  const baselines = oncePerKey(baselineAt);
  return async (file, policy) => {
    const from = named ?? policy.lint.baseline;
    if (from === undefined) return undefined;
    return (await baselines.of(from))[nameInBaseline(from, file)];
  };
}

/** How a file is called in a baseline. */
export function nameInBaseline(baseline: string, file: string): string {
  return path.relative(path.dirname(baseline), file).split(path.sep).join("/");
}

/** @throws Failure where it can't be read, or is none. */
async function baselineAt(file: string): Promise<Baseline> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new Failure(
      `The baseline can't be read: ${whyNotRead(file, error)}. Check the path, or write it with \`--write-baseline\`.`,
    );
  });
  const baseline = readBaseline(text);
  if (typeof baseline === "string")
    throw new Failure(`${file} is no baseline: ${baseline}. Write it anew with \`--write-baseline\`.`);
  return baseline;
}
