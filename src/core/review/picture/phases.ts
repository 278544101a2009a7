import type { Milestones } from "../../model/incident.ts";
import type { Instant } from "../../model/instant.ts";
import type { Span } from "./span.ts";

/** The parts of an incident between its milestones, in order. */
export const phaseNames = ["detect", "respond", "mitigate", "resolve"] as const;

export type PhaseName = (typeof phaseNames)[number];

/** What is known of a phase. Nothing is guessed: a milestone that no entry states leaves both its neighbours unknown. */
export type Phase =
  /** Both milestones are stated. */
  | ({ readonly kind: "known"; readonly name: PhaseName } & Span)
  /** It has begun and goes on: `to` is now. */
  | ({ readonly kind: "going"; readonly name: PhaseName } & Span)
  /** It lies somewhere within this span, undefined where not even that is known. */
  | { readonly kind: "unknown"; readonly name: PhaseName; readonly within: Span | undefined }
  /** Its end is stated as before its begin. */
  | ({ readonly kind: "reversed"; readonly name: PhaseName } & Span)
  /** Not yet. */
  | { readonly kind: "ahead"; readonly name: PhaseName };

/**
 * The phases of an incident, from its milestones as the design defines them: detect from started to detected, respond
 * from detected to acknowledged, mitigate from acknowledged to mitigated, resolve from mitigated to resolved.
 */
export function phasesOf(milestones: Milestones, span: Span, goesOn: boolean): readonly Phase[] {
  const { started, detected, acknowledged, mitigated, resolved } = milestones;
  const moments = [started, detected, acknowledged, mitigated, resolved];
  return phaseNames.map((name, index): Phase => {
    const from = moments[index];
    const to = moments[index + 1];
    if (from !== undefined && to !== undefined) {
      return { kind: to < from ? "reversed" : "known", name, from, to };
    }
    const isLast = moments.slice(index + 1).every((moment) => moment === undefined);
    // That somebody declared it says that it was detected, and not when.
    if (goesOn && isLast && from !== undefined && name !== "detect") {
      return { kind: "going", name, from, to: span.to };
    }
    if (goesOn && name === "resolve") return { kind: "ahead", name };
    return { kind: "unknown", name, within: around(moments, index, span) };
  });
}

/** Between the nearest milestones that are known on either side, else the edge of what is known at all. */
function around(moments: readonly (Instant | undefined)[], index: number, span: Span): Span | undefined {
  const before = moments.slice(0, index + 1).findLast((moment) => moment !== undefined);
  const behind = moments.slice(index + 1).find((moment) => moment !== undefined);
  if (before === undefined && behind === undefined) return undefined;
  const [from, to] = [before ?? span.from, behind ?? span.to];
  return from < to ? { from, to } : undefined;
}
