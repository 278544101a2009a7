/** The record of an incident, in the incident's folder. */
export const recordFileName = "incident.md";

/** The review, beside its record. */
export const reviewFileName = "postmortem.md";

/** What the external version of a review is called, beside it: `postmortem.external.md` for `postmortem.md`. */
export function externalFileNameOf(review: string): string {
  return review.replace(/(?:\.external)?(?:\.(md|markdown))?$/i, ".external.md");
}
