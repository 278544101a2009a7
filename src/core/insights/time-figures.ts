import { mean, quantileSorted } from "d3-array";
import { day } from "../model/instant.ts";
import type { Spread, TimeFigures, TimeName, UnmeasuredReason } from "./insights.ts";
import type { Weighed } from "./weigh.ts";

/** How long incidents took to get somewhere, as `definitionOf` says; what can't be measured is counted by its reason. */
export function timeFigures(name: TimeName, incidents: readonly Weighed[]): TimeFigures {
  const lengths: number[] = [];
  const reasons = new Map<UnmeasuredReason, number>();
  for (const { times } of incidents) {
    const length = times[name];
    if (typeof length === "number") lengths.push(length);
    else reasons.set(length, (reasons.get(length) ?? 0) + 1);
  }
  return {
    name,
    measured: lengths.length,
    of: incidents.length,
    unmeasured: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    spread: spreadOf(lengths.sort((a, b) => a - b)),
    overADay: lengths.filter((length) => length > day).length,
  };
}

/** Of sorted lengths. Quartiles lie between neighbours in proportion, as spreadsheets have them. */
function spreadOf(sorted: number[]): Spread | undefined {
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return undefined;
  const quantile = (part: number): number => quantileSorted(sorted, part) ?? least;
  return {
    least,
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    most,
    mean: mean(sorted) ?? least,
  };
}
