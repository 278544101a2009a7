import { bareVariable, recordVariableOf, recordVariables, type RecordVariable } from "./record-values.ts";

/** What an update says beside the facts of the record: each stands in a field of its own while it is written. */
export const updateVariables = [
  "status",
  "known",
  "doing",
  "involved",
  "next",
  "restored",
  "lasted",
  "changing",
  "review-by",
] as const;

export type UpdateVariable = (typeof updateVariables)[number] | RecordVariable;

/** All that a template of an update may ask for, as it is written between the braces. */
export const knownUpdateVariables: readonly UpdateVariable[] = [
  ...updateVariables,
  ...recordVariables.map(({ name }) => name),
];

/** The variable that a name between braces means; undefined where there is none of that name. */
export function updateVariableOf(name: string): UpdateVariable | undefined {
  const bare = bareVariable(name);
  return updateVariables.find((known) => bareVariable(known) === bare) ?? recordVariableOf(name);
}
