import type { Connection } from "../../core/ports/connection.ts";
import type { SendRequest } from "../../core/ports/send-request.ts";
import type { Service } from "../../core/ports/service.ts";
import { t } from "../../core/text/say.ts";
import type { Call, HttpClient } from "./call.ts";
import { outcomeOf, type Found, type Reading } from "./failure.ts";
import type { Json } from "./json.ts";
import { unsupported } from "./unsupported.ts";

/** A webhook: an address that is a secret, into which messages are posted and nothing else. */
export interface Webhook {
  readonly service: Service;
  /** Made for the webhook's address, as one whose path is secret. */
  readonly http: HttpClient;
  /** What is posted; undefined where the message says nothing. */
  readonly messageOf: (request: Extract<SendRequest, { readonly kind: "post-message" }>) => Json | undefined;
  readonly reading: Omit<Reading<Found>, "service">;
  readonly whoAmI: Connection["whoAmI"];
  /** Why nobody can tell whether a message arrived, and where to look. */
  readonly noLookUp: () => string;
}

/** The connection of a webhook. It is told no ids and no addresses, so a message can be neither looked up nor changed. */
export function webhookConnection(webhook: Webhook): Connection {
  const { service, http, reading, noLookUp } = webhook;
  return {
    service,
    sends: ["post-message"],
    isIdempotent: () => false,
    whoAmI: webhook.whoAmI,
    preview: (request) => callsOf(webhook, request).map((call) => http.wire(call)),
    async send(request, { signal }) {
      if (request.kind !== "post-message") return unsupported(service);
      const [call] = callsOf(webhook, request);
      if (call === undefined) return unsupported(service, t("The message has no text."));
      return outcomeOf(await http.change({ ...call, signal }), { service, ...reading });
    },
    lookUp: () => Promise.resolve({ kind: "cannot-tell", reason: noLookUp() }),
  };
}

function callsOf({ messageOf }: Webhook, request: SendRequest): readonly Call[] {
  const body = request.kind === "post-message" ? messageOf(request) : undefined;
  return body === undefined ? [] : [{ method: "POST", path: "", body }];
}
