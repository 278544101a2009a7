import type { Finding } from "./finding.ts";

/**
 * Findings at one place of a text, those first that say most of it: what is found of a word comes before what is found of
 * the paragraph around it. Of as much text, the graver one comes first, else they stay in order.
 */
export function nearestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => lengthOf(a) - lengthOf(b) || gravity[a.level] - gravity[b.level]);
}

function lengthOf({ range }: Finding): number {
  return range.end - range.start;
}

const gravity: Readonly<Record<Finding["level"], number>> = { error: 0, warning: 1, information: 2 };
