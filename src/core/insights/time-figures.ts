import { mean, quantileSorted } from "d3-array";
import { day } from "../model/instant.ts";
import type { IncidentFacts, MilestoneName } from "./facts.ts";
import type { Spread, TimeFigures, TimeName, UnmeasuredReason } from "./insights.ts";

/** How long incidents took to get somewhere, as `definitionOf` says; what can't be measured is counted by its reason. */
export function timeFigures(name: TimeName, incidents: readonly IncidentFacts[]): TimeFigures {
  const lengths: number[] = [];
  const reasons = new Map<UnmeasuredReason, number>();
  for (const incident of incidents) {
    const length = timeOf(name, incident);
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

/** Milliseconds, or why it can't be measured. */
export function timeOf(name: TimeName, incident: IncidentFacts): number | UnmeasuredReason {
  const { milestones, declared, unsure, over } = incident;
  const { begins, end } = bounds[name];
  const begin = begins.find((moment) => momentOf(moment) !== undefined);
  const ended = milestones[end];
  if (begin === undefined) return "no-begin";
  if (ended === undefined) return over ? "no-end" : "goes-on";
  if ([begin, end].some((moment) => moment !== "declared" && unsure.includes(moment))) return "contradicted";
  const length = ended - (momentOf(begin) ?? ended);
  return length < 0 ? "negative" : length;

  function momentOf(moment: MilestoneName | "declared"): number | undefined {
    return moment === "declared" ? declared : milestones[moment];
  }
}

/** The moment a time begins at, the first that is known, and where it ends. `definitionOf` says the same in words. */
const bounds: Readonly<
  Record<TimeName, { readonly begins: readonly (MilestoneName | "declared")[]; readonly end: MilestoneName }>
> = {
  detect: { begins: ["started"], end: "detected" },
  acknowledge: { begins: ["detected", "declared"], end: "acknowledged" },
  mitigate: { begins: ["started", "detected"], end: "mitigated" },
  resolve: { begins: ["started", "detected", "declared"], end: "resolved" },
};

/** Of sorted lengths. Quartiles lie between neighbours in proportion, as spreadsheets have them. */
function spreadOf(sorted: readonly number[]): Spread | undefined {
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return undefined;
  const quantile = (part: number): number => quantileSorted([...sorted], part) ?? least;
  return {
    least,
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    most,
    mean: mean(sorted) ?? least,
  };
}
