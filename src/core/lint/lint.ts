import type { ReviewDepth } from "../model/snapshot.ts";
import type { Policy, RuleLevel } from "../policy/policy.ts";
import type { TextRange } from "../text/range.ts";
import { t } from "../text/say.ts";
import { inOneGo, type Steps } from "../text/steps.ts";
import type { Finding, FindingLevel } from "./finding.ts";
import { placeOfDocument } from "./place-of-document.ts";
import { proseOfParts } from "./prose.ts";
import { reviewModelOf, type LintContext, type LintInput, type ReviewModel } from "./review-model.ts";
import { optionsOf } from "./options-of.ts";
import type { Rule, RuleReport } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { isSuppressed, suppressionsIn } from "./suppressions.ts";

/**
 * Everything the rules find in a document, in order of place, without what is suppressed or off. Nothing of
 * a file that the policy ignores. Never throws: a rule that does becomes a finding. `active` stands for all rules unless a test hands in others.
 */
export function lintReview(
  input: LintInput,
  context: LintContext,
  active: readonly Rule[] = rules,
): readonly Finding[] {
  return inOneGo(lintInSteps(input, context, active));
}

/** The same, with rests between the rules and within those that take long. */
export function* lintInSteps(
  input: LintInput,
  context: LintContext,
  active: readonly Rule[] = rules,
): Steps<readonly Finding[]> {
  if (context.policy.lint.ignored) return [];
  const review = reviewModelOf(input, context);
  yield* proseOfParts.ahead(review.document);
  const suppressions = suppressionsIn(review);
  const found: Finding[] = [];
  for (const rule of active) {
    if (!rule.kinds.includes(review.snapshot.kind ?? "review")) continue;
    found.push(...(yield* run(rule, review)));
    yield;
  }
  return found
    .filter((finding) => !isSuppressed(finding, suppressions))
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** The level a rule has under a policy, in a review of a depth. */
export function levelOf(rule: Pick<Rule, "id" | "levels">, policy: Policy, depth: ReviewDepth): RuleLevel {
  return policy.lint.rules[rule.id]?.levels[depth] ?? rule.levels[depth === "full" ? "full" : "light"];
}

function* run(rule: Rule, review: ReviewModel): Steps<readonly Finding[]> {
  const level = levelOf(rule, review.policy, review.depth);
  if (level === "off") return [];
  try {
    const found: Finding[] = [];
    for (const report of rule.check(review, optionsOf(rule, review.policy))) {
      if (report === undefined) yield;
      else found.push(findingOf(rule, level, report, review));
    }
    return found;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = t(
      'Unexpected failure of rule `{0}`, expected it to finish: {1}. The other rules went on. Until it is mended, `"{0}": "off"` in the policy\'s `lint` hushes it; please report it with the words that cause it, and nothing confidential.',
      rule.id,
      reason,
    );
    const range = placeOfDocument(review.document, review.snapshot, review.frontMatter);
    return [{ rule: rule.id, level, message, range, fixes: [], related: [] }];
  }
}

function findingOf(
  { id }: Rule,
  level: FindingLevel,
  report: RuleReport,
  { document }: ReviewModel,
): Finding {
  return {
    rule: id,
    level: report.level ?? level,
    message: report.message,
    range: within(report.range, document.text),
    fixes: report.fixes ?? [],
    related: report.related ?? [],
  };
}

/** Rules count on their own arithmetic; hosts must not have to. */
function within(range: TextRange, text: string): TextRange {
  const start = Math.min(Math.max(range.start, 0), text.length);
  return { start, end: Math.min(Math.max(range.end, start), text.length) };
}
