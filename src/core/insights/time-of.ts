import type { Instant } from "../model/instant.ts";
import type { IncidentFacts, MilestoneName } from "./facts.ts";
import type { TimeName, UnmeasuredReason } from "./insights.ts";

/** How long an incident took to get somewhere, in milliseconds, as `definitionOf` says; or why it can't be measured. */
export function timeOf(name: TimeName, incident: IncidentFacts): number | UnmeasuredReason {
  const { milestones, unsure, over } = incident;
  const { begins, end } = bounds[name];
  const begin = begins.find((moment) => momentOf(incident, moment) !== undefined);
  const began = begin === undefined ? undefined : momentOf(incident, begin);
  const ended = milestones[end];
  if (began === undefined) return "no-begin";
  if (ended === undefined) return over ? "no-end" : "goes-on";
  if (unsure.some((moment) => moment === begin || moment === end)) return "contradicted";
  return ended < began ? "negative" : ended - began;
}

type Moment = MilestoneName | "declared";

/** The moment a time begins at, the first that is known, and where it ends. `definitionOf` says the same in words. */
const bounds: Readonly<
  Record<TimeName, { readonly begins: readonly Moment[]; readonly end: MilestoneName }>
> = {
  detect: { begins: ["started"], end: "detected" },
  acknowledge: { begins: ["detected", "declared"], end: "acknowledged" },
  mitigate: { begins: ["started", "detected"], end: "mitigated" },
  resolve: { begins: ["started", "detected", "declared"], end: "resolved" },
};

function momentOf({ declared, milestones }: IncidentFacts, moment: Moment): Instant | undefined {
  return moment === "declared" ? declared : milestones[moment];
}
