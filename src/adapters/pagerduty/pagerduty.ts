import type { Answer, Cancelled, Connection, SendContext } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import type { PagingRequest, SendRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { HttpClient } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { lookUpOf, outcomeOf, type Found } from "../http/failure.ts";
import { isList, jsonAt, textAt, type Json } from "../http/json.ts";
import { isSinceTried } from "../http/since-tried.ts";
import { unsupported } from "../http/unsupported.ts";
import { callOf, incidentPath, noteText } from "./calls.ts";
import { explainPagerduty } from "./explain.ts";
import { foundIn, listOf, pagingReading, read } from "./reading.ts";

/** 960 requests a minute are allowed. Milliseconds. */
const gapMs = 200;

/** PagerDuty's REST API. `address` is the account's region, checked: `https://api.pagerduty.com/` or the EU's. */
export function createPagerdutyConnection({ credentials, address, http: makeHttp }: Connecting): Connection {
  const { token, account } = credentials;
  const http = makeHttp({
    service: "pagerduty",
    base: address,
    headers: {
      authorization: `Token token=${token}`,
      accept: "application/vnd.pagerduty+json;version=2",
      // Changes are somebody's: PagerDuty asks for the e-mail address of a user of the account.
      ...(account === undefined ? {} : { from: account }),
    },
    gapMs,
  });
  return {
    service: "pagerduty",
    sends: ["page-people", "note-page"],
    // It refuses a key only while its incident is open: people would be paged again for one that was resolved since.
    // So it is looked up, which finds those too.
    isIdempotent: () => false,
    whoAmI: (signal) => whoAmI(http, account, signal),
    preview: (request, key) => {
      const call = callOf(request, key);
      return call === undefined ? [] : [http.wire(call)];
    },
    send: (request, context) => send(http, request, context),
    lookUp: (request, context) => lookUp(http, request, context),
    paging: pagingReading(http),
  };
}

/** The person whose key it is. A key of the account itself is nobody's and is told 400: then any other question proves it. */
async function whoAmI(
  http: HttpClient,
  account: string | undefined,
  signal: Cancelled | undefined,
): Promise<Answer<string>> {
  const me = await http.ask({ method: "GET", path: "users/me", signal });
  if (me.kind !== "answered" || me.status !== 400) {
    return read(me, (body) => textAt(body, "user", "name") ?? textAt(body, "user", "email"));
  }
  const services = await http.ask({ method: "GET", path: "services?limit=1", signal });
  return read(services, (body) =>
    isList(jsonAt(body, "services")) ? t("a key of the account, used as {0}", account ?? "?") : undefined,
  );
}

/** A page is tried again by itself, for seconds: its key is refused there while the first one is open. A note is not. */
async function send(http: HttpClient, request: SendRequest, context: SendContext): Promise<Outcome> {
  const call = callOf(request, context.key);
  if (call === undefined) return notSendable(request);
  const { signal } = context;
  const isPage = request.kind === "page-people";
  const reply = await (isPage ? http.ask({ ...call, signal }) : http.change({ ...call, signal }));
  const outcome = outcomeOf(reply, {
    service: "pagerduty",
    yes: ({ body }) => sentIn(request, body),
    explain: explainPagerduty,
  });
  const mayBeThere = reply.kind === "lost" || (reply.kind === "answered" && outcome.kind !== "sent");
  const isRefused = outcome.kind === "failed" && outcome.signedOut;
  if (!isPage || !mayBeThere || isRefused) return outcome;
  return alreadyThere(http, request, context, outcome);
}

function notSendable(request: SendRequest): Outcome {
  return request.kind === "page-people"
    ? unsupported("pagerduty", t("PagerDuty has to be told which service to page."))
    : unsupported("pagerduty");
}

function sentIn(request: SendRequest, body: Json | undefined): Found {
  if (request.kind === "note-page") return { id: textAt(body, "note", "id"), url: undefined };
  return foundIn(jsonAt(body, "incident"));
}

/** A key whose incident is open is refused with 400, in words that nobody promised: so it is looked for. */
async function alreadyThere(
  http: HttpClient,
  request: SendRequest,
  context: SendContext,
  otherwise: Outcome,
): Promise<Outcome> {
  const there = await lookUp(http, request, context);
  return there.kind === "found" ? { kind: "sent", id: there.id, url: there.url } : otherwise;
}

/** An incident by its key, open or resolved; a note by its words. */
async function lookUp(http: HttpClient, request: SendRequest, context: SendContext): Promise<LookUp> {
  const { key, signal } = context;
  if (request.kind === "note-page") return lookUpNote(http, request, context);
  if (request.kind !== "page-people") return { kind: "absent" }; // nothing of another kind is ever sent here
  const query = `incident_key=${encodeURIComponent(key)}&date_range=all`;
  const there = await listOf(http, { path: "incidents", query, list: "incidents", signal });
  if (there.kind === "failed") return lookUpOf(there);
  const ours = there.value.find((incident) => textAt(incident, "incident_key") === key);
  const found = ours === undefined ? undefined : foundIn(ours);
  return lookUpOf({ kind: "answered", value: { found } });
}

/** The same words of earlier are another note: people write "still looking" more than once. */
async function lookUpNote(
  http: HttpClient,
  { page, text }: Extract<PagingRequest, { kind: "note-page" }>,
  { signal, ageMs }: SendContext,
): Promise<LookUp> {
  const reply = await http.ask({ method: "GET", path: `${incidentPath(page)}/notes`, signal });
  const isOurs = (note: Json): boolean =>
    textAt(note, "content")?.trim() === noteText(text).trim() &&
    isSinceTried(textAt(note, "created_at"), reply, ageMs) !== false;
  const answer = read(reply, (body) => {
    const notes = jsonAt(body, "notes");
    if (!isList(notes)) return undefined;
    const ours = notes.find(isOurs);
    return { found: ours === undefined ? undefined : { id: textAt(ours, "id"), url: undefined } };
  });
  return lookUpOf(answer);
}
