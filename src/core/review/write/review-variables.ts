import {
  bareVariable,
  recordVariableOf,
  recordVariables,
  type RecordVariable,
} from "../../updates/record-values.ts";

/** What a template of a review may ask for beside the words of the record: each makes lines of its own. */
export const blockVariables = [
  "facts",
  "milestones",
  "roles",
  "customers",
  "service-line",
  "impacts",
  "impact-total",
  "timeline",
  "hypotheses",
  "decisions",
  "severity-history",
  "steps",
  "actions",
  "five-whys",
  "made-sense",
] as const;

export type BlockVariable = (typeof blockVariables)[number];

export type ReviewVariable =
  | { readonly kind: "block"; readonly name: BlockVariable }
  | { readonly kind: "words"; readonly name: RecordVariable };

/** All that a template of a review may ask for, as it is written between the braces. */
export const knownReviewVariables: readonly string[] = [
  ...blockVariables,
  ...recordVariables.map(({ name }) => name),
];

/** The variable that a name between braces means; undefined where there is none of that name. */
export function reviewVariableOf(name: string): ReviewVariable | undefined {
  const bare = bareVariable(name);
  const block = blockVariables.find((known) => bareVariable(known) === bare);
  if (block !== undefined) return { kind: "block", name: block };
  const words = recordVariableOf(name);
  return words === undefined ? undefined : { kind: "words", name: words };
}
