import type { Course } from "../../core/clock/course.ts";
import { toSecond, type Instant } from "../../core/model/instant.ts";
import { stepTitle, type Step } from "../../core/model/step.ts";

/** A step with what a view shows beside its text. */
export interface PresentedStep {
  readonly step: Step;
  /** As people count: `3`, `3.1`. */
  readonly number: string;
  /** Its text without the bracket that says who does it and when, which views show apart. */
  readonly title: string;
  readonly due: Instant | undefined;
  readonly isNext: boolean;
}

/**
 * Numbers the steps, dates their deadlines from the declaration on the incident's clock, and marks the next one: the first
 * that is open. Without a `course`, as when the incident is over, none of them is due.
 */
export function presentSteps(
  steps: readonly Step[],
  course: Pick<Course, "declared" | "minute"> | undefined,
): readonly PresentedStep[] {
  const counters: number[] = [];
  const next = steps.find((step) => step.state === "open" && step.anchors !== undefined);
  return steps.map((step) => {
    counters.length = Math.min(counters.length, step.depth + 1);
    while (counters.length <= step.depth) counters.push(0);
    counters[step.depth] = (counters[step.depth] ?? 0) + 1;
    return {
      step,
      number: counters.join("."),
      title: stepTitle(step),
      due:
        step.within === undefined || course === undefined
          ? undefined
          : toSecond(course.declared + step.within * course.minute),
      isNext: step === next,
    };
  });
}

/** How many steps stand in each state. */
export function countSteps(steps: readonly Step[]): Record<Step["state"], number> {
  const counts = { open: 0, done: 0, skipped: 0, blocked: 0 };
  for (const step of steps) counts[step.state] += 1;
  return counts;
}
