import type { Audience } from "../model/audience.ts";
import type { Service } from "../model/service.ts";

/**
 * Where a team's words and actions go, by service: names alone. Which account that is, on which host, and what lets us in
 * is said on each computer, so that nobody's file decides where a token goes.
 */
export interface ConnectionsPolicy {
  readonly slack: {
    /** What the names of the channels of incidents begin with. */
    readonly prefix: string;
    /** Whether those channels are private. */
    readonly private: boolean;
  };
  readonly statuspage: { readonly page: string; readonly components: readonly string[] } | undefined;
  readonly jira:
    | {
        readonly project: string;
        /** What kind of ticket an incident and an action is; undefined: the vendor's usual one. */
        readonly incidentType: string | undefined;
        readonly actionType: string | undefined;
        readonly labels: readonly string[];
      }
    | undefined;
  readonly linear: { readonly team: string; readonly labels: readonly string[] } | undefined;
  readonly github: { readonly repository: string; readonly labels: readonly string[] } | undefined;
  /** The page or data source below which reviews go. */
  readonly notion: { readonly parent: string } | undefined;
  readonly confluence: { readonly space: string; readonly parent: string | undefined } | undefined;
  /** The service whose people are paged. */
  readonly pagerduty: { readonly service: string } | undefined;
}

/** The services that a channel of the policy may be of. */
export const channelServices = ["slack", "slack-webhook", "teams"] as const satisfies readonly Service[];

export type ChannelService = (typeof channelServices)[number];

/** A channel that updates may go to. */
export interface ChannelPolicy {
  /** What people call it; for a webhook also what it is called where its address is kept. */
  readonly name: string;
  /** Where it is, for people or as the service's id; never a secret. */
  readonly address: string | undefined;
  /** Undefined: nothing is sent there by Sitrep. */
  readonly service: ChannelService | undefined;
  /** Whose updates go there. */
  readonly audiences: readonly Audience[];
}
