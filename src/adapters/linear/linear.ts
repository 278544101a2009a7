import type { Connection, SendContext } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import type { SendRequest, TrackerRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { HttpClient } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { lookUpOf, outcomeOf, type Found } from "../http/failure.ts";
import { jsonAt, listAt, textAt, type Json } from "../http/json.ts";
import { unsupported } from "../http/unsupported.ts";
import { callOf, graphql, issueIdOf } from "./calls.ts";
import { completeTicket, isComplete } from "./complete-ticket.ts";
import { documents } from "./documents.ts";
import { explainLinear, linearLimit } from "./explain.ts";
import { dataOf, read } from "./read.ts";
import { trackerReading } from "./reading.ts";
import { uuidOf } from "./uuid-of.ts";

/** Linear counts by the hour; this keeps a long list of actions from being a burst. Milliseconds. */
const gapMs = 200;

/** Linear. `address` is `https://api.linear.app/`, checked. */
export function createLinearConnection({ credentials, address, http: makeHttp }: Connecting): Connection {
  const { token } = credentials;
  const http = makeHttp({
    service: "linear",
    base: address,
    // A key of a person stands alone; what OAuth gives is a bearer's.
    headers: { authorization: token.startsWith("lin_oauth_") ? `Bearer ${token}` : token },
    gapMs,
    limit: linearLimit,
  });
  return {
    service: "linear",
    sends: ["create-ticket", "link-ticket"],
    // An issue's id is ours and taken once; an attachment is written over.
    isIdempotent: (kind) => kind === "create-ticket" || kind === "link-ticket",
    whoAmI: async (signal) => read(await http.ask({ ...graphql(documents.me), signal }), whoIn),
    preview: (request, key) => {
      const call = callOf(request, key);
      return call === undefined ? [] : [http.wire(call)];
    },
    send: (request, context) => send(http, request, context),
    lookUp: (request, context) => lookUp(http, request, context),
    tracker: trackerReading(http),
  };
}

function whoIn(data: Json | undefined): string | undefined {
  const name = textAt(data, "viewer", "name") ?? textAt(data, "viewer", "email");
  const workspace = textAt(data, "organization", "name");
  return name === undefined || workspace === undefined ? name : `${name}, ${workspace}`;
}

/** Names that were not looked up before are now. */
async function send(http: HttpClient, request: SendRequest, context: SendContext): Promise<Outcome> {
  if (request.kind !== "create-ticket" || isComplete(request)) return sendComplete(http, request, context);
  const completed = await completeTicket(http, request, context.signal);
  return completed.kind === "failed"
    ? { ...completed, notBefore: undefined }
    : sendComplete(http, completed.value, context);
}

/** Tried again by itself, since the key goes with it. A second try is refused where the first one had its effect. */
async function sendComplete(http: HttpClient, request: SendRequest, context: SendContext): Promise<Outcome> {
  const call = callOf(request, context.key);
  if (call === undefined) return notSendable(request);
  const reply = await http.ask({ ...call, signal: context.signal });
  const outcome = outcomeOf(reply, {
    service: "linear",
    yes: ({ body }) => dataOf(body, (data) => sentIn(request, data)),
    explain: explainLinear,
  });
  const isRefused = outcome.kind === "failed" && (outcome.signedOut || reply.kind !== "answered");
  if (request.kind !== "create-ticket" || outcome.kind === "sent" || isRefused) return outcome;
  const there = await lookUp(http, request, context);
  return there.kind === "found" ? { kind: "sent", id: there.id, url: there.url } : outcome;
}

function notSendable(request: SendRequest): Outcome {
  return request.kind === "link-ticket"
    ? unsupported("linear", t("“{0}” is no issue of Linear.", request.ticket))
    : unsupported("linear");
}

function sentIn(request: SendRequest, data: Json | undefined): Found | undefined {
  if (request.kind === "create-ticket") {
    const isMade = jsonAt(data, "issueCreate", "success") === true;
    return isMade ? issueIn(jsonAt(data, "issueCreate", "issue")) : undefined;
  }
  if (jsonAt(data, "attachmentCreate", "success") !== true) return undefined;
  return { id: textAt(data, "attachmentCreate", "attachment", "id"), url: undefined };
}

/** Known by the key that people say. */
function issueIn(issue: Json | undefined): Found {
  return { id: textAt(issue, "identifier") ?? textAt(issue, "id"), url: textAt(issue, "url") };
}

async function lookUp(http: HttpClient, request: SendRequest, context: SendContext): Promise<LookUp> {
  if (request.kind === "create-ticket") return lookUpIssue(http, context);
  return request.kind === "link-ticket" ? lookUpLink(http, request, context) : { kind: "absent" };
}

/** An issue that is not there is a fault that says so. */
async function lookUpIssue(http: HttpClient, { key, signal }: SendContext): Promise<LookUp> {
  const reply = await http.ask({ ...graphql(documents.issue, { id: uuidOf(key) }), signal });
  const faults = reply.kind === "answered" ? listAt(reply.body, "errors") : [];
  if (faults.some(saysNotFound)) return { kind: "absent" };
  return lookUpOf(
    read(reply, (data) => {
      const issue = jsonAt(data, "issue");
      return textAt(issue, "id") === undefined ? undefined : { found: issueIn(issue) };
    }),
  );
}

function saysNotFound(fault: Json): boolean {
  const words = [textAt(fault, "message"), textAt(fault, "extensions", "userPresentableMessage")];
  return words.some((text) => /not found|could not find/i.test(text ?? ""));
}

async function lookUpLink(
  http: HttpClient,
  { ticket, link }: Extract<TrackerRequest, { kind: "link-ticket" }>,
  { signal }: SendContext,
): Promise<LookUp> {
  const issue = issueIdOf(ticket);
  const reply = await http.ask({ ...graphql(documents.attachments, { url: link.url }), signal });
  const isOurs = (node: Json): boolean =>
    issue !== undefined && [textAt(node, "issue", "id"), textAt(node, "issue", "identifier")].includes(issue);
  return lookUpOf(
    read(reply, (data) => {
      const ours = listAt(data, "attachmentsForURL", "nodes").find(isOurs);
      return { found: ours === undefined ? undefined : { id: textAt(ours, "id"), url: undefined } };
    }),
  );
}
