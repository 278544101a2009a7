import type { Finding } from "../../lint/finding.ts";
import { readReviewTemplate } from "./review-template.ts";

/** All there is to say of a template of reviews: variables that there are none of, and lines that hold more than one can. */
export function reviewTemplateFindings(text: string): readonly Finding[] {
  return readReviewTemplate(text).problems.map(({ code, message, range }) => ({
    rule: code,
    level: "warning",
    message,
    range,
    fixes: [],
    related: [],
  }));
}
