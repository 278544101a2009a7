import type { Completion } from "../../lint/complete.ts";
import { variablesAt } from "../../updates/complete-template.ts";
import { knownReviewVariables } from "./review-variables.ts";

/** The variables that may stand at an offset of a template of reviews: all of them behind `{{`, none elsewhere. */
export function reviewCompletionsAt(text: string, offset: number): readonly Completion[] {
  return variablesAt(
    text,
    offset,
    knownReviewVariables.map((name) => ({ name, detail: "" })),
  );
}
