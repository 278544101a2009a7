import type { ChosenTemplate } from "../../model/review-choice.ts";
import type { ReviewDepth } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import { builtInReview, builtInReviews } from "./built-in-reviews.ts";

/** The name of the usual template. */
export const usualTemplate = "default";

/** The template that the policy names for a depth. */
export function templateOfPolicy({ review }: Pick<Policy, "review">, depth: ReviewDepth): string {
  return review.template[depth] ?? usualTemplate;
}

/**
 * The template of a name: the team's own before one of ours, its form for the depth (`NAME-light`) before the plain one.
 * `own` are the team's, by file name without `.md`. Undefined where there is none of that name.
 */
export function chooseTemplate(
  name: string,
  depth: ReviewDepth,
  own: ReadonlyMap<string, string>,
): ChosenTemplate | undefined {
  const text = own.get(`${name}-${depth}`) ?? own.get(name);
  const chosen = name === usualTemplate ? undefined : name;
  if (text !== undefined) return { name: chosen, text };
  const ours = builtInReviews.find((known) => known === name);
  return ours === undefined ? undefined : { name: chosen, text: builtInReview(ours, depth) };
}

/**
 * The Markdown of the template that a review says it was written with; undefined for the usual one of ours, whose form follows
 * from the depth, and for one that is gone.
 */
export function templateAgain(
  name: string | undefined,
  depth: ReviewDepth,
  own: ReadonlyMap<string, string>,
): string | undefined {
  const asked = name ?? usualTemplate;
  const isOurUsual = asked === usualTemplate && !own.has(asked) && !own.has(`${asked}-${depth}`);
  return isOurUsual ? undefined : chooseTemplate(asked, depth, own)?.text;
}

/** The names that can be chosen: ours, and the team's own without their forms for a depth. */
export function templateNamesOf(own: ReadonlyMap<string, string>): readonly string[] {
  const names = [...own.keys()].map((name) => name.replace(/-(?:note|light|full)$/, ""));
  return [...new Set([...builtInReviews, ...names])];
}
