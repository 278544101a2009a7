import type { Connection, SendContext } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import type { SendKind, SendRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { Call, HttpClient } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { unsupported } from "../http/unsupported.ts";
import { callsOf } from "./calls.ts";
import { channelNameOf } from "./channel-name.ts";
import { findChannel, openChannel } from "./open-channel.ts";
import { postMessage } from "./post-message.ts";
import { slackReading, whoAmI } from "./reading.ts";
import { slackLimit, slackOutcome } from "./said.ts";

/** One message a second in a channel (Slack's "Rate limits"); other methods have lanes of their own. Milliseconds. */
const gapMs = 1000;

/** What Slack takes twice for one: a channel by its name; a topic, a member and a pin are there or not. */
const idempotent: readonly SendKind[] = ["open-channel", "set-topic", "invite", "pin-message"];

/** Slack's Web API by the token of an app's bot. `address` is `https://slack.com/api/`, checked. */
export function createSlackConnection({ credentials, address, http: makeHttp }: Connecting): Connection {
  const http = makeHttp({
    service: "slack",
    base: address,
    headers: {
      authorization: `Bearer ${credentials.token}`,
      "content-type": "application/json; charset=utf-8",
    },
    gapMs,
    limit: slackLimit,
  });
  return {
    service: "slack",
    sends: [...idempotent, "bookmark", "post-message"],
    isIdempotent: (kind) => idempotent.includes(kind),
    whoAmI: (signal) => whoAmI(http, signal),
    preview: (request, key) => callsOf(request, key).map((call) => http.wire(call)),
    send: (request, context) => send(http, request, context),
    lookUp: (request, context) => lookUp(http, request, context),
    chat: slackReading(http),
  };
}

async function send(http: HttpClient, request: SendRequest, { key, signal }: SendContext): Promise<Outcome> {
  const calls = callsOf(request, key).map((call) => ({ ...call, signal }));
  const [first] = calls;
  if (first === undefined) return nothingToSend(request);
  if (request.kind === "open-channel") return openChannel(http, first, request);
  if (request.kind === "post-message") return postMessage(http, first);
  return oneAfterAnother(http, calls, idempotent.includes(request.kind));
}

/** Ends at the first that was not done: those before it do no harm when they are asked for again. */
async function oneAfterAnother(
  http: HttpClient,
  calls: readonly Call[],
  mayRepeat: boolean,
): Promise<Outcome> {
  let outcome: Outcome = { kind: "sent", id: undefined, url: undefined };
  for (const call of calls) {
    outcome = slackOutcome(mayRepeat ? await http.ask(call) : await http.change(call));
    if (outcome.kind !== "sent") return outcome;
  }
  return outcome;
}

function nothingToSend(request: SendRequest): Outcome {
  if (request.kind === "invite") return { kind: "sent", id: undefined, url: undefined }; // nobody was to be invited
  if (request.kind !== "post-message") return unsupported("slack");
  return request.channel === undefined
    ? unsupported("slack", t("No channel is named for the message."))
    : unsupported("slack", t("The message has no text."));
}

/** A message's key goes along as metadata, but what is in a channel is not read: no look-up could promise to find it. */
async function lookUp(http: HttpClient, request: SendRequest, { signal }: SendContext): Promise<LookUp> {
  if (request.kind !== "open-channel") {
    return { kind: "cannot-tell", reason: t("Slack can’t be asked for it: look into the channel.") };
  }
  const found = await findChannel(http, channelNameOf(request.name), request.private, signal);
  if (found.kind === "failed") return { kind: "cannot-tell", reason: found.reason, isPassing: true };
  const { channel } = found.value;
  return channel === undefined
    ? { kind: "cannot-tell", reason: t("The app sees no channel of this name; a private one may be there.") }
    : { kind: "found", id: channel.id, url: channel.url };
}
