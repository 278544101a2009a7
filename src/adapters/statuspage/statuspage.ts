import type { Answer, Cancelled, Connection, SendContext } from "../../core/ports/connection.ts";
import type { Outcome } from "../../core/ports/outcome.ts";
import type { SendRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { Call, HttpClient, Reply } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { outcomeOf } from "../http/failure.ts";
import { textAt } from "../http/json.ts";
import { unsupported } from "../http/unsupported.ts";
import { callsOf, pagePath } from "./calls.ts";
import { explainStatuspage } from "./explain.ts";
import { foundIn } from "./found.ts";
import { lookUpAtStatuspage } from "./look-up.ts";
import { read, statusPageReading } from "./reading.ts";

/** One request a second for each key, says the contract; a little more is kept apart. Milliseconds. */
const gapMs = 1100;

/**
 * Atlassian Statuspage. `address` is where it is, checked (`https://api.statuspage.io/v1/`). `page` is the page that
 * `whoAmI` asks for where one is known: there is no other question that tells who a key belongs to.
 */
export function createStatuspageConnection({
  credentials,
  address,
  http: makeHttp,
  page,
}: Connecting & { readonly page?: string | undefined }): Connection {
  const http = makeHttp({
    service: "statuspage",
    base: address,
    headers: { authorization: `OAuth ${credentials.token}` }, // not Bearer
    gapMs,
  });
  return {
    service: "statuspage",
    sends: ["open-page-incident", "update-page-incident", "publish-page-postmortem"],
    isIdempotent: () => false,
    whoAmI: (signal) => whoAmI(http, page, signal),
    preview: (request, key) => callsOf(request, key).map((call) => http.wire(call)),
    send: (request, context) => send(http, request, context),
    lookUp: (request, context) => lookUpAtStatuspage(http, request, context),
    statusPage: statusPageReading(http),
  };
}

/** The page's name. Without a page, one that can't be is asked for: a key that is known is told that there is none. */
async function whoAmI(
  http: HttpClient,
  page: string | undefined,
  signal: Cancelled | undefined,
): Promise<Answer<string>> {
  const reply = await http.ask({ method: "GET", path: pagePath(page ?? "sitrep"), signal });
  const isKnown = reply.kind === "answered" && (reply.status === 403 || reply.status === 404);
  if (page === undefined && isKnown) {
    return { kind: "answered", value: t("an API key; which page it is for is asked when it is used") };
  }
  return read(reply, (body) => textAt(body, "name") ?? textAt(body, "id"));
}

async function send(http: HttpClient, request: SendRequest, { key, signal }: SendContext): Promise<Outcome> {
  const [first, second] = callsOf(request, key).map((call) => ({ ...call, signal }));
  if (first === undefined) return unsupported("statuspage");
  return second === undefined ? outcome(await http.change(first)) : publish(http, request, first, second);
}

/** A draft may be put twice; what counts is whether it was published. */
async function publish(
  http: HttpClient,
  request: SendRequest,
  draft: Call,
  publication: Call,
): Promise<Outcome> {
  const drafted = outcome(await http.ask(draft));
  if (drafted.kind === "unknown") {
    return failed(t("The draft of the postmortem may not have arrived: {0}", drafted.reason));
  }
  if (drafted.kind === "failed") return drafted;
  const published = outcome(await http.change(publication));
  switch (published.kind) {
    case "failed":
      return {
        ...published,
        reason: t("The postmortem is a draft there, not published: {0}", published.reason),
        remedy: published.remedy ?? t("Publish the draft on Statuspage once the incident is resolved there."),
      };
    case "sent":
      return { ...published, id: "incident" in request ? request.incident : published.id };
    case "unknown":
      return published;
  }
}

function outcome(reply: Reply): Outcome {
  return outcomeOf(reply, {
    service: "statuspage",
    yes: ({ body }) => foundIn(body),
    explain: explainStatuspage,
  });
}

function failed(reason: string): Outcome {
  const remedy = t("Nothing was published. Send it again.");
  return { kind: "failed", reason, remedy, notBefore: undefined, signedOut: false };
}
