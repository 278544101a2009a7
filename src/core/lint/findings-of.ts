import { alignFrontMatter, driftKeyOf } from "../incident/repair-drift.ts";
import type { Problem } from "../model/problem.ts";
import type { Finding } from "./finding.ts";
import { lintReview } from "./lint.ts";
import type { LintContext, LintInput } from "./review-model.ts";

/**
 * All there is to say about a file, in order of place: what reading it could not understand, and what the rules find.
 * The editor's diagnostics and `sitrep lint` both show this list.
 */
export function findingsOf(input: LintInput, context: LintContext): readonly Finding[] {
  return [
    ...input.snapshot.problems.map((problem) => problemFinding(problem, input)),
    ...lintReview(input, context),
  ].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function problemFinding(problem: Problem, input: LintInput): Finding {
  const drifted = driftKeyOf(problem, input.frontMatter);
  return {
    rule: problem.code,
    level: "warning",
    message: problem.message,
    range: problem.range,
    fixes:
      drifted === undefined
        ? []
        : [
            {
              title: `Set \`${drifted}\` to what the timeline says`,
              safe: true,
              edits: alignFrontMatter(input, drifted),
            },
          ],
    related: [],
  };
}
