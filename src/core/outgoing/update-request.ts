import type { SeverityId } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Status } from "../model/status.ts";
import type { Policy } from "../policy/policy.ts";
import type { ComponentStatus, PageImpact, SendRequest } from "../ports/send-request.ts";
import type { Destination } from "./destinations-for.ts";

/** What of an update goes out. */
export interface UpdateToSend {
  /** Markdown. */
  readonly markdown: string;
  /** As the update says it, else as the record does. */
  readonly status: Status | undefined;
}

/**
 * The request that takes an update to a place. A status page gets its incident with the first update, and what its components
 * are in by the severity's rank: the worst is a major outage, the next a partial one, all others degraded performance, and
 * whatever is resolved works again (Statuspage's own words). Of a drill the incident's own name says so: it stays on the page.
 */
export function updateRequest(
  destination: Destination,
  {
    title = "",
    severity,
    status: recorded,
    drill,
  }: Pick<Snapshot, "title" | "severity" | "status" | "drill">,
  { markdown, status = recorded }: UpdateToSend,
  policy: Pick<Policy, "severities" | "unknownSeverity">,
): SendRequest {
  if (destination.kind === "channel") {
    return { kind: "post-message", channel: destination.channel, markdown, more: undefined };
  }
  const { page, incident } = destination;
  const said = status ?? "investigating";
  const components = Object.fromEntries(
    destination.components.map((id) => [id, componentStatus(said, rankOf(severity, policy))] as const),
  );
  return incident === undefined
    ? {
        kind: "open-page-incident",
        page,
        title: drill ? `DRILL: ${title}` : title,
        status: said,
        markdown,
        impact: impactOf(rankOf(severity, policy)),
        components,
        notify: true,
      }
    : { kind: "update-page-incident", page, incident, status: said, markdown, components, notify: true };
}

/** How far from the worst a severity is, from 0; an unknown one counts as the policy says. */
function rankOf(
  severity: SeverityId | undefined,
  { severities, unknownSeverity }: Pick<Policy, "severities" | "unknownSeverity">,
): number {
  const rank = (id: SeverityId | undefined): number => severities.findIndex((one) => one.id === id);
  const known = rank(severity);
  return known >= 0 ? known : rank(unknownSeverity.as);
}

function componentStatus(status: Status, rank: number): ComponentStatus {
  if (status === "resolved") return "operational";
  if (rank === 0) return "major_outage";
  return rank === 1 ? "partial_outage" : "degraded_performance";
}

function impactOf(rank: number): PageImpact {
  const impacts = ["critical", "major", "minor"] as const;
  return impacts[rank] ?? "none";
}
