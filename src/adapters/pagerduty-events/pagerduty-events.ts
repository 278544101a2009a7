import type { Answer, Connection, SendContext } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import type { PagingRequest, SendRequest } from "../../core/ports/send-request.ts";
import { cutText } from "../../core/text/cut-text.ts";
import { t } from "../../core/text/say.ts";
import { titleLine } from "../../core/text/title-line.ts";
import type { Call, HttpClient } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { outcomeOf, type Explained } from "../http/failure.ts";
import { listAt, textAt, type Json } from "../http/json.ts";
import { unsupported } from "../http/unsupported.ts";

/** About 120 events a minute are taken for one integration. Milliseconds. */
const gapMs = 500;

/** What the vendor takes of a summary; and what is sent of a text. Characters. */
const longestSummary = 1024;
const longestText = 25_000;

/** What stands for the integration key where a request is shown: it travels in the body and must not be read by anybody. */
const hiddenKey = "•••";

/**
 * PagerDuty's Events API, version 2: pages the one service that an integration key belongs to. `address` is the region,
 * checked: `https://events.pagerduty.com/v2/` or the EU's. The key is what lets us in.
 */
export function createPagerdutyEventsConnection({
  credentials,
  address,
  http: makeHttp,
}: Connecting): Connection {
  const http = makeHttp({ service: "pagerduty-events", base: address, headers: {}, gapMs });
  return {
    service: "pagerduty-events",
    sends: ["page-people"],
    // While the alert is open, an event with its `dedup_key` joins it and pages nobody.
    isIdempotent: (kind) => kind === "page-people",
    whoAmI: () => Promise.resolve(whoAmI(credentials.token)),
    preview: (request, key) => {
      const call = callOf(request, key, hiddenKey);
      return call === undefined ? [] : [http.wire(call)];
    },
    send: (request, context) => send(http, request, context, credentials.token),
    lookUp: (request) => Promise.resolve(lookUp(request)),
  };
}

/** The Events API answers no questions; a key of another form than theirs can't be one. */
function whoAmI(token: string): Answer<string> {
  if (/^[A-Za-z0-9]{32}$/.test(token)) {
    return {
      kind: "answered",
      value: t("an integration key; PagerDuty has no way to check it without paging somebody"),
    };
  }
  return {
    kind: "failed",
    reason: t("An integration key has 32 letters and digits; this one has another form."),
    remedy: t("Copy it from the service’s integration “Events API V2”."),
    signedOut: true,
  };
}

async function send(
  http: HttpClient,
  request: SendRequest,
  { key, signal }: SendContext,
  token: string,
): Promise<Outcome> {
  const call = callOf(request, key, token);
  if (call === undefined) return unsupported("pagerduty-events");
  // Taken twice for one, so it may be tried again.
  return outcomeOf(await http.ask({ ...call, signal }), {
    service: "pagerduty-events",
    yes: ({ body }) => ({ id: textAt(body, "dedup_key") ?? key, url: undefined }),
    explain,
  });
}

function lookUp(request: SendRequest): LookUp {
  if (request.kind !== "page-people") return { kind: "absent" }; // nothing of another kind is ever sent here
  return { kind: "cannot-tell", reason: t("The Events API of PagerDuty answers no questions: look there.") };
}

function callOf(request: SendRequest, key: string, routingKey: string): Call | undefined {
  if (request.kind !== "page-people") return undefined;
  return { method: "POST", path: "enqueue", body: eventOf(request, key, routingKey) };
}

function eventOf(request: Extract<PagingRequest, { kind: "page-people" }>, key: string, token: string): Json {
  const { text, link, urgent } = request;
  const isAddress = link !== undefined && /^https?:\/\//i.test(link.url) && URL.canParse(link.url);
  const href = isAddress ? new URL(link.url).href : undefined;
  return {
    routing_key: token,
    event_action: "trigger",
    dedup_key: key,
    payload: {
      summary: titleLine(request.title, longestSummary, "Incident"),
      source: "Sitrep",
      severity: urgent ? "critical" : "warning",
      ...(text === "" ? {} : { custom_details: { text: cutText(text, longestText) } }),
    },
    client: "Sitrep",
    ...(href === undefined ? {} : { client_url: href, links: [{ href, text: link?.title ?? href }] }),
  };
}

/** It words a no as `{status, message, errors: […]}`. */
function explain(status: number, body: Json | undefined): Explained | undefined {
  const details = listAt(body, "errors").filter((one) => typeof one === "string");
  const parts = [textAt(body, "message") ?? textAt(body, "status"), ...details];
  const reason = parts.filter((part) => part !== undefined).join(": ");
  if (reason === "") return undefined;
  return {
    reason: t("PagerDuty says: {0}", reason),
    remedy: status === 400 ? t("Check the integration key: connect PagerDuty (events) again.") : undefined,
  };
}
