import type { Step } from "../model/step.ts";
import type { Runbook } from "./read-runbook.ts";
import { stepKey } from "./same-step.ts";

/** Which step of which runbook a step of a record was copied from. */
export interface Origin<Source> {
  readonly source: Source;
  readonly step: Step;
}

/**
 * Where the steps of a record came from, by their texts, since the record names no files: a runbook counts as copied where
 * the record has at least half of its steps. A step that several have belongs to the one that most steps came from; where
 * as many did, to the one that is given first. Steps of the top level only; those without an entry were added by hand.
 */
export function originsOf<Source extends Pick<Runbook, "steps">>(
  sources: readonly Source[],
  steps: readonly Step[],
): ReadonlyMap<Step, Origin<Source>> {
  const copied = sources
    .map((source) => ({ source, pairs: pairsOf(topOf(source.steps), steps) }))
    .filter(({ source, pairs }) => pairs.size > 0 && pairs.size * 2 >= topOf(source.steps).length)
    .sort((a, b) => b.pairs.size - a.pairs.size);
  const origins = new Map<Step, Origin<Source>>();
  for (const { source, pairs } of copied) {
    for (const [step, its] of pairs) if (!origins.has(step)) origins.set(step, { source, step: its });
  }
  return origins;
}

/** The steps at the top level. */
export function topOf(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => step.depth === 0);
}

/** Steps of the record with the step of a runbook that says the same, the first with the first. */
function pairsOf(source: readonly Step[], record: readonly Step[]): ReadonlyMap<Step, Step> {
  const left = new Map<string, Step[]>();
  for (const step of source) left.set(stepKey(step), [...(left.get(stepKey(step)) ?? []), step]);
  const pairs = new Map<Step, Step>();
  for (const step of topOf(record)) {
    const its = left.get(stepKey(step))?.shift();
    if (its !== undefined) pairs.set(step, its);
  }
  return pairs;
}
