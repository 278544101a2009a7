import { formatInstantToMinute } from "../model/instant.ts";
import { writeInline } from "../markdown/inline-text.ts";
import { bareVariable, recordValues, recordVariables } from "../updates/record-values.ts";
import type { ReviewModel } from "./review-model.ts";

/**
 * What the record (else the document itself) knows, by the names that templates give it, as Markdown text: lower-case letters
 * only, so that `Incident Commander` and `incident_commander` are one.
 */
export function knownValues(review: ReviewModel): ReadonlyMap<string, string> {
  const { snapshot, record = snapshot, policy, resolved } = review;
  const values = {
    ...recordValues(record, policy),
    severity: review.severity,
    resolved: resolved === undefined ? undefined : formatInstantToMinute(resolved),
  };
  const named = recordVariables.flatMap(({ name, others }) => {
    const value = values[name];
    return value === undefined ? [] : [name, ...others].map((known) => [known, writeInline(value)] as const);
  });
  const roles = record.roles.map(({ role, name }) => [bareVariable(role), writeInline(name)] as const);
  return new Map([...named, ...roles]);
}
