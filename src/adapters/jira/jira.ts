import type { Connection, SendContext } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import type { SendRequest, TrackerRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import { basicAuthorization } from "../http/basic.ts";
import type { HttpClient } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { lookUpOf, outcomeOf, type Found } from "../http/failure.ts";
import { isList, jsonAt, textAt, type Json } from "../http/json.ts";
import { unsupported } from "../http/unsupported.ts";
import { callOf, searchCall } from "./calls.ts";
import { explainJira } from "./explain.ts";
import { read, trackerReading, typesOf } from "./reading.ts";
import { keyLabel, ticketKey } from "./texts.ts";

/** Jira counts by points and says when it is too much; this keeps a long list of actions from being a burst. Milliseconds. */
const gapMs = 200;

/** Jira's search knows a new ticket a little later, seconds as a rule; a "not there" before this is not believed. Milliseconds. */
const indexedAfter = 60_000;

/** Jira Cloud. `address` is the account's site, checked: `https://acme.atlassian.net/`. */
export function createJiraConnection({ credentials, address, http: makeHttp }: Connecting): Connection {
  const { site, account = "", token } = credentials;
  const http = makeHttp({
    service: "jira",
    base: address,
    headers: { authorization: basicAuthorization(account, token), accept: "application/json" },
    gapMs,
  });
  const foundAt = (key: string | undefined): Found | undefined =>
    key === undefined
      ? undefined
      : { id: key, url: site === undefined ? undefined : `https://${site}/browse/${key}` };
  return {
    service: "jira",
    sends: ["create-ticket", "link-ticket"],
    isIdempotent: (kind) => kind === "link-ticket",
    whoAmI: async (signal) =>
      read(await http.ask({ method: "GET", path: "rest/api/3/myself", signal }), (body) => {
        const name = textAt(body, "displayName") ?? textAt(body, "accountId");
        return name === undefined ? undefined : `${name}, ${site ?? new URL(address).host}`;
      }),
    preview: (request, key) => {
      const call = callOf(request, key);
      return call === undefined ? [] : [http.wire(call)];
    },
    send: (request, context) => send(http, request, context, foundAt),
    lookUp: (request, context) => lookUp(http, request, context, foundAt),
    tracker: trackerReading(http, site),
  };
}

type FoundAt = (key: string | undefined) => Found | undefined;

async function send(
  http: HttpClient,
  request: SendRequest,
  { key, signal }: SendContext,
  foundAt: FoundAt,
): Promise<Outcome> {
  const call = callOf(request, key);
  if (call === undefined) return unsupported("jira");
  const yes = (body: Json | undefined): Found | undefined =>
    foundAt(
      request.kind === "link-ticket" ? (ticketKey(request.ticket) ?? request.ticket) : textAt(body, "key"),
    );
  const reply = await (request.kind === "link-ticket"
    ? http.ask({ ...call, signal })
    : http.change({ ...call, signal }));
  const outcome = outcomeOf(reply, { service: "jira", yes: ({ body }) => yes(body), explain: explainJira });
  const isOfType = reply.kind === "answered" && jsonAt(reply.body, "errors", "issuetype") !== undefined;
  if (!isOfType || outcome.kind !== "failed" || request.kind !== "create-ticket") return outcome;
  return { ...outcome, remedy: await typesToChoose(http, request, signal) };
}

async function typesToChoose(
  http: HttpClient,
  { project }: Extract<TrackerRequest, { kind: "create-ticket" }>,
  signal: SendContext["signal"],
): Promise<string> {
  const types = await typesOf(http, project, signal);
  return types.length === 0
    ? t("Name a type of ticket that the project has in the policy.")
    : t("Name one of the project’s types in the policy: {0}.", types.join(", "));
}

/** By the label that holds the key. A link is written over, so nobody has to look for it. */
async function lookUp(
  http: HttpClient,
  request: SendRequest,
  { key, signal, ageMs }: SendContext,
  foundAt: FoundAt,
): Promise<LookUp> {
  if (request.kind !== "create-ticket")
    return { kind: "cannot-tell", reason: t("Jira writes it over: send it again.") };
  const reply = await http.ask({ ...searchCall(`labels = "${keyLabel(key)}"`, ["summary"]), signal });
  const there = lookUpOf(
    read(reply, (body) => {
      const issues = jsonAt(body, "issues");
      return isList(issues) ? { found: foundAt(textAt(issues[0], "key")) } : undefined;
    }),
  );
  if (there.kind !== "absent" || ageMs === undefined || ageMs >= indexedAfter) return there;
  return {
    kind: "cannot-tell",
    reason: t(
      "Jira’s search does not have it yet, which it may a minute after it was made: look again then.",
    ),
    isPassing: true,
  };
}
