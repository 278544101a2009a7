import { credentialFields } from "../core/ports/credential-fields.ts";
import type { Connection, Credentials } from "../core/ports/connection.ts";
import type { Service } from "../core/ports/service.ts";
import { t } from "../core/text/say.ts";
import type { Connecting } from "./http/connecting.ts";
import { createHttpClient } from "./http/client.ts";
import type { Net } from "./http/net.ts";
import { pinnedAddress } from "./http/pinned-host.ts";
import { createConfluenceConnection } from "./confluence/confluence.ts";
import { createGithubConnection } from "./github/github.ts";
import { createJiraConnection } from "./jira/jira.ts";
import { createLinearConnection } from "./linear/linear.ts";
import { createNotionConnection } from "./notion/notion.ts";
import { createPagerdutyEventsConnection } from "./pagerduty-events/pagerduty-events.ts";
import { createPagerdutyConnection } from "./pagerduty/pagerduty.ts";
import { createSlackConnection } from "./slack/slack.ts";
import { createSlackWebhookConnection } from "./slack/webhook.ts";
import { createStatuspageConnection } from "./statuspage/statuspage.ts";
import { createTeamsConnection } from "./teams/teams.ts";

/** An opened account, or why it can't be opened and what to do. */
export type Opened =
  | { readonly kind: "open"; readonly connection: Connection }
  | { readonly kind: "refused"; readonly reason: string };

const vendors: Readonly<Record<Service, (connecting: Connecting) => Connection>> = {
  slack: createSlackConnection,
  "slack-webhook": createSlackWebhookConnection,
  teams: createTeamsConnection,
  statuspage: createStatuspageConnection,
  jira: createJiraConnection,
  linear: createLinearConnection,
  github: createGithubConnection,
  notion: createNotionConnection,
  confluence: createConfluenceConnection,
  pagerduty: createPagerdutyConnection,
  "pagerduty-events": createPagerdutyEventsConnection,
};

/**
 * A service behind its port. `endpoint` is another address that the person gave this computer for it: it has to be the
 * vendor's own too, or on this computer; `explain` says where it was read where it is neither. Nothing is asked of the service
 * yet.
 */
export function connect(
  service: Service,
  credentials: Credentials,
  net: Net,
  endpoint: string | undefined,
  explain: (reason: string) => string = ofTheSetting,
): Opened {
  const own = ownAddress(service, credentials);
  const pinned = pinnedAddress(service, own);
  if (pinned.kind === "refused") return pinned;
  const elsewhere =
    endpoint === undefined ? pinned : pinnedAddress(service, moved(own, endpoint, service), here);
  if (elsewhere.kind === "refused") {
    return { kind: "refused", reason: explain(elsewhere.reason) };
  }
  const http: Connecting["http"] = (settings) => createHttpClient(settings, net);
  return { kind: "open", connection: vendors[service]({ credentials, address: elsewhere.base, http }) };
}

function ofTheSetting(reason: string): string {
  return t("The setting sitrep.connections.endpoints can’t be used: {0}", reason);
}

const here = { allowLoopback: true } as const;

/** Where a service is: by its contract, on the account's own site, or the webhook itself. */
function ownAddress(service: Service, { token, site }: Credentials): string {
  const { base } = credentialFields[service];
  return base === undefined ? token : base.replace("{site}", () => site ?? "");
}

/** A webhook keeps its own path: it is what lets us in. */
function moved(own: string, endpoint: string, service: Service): string {
  if (credentialFields[service].base !== undefined) return endpoint;
  const { pathname, search } = new URL(own);
  return `${endpoint.replace(/\/+$/, "")}${pathname}${search}`;
}
