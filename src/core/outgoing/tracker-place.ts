import type { Service } from "../model/service.ts";
import type { ConnectionsPolicy } from "../policy/connections-policy.ts";

/** The services that keep tickets. */
export const trackers = ["jira", "linear", "github"] as const satisfies readonly Service[];

export type Tracker = (typeof trackers)[number];

/** Where tickets go in a tracker, in the names of the policy. */
export interface TrackerPlace {
  readonly project: string;
  /** Undefined: the vendor's usual kind, or it has none. */
  readonly type: string | undefined;
  readonly labels: readonly string[];
}

/** Where the policy wants the tickets of incidents or of actions; undefined where it names no place in this tracker. */
export function trackerPlace(
  { jira, linear, github }: ConnectionsPolicy,
  tracker: Tracker,
  ticketFor: "incident" | "action",
): TrackerPlace | undefined {
  switch (tracker) {
    case "jira":
      return (
        jira && {
          project: jira.project,
          type: ticketFor === "incident" ? jira.incidentType : jira.actionType,
          labels: jira.labels,
        }
      );
    case "linear":
      return linear && { project: linear.team, type: undefined, labels: linear.labels };
    case "github":
      return github && { project: github.repository, type: undefined, labels: github.labels };
  }
}
