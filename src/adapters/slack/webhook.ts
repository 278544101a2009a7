import type { Answer, Cancelled, Connection } from "../../core/ports/connection.ts";
import { t } from "../../core/text/say.ts";
import type { Answered, HttpClient } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { answerOf, type Found } from "../http/failure.ts";
import { webhookConnection } from "../http/webhook.ts";
import { explainSlackWebhook } from "./explain-webhook.ts";
import { messageOf } from "./message.ts";

/** One message a second (Slack's "Rate limits"). Milliseconds. */
const gapMs = 1000;

/** An incoming webhook of Slack: posts into its one channel. `address` is the webhook's, checked. */
export function createSlackWebhookConnection({ address, http: makeHttp }: Connecting): Connection {
  const headers = { "content-type": "application/json; charset=utf-8" };
  const http = makeHttp({ service: "slack-webhook", base: address, headers, gapMs, isPathSecret: true });
  return webhookConnection({
    service: "slack-webhook",
    http,
    messageOf,
    reading: { yes: posted, explain: explainSlackWebhook },
    whoAmI: (signal) => whoAmI(http, address, signal),
    noLookUp: () => t("Slack can’t be asked for it: look into the channel."),
  });
}

/** It tells neither an id nor an address. */
function posted({ body }: Answered): Found | undefined {
  return body === "ok" ? { id: undefined, url: undefined } : undefined;
}

/**
 * The workspace and the app by their ids, as they stand in the address. Nothing is posted: a message without a text is
 * refused for that where the address is known, and for the address where it is not.
 */
async function whoAmI(http: HttpClient, address: string, signal?: Cancelled): Promise<Answer<string>> {
  const reply = await http.ask({ method: "POST", path: "", body: {}, signal });
  const isKnown = reply.kind === "answered" && reply.status === 400 && isEmpty(reply);
  const [, team, app] = /\/services\/([^/]+)\/([^/]+)\//.exec(address) ?? [];
  if (isKnown) return { kind: "answered", value: [team, app].filter((id) => id !== undefined).join(" / ") };
  return answerOf<string>(reply, {
    service: "slack-webhook",
    yes: () => undefined,
    explain: explainSlackWebhook,
  });
}

function isEmpty({ body }: Answered): boolean {
  return body === "no_text" || body === "invalid_payload";
}
