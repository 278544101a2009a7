/** The id of a severity in the policy, `SEV1` the worst. Undefined, wherever one may be missing, means unknown. */
export type SeverityId = string;

/** How an unknown severity is written: it is asked for again, and clocked as SEV2 meanwhile (design: defaults). */
export const unknownSeverity = "SEV?";

/** The severity as people read it: its id, or `SEV?`. */
export function severityLabel(severity: SeverityId | undefined): string {
  return severity ?? unknownSeverity;
}
