import { alignFrontMatter, driftKeyOf } from "../incident/repair-drift.ts";
import { otherFrontMatterCode, repeatedKeyCode } from "../markdown/front-matter.ts";
import type { Problem } from "../model/problem.ts";
import { t } from "../text/say.ts";
import { beyondBaseline } from "./baseline.ts";
import type { Finding, Fix } from "./finding.ts";
import { inOneGo, type Steps } from "../text/steps.ts";
import { lintInSteps } from "./lint.ts";
import type { LintContext, LintInput } from "./review-model.ts";

/**
 * All there is to say about a file, in order of place: what reading it could not understand, and what the rules find. Nothing
 * of a file that the policy ignores, nothing that its baseline holds. The editor's diagnostics and `sitrep lint` both show this list.
 */
export function findingsOf(input: LintInput, context: LintContext): readonly Finding[] {
  return inOneGo(findingsInSteps(input, context));
}

/** The same, with rests: no step takes long, however long the file is. */
export function* findingsInSteps(input: LintInput, context: LintContext): Steps<readonly Finding[]> {
  if (context.policy.lint.ignored) return [];
  const found = yield* lintInSteps(input, context);
  const all = [...input.snapshot.problems.map((problem) => problemFinding(problem, input)), ...found];
  return beyondBaseline(all, context.known).toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  );
}

function problemFinding(problem: Problem, input: LintInput): Finding {
  const { code: rule, message, range } = problem;
  const level = rule === otherFrontMatterCode ? "information" : "warning";
  return { rule, level, message, range, fixes: fixesOf(problem, input), related: [] };
}

function fixesOf(problem: Problem, input: LintInput): readonly Fix[] {
  if (problem.code === repeatedKeyCode) {
    const edits = [{ ...problem.range, newText: "" }];
    return [{ title: "Delete the one that does not count", safe: true, edits }];
  }
  const drifted = driftKeyOf(problem, input.frontMatter);
  if (drifted === undefined) return [];
  const title = t("Set `{0}` to what the timeline says", drifted);
  return [{ title, safe: true, edits: alignFrontMatter(input, drifted) }];
}
