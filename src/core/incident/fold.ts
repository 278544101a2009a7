import type { TimelineEntry } from "../model/entry.ts";
import type { IncidentState, RoleHolder } from "../model/incident.ts";
import type { SeverityId } from "../model/severity.ts";
import { meaningOf, type Meaning } from "../timeline/entry-meaning.ts";
import { byInstant } from "../timeline/sort-entries.ts";

/** The parts of an entry that the fold looks at. */
export type FoldableEntry = Pick<TimelineEntry, "instant" | "line" | "type" | "qualifier" | "text">;

/** What no timeline says yet. */
export const unknownState: IncidentState = {
  declared: undefined,
  severity: undefined,
  status: undefined,
  roles: [],
  contained: undefined,
  notAnIncident: false,
};

/**
 * Adds the typed entries up, by (instant, order in the file): a back-dated change alters history, not the present,
 * unless it is the latest; an entry that was deleted never happened (design: fold).
 */
export function foldTimeline(
  entries: readonly FoldableEntry[],
  severities: readonly SeverityId[],
): IncidentState {
  return byInstant(entries.filter(({ type }) => type !== "note")).reduce<IncidentState>(
    (state, entry) => step(state, entry.instant, meaningOf(entry, severities)),
    unknownState,
  );
}

function step(state: IncidentState, instant: number, meaning: Meaning): IncidentState {
  switch (meaning.kind) {
    case "declared":
      if (state.declared !== undefined) return state;
      return {
        ...state,
        declared: instant,
        severity: meaning.severity,
        status: state.status ?? "investigating",
      };
    case "severity":
      return { ...state, severity: meaning.severity };
    case "status":
      return {
        ...state,
        status: meaning.status,
        contained: meaning.status === "resolved" ? meaning.contained : undefined,
        notAnIncident: meaning.status === "resolved" && meaning.notAnIncident,
      };
    case "role":
      return { ...state, roles: assign(state.roles, meaning.role, meaning.name, instant) };
    case "none":
    case "malformed":
      return state;
  }
}

function assign(
  roles: readonly RoleHolder[],
  role: string,
  name: string | undefined,
  since: number,
): readonly RoleHolder[] {
  const others = roles.filter((holder) => holder.role !== role);
  if (name === undefined) return others;
  const at = roles.findIndex((holder) => holder.role === role);
  const holder = { role, name, since };
  return at === -1 ? [...roles, holder] : roles.map((old, index) => (index === at ? holder : old));
}
