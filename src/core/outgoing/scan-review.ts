import { lintReview } from "../lint/lint.ts";
import type { LintContext, LintInput } from "../lint/review-model.ts";
import { noPersonNames } from "../lint/rules/no-person-names.ts";
import type { OutgoingFinding } from "./scan.ts";

/**
 * Names of persons among the causes of a review that is about to be published (the linter's rule, whatever level the team
 * gave it): what is blameless in a repository matters more where everybody reads it. In order of place.
 */
export function scanReview(input: LintInput, context: LintContext): readonly OutgoingFinding[] {
  const { lint } = context.policy;
  const rules = { ...lint.rules, [id]: { levels: {}, options: lint.rules[id]?.options ?? {} } };
  const policy = { ...context.policy, lint: { ...lint, rules, ignored: false } };
  return lintReview(input, { ...context, policy }, [noPersonNames]).map(({ message, range }) => ({
    kind: "cause-names",
    stops: false,
    message,
    range,
  }));
}

const { id } = noPersonNames;
