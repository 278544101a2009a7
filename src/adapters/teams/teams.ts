import type { Connection } from "../../core/ports/connection.ts";
import type { SendRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { Answered, Call } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { outcomeOf, type Found } from "../http/failure.ts";
import { unsupported } from "../http/unsupported.ts";
import { explainTeams } from "./explain.ts";
import { messageOf } from "./message.ts";

/** Four messages a second, as it was for the webhooks before Workflows; no other number is published. Milliseconds. */
const gapMs = 250;

/**
 * Microsoft Teams by a webhook of Workflows: posts into its one channel or chat, and nothing else. `address` is the
 * webhook's, which is a secret. Teams accepts a message and delivers it later: `sent` means accepted.
 */
export function createTeamsConnection({ address, http: makeHttp }: Connecting): Connection {
  const http = makeHttp({ service: "teams", base: address, headers: {}, gapMs, isPathSecret: true });
  return {
    service: "teams",
    sends: ["post-message"],
    isIdempotent: () => false,
    // There is no question that does not post: the first message tells whether the address is good.
    whoAmI: () => Promise.resolve({ kind: "answered", value: new URL(address).host }),
    preview: (request) => callsOf(request).map((call) => http.wire(call)),
    async send(request, { signal }) {
      const [call] = callsOf(request);
      if (call === undefined) return nothingToSend(request);
      const reply = await http.change({ ...call, signal });
      return outcomeOf(reply, { service: "teams", yes: accepted, explain: explainTeams });
    },
    lookUp: () =>
      Promise.resolve({
        kind: "cannot-tell",
        reason: t("Teams can’t be asked for it: look into the channel."),
      }),
  };
}

function callsOf(request: SendRequest): readonly Call[] {
  const message = request.kind === "post-message" ? messageOf(request) : undefined;
  return message === undefined ? [] : [{ method: "POST", path: "", body: message }];
}

function nothingToSend(request: SendRequest): ReturnType<typeof unsupported> {
  return request.kind === "post-message"
    ? unsupported("teams", t("The message has no text."))
    : unsupported("teams");
}

/** 202, or 200 where the workflow answers by itself: neither tells an id or an address. */
function accepted({ status }: Answered): Found | undefined {
  return status === 202 || status === 200 ? { id: undefined, url: undefined } : undefined;
}
