import { day, hour, minute, type Instant } from "../../model/instant.ts";
import type { Span } from "./span.ts";

/** Time from left to right: where an instant stands, and the instants that are labelled. */
export interface TimeScale {
  /** Pixels from the left edge of the picture, within `left` and `right` whatever the instant. */
  readonly at: (instant: Instant) => number;
  readonly left: number;
  readonly right: number;
  /** Round in UTC, the first at or behind the begin of the span. */
  readonly ticks: readonly Instant[];
  /** Milliseconds from one tick to the next. */
  readonly step: number;
}

/**
 * A scale of a span between two edges in pixels. The step is the smallest of `steps` that leaves each label its room. A
 * span without length stands in the middle of a minute.
 */
export function timeScale(span: Span, left: number, right: number, labelWidth: number): TimeScale {
  const [from, to] =
    span.from < span.to ? [span.from, span.to] : [span.from - minute / 2, span.from + minute / 2];
  const most = Math.max(1, Math.floor((right - left) / labelWidth));
  const step = stepFor((to - from) / most);
  const at = (instant: Instant): number =>
    rounded(left + Math.min(1, Math.max(0, (instant - from) / (to - from))) * (right - left));
  return { at, left, right, ticks: ticksOf(from, to, step), step };
}

/** To a tenth of a pixel. */
export function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

const second = 1000;
const week = 7 * day;

/** What people count in. Beyond four weeks each step is twice the one before. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2].map((count) => count * day),
  ...[1, 2, 4].map((count) => count * week),
];

function stepFor(least: number): number {
  const known = steps.find((step) => step >= least);
  if (known !== undefined) return known;
  return 4 * week * 2 ** Math.ceil(Math.log2(least / (4 * week)));
}

/** 1970-01-05 was a Monday: weeks begin there. */
const monday = 4 * day;

function ticksOf(from: Instant, to: Instant, step: number): readonly Instant[] {
  const origin = step >= week ? monday : 0;
  const first = Math.ceil((from - origin) / step) * step + origin;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}
