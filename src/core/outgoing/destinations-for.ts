import type { Audience } from "../model/audience.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { ChannelPolicy, ChannelService } from "../policy/connections-policy.ts";
import type { Policy } from "../policy/policy.ts";

/** A place that an update goes to. */
export type Destination =
  | {
      readonly kind: "status-page";
      readonly service: "statuspage";
      /** What the record calls it behind an update (docs/format.md). */
      readonly label: string;
      readonly page: string;
      /** The components that the policy names, by ids or names. */
      readonly components: readonly string[];
      /** The incident there; undefined where it is not open yet. */
      readonly incident: string | undefined;
    }
  | {
      readonly kind: "channel";
      readonly service: ChannelService;
      readonly label: string;
      /** The channel's id or name; undefined for a webhook, which has its own. */
      readonly channel: string | undefined;
      /** Which of several accounts of the service: what a webhook is called; undefined where there is but one. */
      readonly connection: string | undefined;
    };

/**
 * Where an update to an audience goes, in the order in which it is sent: to customers on the status page first, to the
 * responders in the incident's own channel, then in the channels that the policy names for the audience. Pure; whether any of
 * it is connected on this computer is another question.
 */
export function destinationsFor(
  { connections, channels }: Policy,
  { connected }: Pick<Snapshot, "connected">,
  audience: Audience,
): readonly Destination[] {
  const page = connections.statuspage;
  const statusPage: readonly Destination[] =
    audience === "customers" && page !== undefined
      ? [
          {
            kind: "status-page",
            service: "statuspage",
            label: "Statuspage",
            ...page,
            incident: connected.statuspage?.id,
          },
        ]
      : [];
  const own = audience === "internal" ? connected.slack?.id : undefined;
  const named = channels.filter(({ audiences }) => audiences.includes(audience)).flatMap(channelOf);
  const all = [...statusPage, ...(own === undefined ? [] : [ownChannel(own)]), ...named];
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index);
}

function ownChannel(id: string): Destination {
  return { kind: "channel", service: "slack", label: "Slack", channel: id, connection: undefined };
}

function channelOf({ name, address, service }: ChannelPolicy): readonly Destination[] {
  if (service === undefined) return [];
  const label = `${service === "teams" ? "Teams" : "Slack"} ${name}`;
  return service === "slack"
    ? [{ kind: "channel", service, label, channel: address ?? name, connection: undefined }]
    : [{ kind: "channel", service, label, channel: undefined, connection: name }];
}

/** The same place named twice is one: nobody is told twice. */
function isSame(a: Destination, b: Destination): boolean {
  if (a.kind === "status-page" || b.kind === "status-page") return a.kind === b.kind;
  const bare = (channel: string | undefined): string | undefined => channel?.replace(/^#/, "").toLowerCase();
  return a.service === b.service && bare(a.channel) === bare(b.channel) && a.connection === b.connection;
}
