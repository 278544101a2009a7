import { applyEdits, type TextEdit } from "../text/edit.ts";
import type { Finding } from "./finding.ts";

/** A fix may uncover the next finding; what has not come to rest by then would never. */
const mostPasses = 10;

/**
 * The text with every safe fix applied, and again until nothing is left to fix: `findingsIn` says what is found in a
 * text. Of fixes that touch the same place one is applied a pass, the first in the text. Where fixing does not come to
 * rest, the text as it was after the last pass.
 */
export function fixAll(text: string, findingsIn: (text: string) => readonly Finding[]): string {
  let current = text;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const edits = safeEdits(findingsIn(current));
    if (edits.length === 0) return current;
    const next = applyEdits(current, edits);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** The edits of the safe fixes that can be applied together: each fix whole or not at all, in order of place. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of [...findings].sort((a, b) => a.range.start - b.range.start)) {
    const fix = finding.fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => meet(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Two insertions at one place meet as well: which comes first, only a new look can tell. */
function meet(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
