import type { Instant } from "../../core/model/instant.ts";
import type { Shell } from "../command.ts";
import { policyFinder } from "../host/find-policy.ts";
import { nativeTree } from "../native/native-tree.ts";
import type { LintTools } from "./lint-file.ts";

/** What a run of the linter is told of the world, in a form that another thread can be told as well. */
export interface LintRun {
  readonly cwd: string;
  readonly now: Instant;
  /** Whether the native parser may do the work. */
  readonly native: boolean;
}

/** What linting on this thread needs; the problems of policies go to `error`. */
export async function lintTools(run: LintRun, shell: Pick<Shell, "error">): Promise<LintTools> {
  return {
    cwd: run.cwd,
    now: run.now,
    policyFor: policyFinder(shell),
    parseTree: run.native ? await nativeTree() : undefined,
  };
}
