import type { Step } from "../model/step.ts";

/** The roles and people that a step names as its owners: `(Scribe and Technical Lead)` names two. */
export function ownersOf({ owner }: Pick<Step, "owner">): readonly string[] {
  return (owner ?? "")
    .split(/\s*(?:,|&|\/|\band\b|\bor\b)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/**
 * The steps of a role: those it owns, with what stands below them, and those they stand below. A step of nobody is
 * everybody's and not among them. Case does not matter.
 */
export function stepsOfRole(steps: readonly Step[], role: string): ReadonlySet<Step> {
  const wanted = role.toLowerCase();
  const found = new Set<Step>();
  const path: Step[] = [];
  let ownedAt: number | undefined;
  for (const step of steps) {
    path.length = Math.min(path.length, step.depth);
    if (ownedAt !== undefined && step.depth <= ownedAt) ownedAt = undefined;
    if (ownersOf(step).some((name) => name.toLowerCase() === wanted)) ownedAt ??= step.depth;
    if (ownedAt !== undefined) for (const each of [...path, step]) found.add(each);
    path.push(step);
  }
  return found;
}
