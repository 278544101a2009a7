import type { Connection } from "../../core/ports/connection.ts";
import { t } from "../../core/text/say.ts";
import type { Answered } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import type { Found } from "../http/failure.ts";
import { webhookConnection } from "../http/webhook.ts";
import { explainTeams } from "./explain.ts";
import { messageOf } from "./message.ts";

/** Four messages a second, as it was for the webhooks before Workflows; no other number is published. Milliseconds. */
const gapMs = 250;

/**
 * Microsoft Teams by a webhook of Workflows: posts into its one channel or chat. `address` is the webhook's, checked. Teams
 * accepts a message and delivers it later: `sent` means accepted.
 */
export function createTeamsConnection({ address, http: makeHttp }: Connecting): Connection {
  return webhookConnection({
    service: "teams",
    http: makeHttp({ service: "teams", base: address, headers: {}, gapMs, isPathSecret: true }),
    messageOf,
    reading: { yes: accepted, explain: explainTeams },
    // There is no question that does not post: the first message tells whether the address is good.
    whoAmI: () => Promise.resolve({ kind: "answered", value: new URL(address).host }),
    noLookUp: () => t("Teams can’t be asked for it: look into the channel."),
  });
}

/** 202, or 200 where the workflow answers by itself: neither tells an id or an address. */
function accepted({ status }: Answered): Found | undefined {
  return status === 202 || status === 200 ? { id: undefined, url: undefined } : undefined;
}
