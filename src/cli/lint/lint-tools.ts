import type { Instant } from "../../core/model/instant.ts";
import type { Shell } from "../command.ts";
import { baselineFinder } from "../host/find-baseline.ts";
import { namedPolicy, policyFinder } from "../host/find-policy.ts";
import { peopleFinder } from "../host/people-near.ts";
import { nativeTree } from "../native/native-tree.ts";
import type { Around } from "./basis.ts";
import type { LintTools } from "./lint-file.ts";

/** What a run of the linter is told of the world, in a form that another thread can be told as well. */
export interface LintRun {
  readonly cwd: string;
  readonly now: Instant;
  /** Whether the native parser may do the work. */
  readonly native: boolean;
  /** The full path of the policy file for all files; undefined: the nearest one upwards from each. */
  readonly config: string | undefined;
  /** The full path of the baseline for all files, or `none`; undefined: the one that the policy of each names. */
  readonly baseline: string | undefined;
  readonly fix: boolean;
  /** Whether what findings rest on is noted, so that they can be kept. */
  readonly notes: boolean;
}

/** What linting on this thread needs; the problems of policies go to `error`. */
export async function lintTools(
  run: LintRun,
  shell: Pick<Shell, "error" | "importPackage">,
): Promise<LintTools> {
  return {
    ...(await toolsAround(run, shell)),
    cwd: run.cwd,
    fix: run.fix,
    digest: run.notes ? (await import("../../facts/digest.ts")).digestOf : undefined,
    parseTree:
      run.native && shell.importPackage !== undefined ? await nativeTree(shell.importPackage) : undefined,
  };
}

/** What asks the world around files; the problems of policies go to `error`. */
export async function toolsAround(run: LintRun, shell: Pick<Shell, "error">): Promise<Around> {
  return {
    now: run.now,
    policyFor: run.config === undefined ? policyFinder(shell) : await namedPolicy(run.config, shell),
    baselineFor: run.baseline === "none" ? () => Promise.resolve(undefined) : baselineFinder(run.baseline),
    peopleNear: peopleFinder(),
  };
}
