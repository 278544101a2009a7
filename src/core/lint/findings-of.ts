import type { Problem } from "../model/problem.ts";
import type { Finding } from "./finding.ts";
import { lintReview } from "./lint.ts";
import type { LintContext, LintInput } from "./review-model.ts";

/**
 * All there is to say about a file, in order of place: what reading it could not understand, and what the rules find.
 * The editor's diagnostics and `sitrep lint` both show this list.
 */
export function findingsOf(input: LintInput, context: LintContext): readonly Finding[] {
  return [...input.snapshot.problems.map(problemFinding), ...lintReview(input, context)].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

function problemFinding(problem: Problem): Finding {
  return {
    rule: problem.code,
    level: "warning",
    message: problem.message,
    range: problem.range,
    fixes: [],
    related: [],
  };
}
