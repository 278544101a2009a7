import type { Connection, SendContext } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import type { SendRequest, TrackerRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { HttpClient } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { lookUpOf, outcomeOf, type Found } from "../http/failure.ts";
import { jsonAt, listAt, textAt, type Json } from "../http/json.ts";
import { unsupported } from "../http/unsupported.ts";
import { callOf } from "./calls.ts";
import { explainGithub, githubLimit } from "./explain.ts";
import { newestIssues, read, trackerReading } from "./reading.ts";
import { markerOf } from "./texts.ts";
import { isRepository, isSameIssue, readIssue } from "./ticket.ts";

/** GitHub asks for a second between things that are made. Milliseconds. */
const gapMs = 1000;

/** Every issue is looked for before it is made, and each page is a second: what two hundred do not have, the search does. */
const mostForLookUp = 2;

/** GitHub Issues. `address` is `https://api.github.com/`, checked. The token is the editor's own sign-in, or one of a person's. */
export function createGithubConnection({ credentials, address, http: makeHttp }: Connecting): Connection {
  const http = makeHttp({
    service: "github",
    base: address,
    headers: {
      authorization: `Bearer ${credentials.token}`,
      accept: "application/vnd.github+json",
      "x-github-api-version": "2022-11-28",
      "user-agent": "sitrep", // GitHub refuses whoever has none
    },
    gapMs,
    limit: githubLimit,
  });
  return {
    service: "github",
    sends: ["create-ticket", "link-ticket"],
    isIdempotent: () => false,
    whoAmI: async (signal) =>
      read(await http.ask({ method: "GET", path: "user", signal }), (body) => textAt(body, "login")),
    preview: (request, key) => {
      const call = callOf(request, key);
      return call === undefined ? [] : [http.wire(call)];
    },
    send: (request, context) => send(http, request, context),
    lookUp: (request, context) => lookUp(http, request, context),
    tracker: trackerReading(http),
  };
}

async function send(http: HttpClient, request: SendRequest, { key, signal }: SendContext): Promise<Outcome> {
  const call = callOf(request, key);
  if (call === undefined) return notSendable(request);
  return outcomeOf(await http.change({ ...call, signal }), {
    service: "github",
    yes: ({ body }) => sentIn(request, body),
    explain: explainGithub,
  });
}

function notSendable(request: SendRequest): Outcome {
  if (request.kind === "create-ticket") {
    return unsupported("github", t("“{0}” is no repository: write it as owner/name.", request.project));
  }
  return request.kind === "link-ticket"
    ? unsupported("github", t("“{0}” is no issue on GitHub.", request.ticket))
    : unsupported("github");
}

/** An issue is named as people write it: `acme/shop#12`. */
function sentIn(request: SendRequest, body: Json | undefined): Found {
  const url = textAt(body, "html_url");
  const number = jsonAt(body, "number");
  const isIssue = request.kind === "create-ticket" && typeof number === "number";
  return { id: isIssue ? `${request.project}#${number}` : idOf(body), url };
}

function idOf(body: Json | undefined): string | undefined {
  const id = jsonAt(body, "id");
  return typeof id === "number" ? String(id) : undefined;
}

async function lookUp(http: HttpClient, request: SendRequest, context: SendContext): Promise<LookUp> {
  if (request.kind === "link-ticket") return lookUpLink(http, request, context);
  return request.kind === "create-ticket" && isRepository(request.project)
    ? lookUpIssue(http, request, context)
    : { kind: "absent" }; // nothing of the kind is ever sent here
}

/**
 * Among the newest issues by the marker, which is exact and at once; older ones by GitHub's search, which has them by
 * then. Anybody's: who made it does not matter.
 */
async function lookUpIssue(
  http: HttpClient,
  request: Extract<TrackerRequest, { kind: "create-ticket" }>,
  { key, signal }: SendContext,
): Promise<LookUp> {
  const isOurs = (issue: Json): boolean => textAt(issue, "body")?.includes(markerOf(key)) === true;
  const found = (issues: readonly Json[]): Found | undefined => {
    const ours = issues.find(isOurs);
    return ours === undefined ? undefined : sentIn(request, ours);
  };
  const newest = await newestIssues(http, request.project, {
    isEnough: (issues) => issues.some(isOurs),
    mostPages: mostForLookUp,
    signal,
  });
  if (newest.kind === "failed") return lookUpOf(newest);
  const { issues, isAll } = newest.value;
  const there = found(issues);
  if (isAll || there !== undefined) return lookUpOf({ kind: "answered", value: { found: there } });
  const path = searchPath(`repo:${request.project} is:issue in:body "${key}"`);
  return lookUpOf(
    read(await http.ask({ method: "GET", path, signal }), (body) => ({
      found: found(listAt(body, "items")),
    })),
  );
}

/** Comments can only be searched for, and the search knows a new one later: what it does not know may be there. */
async function lookUpLink(
  http: HttpClient,
  { ticket }: Extract<TrackerRequest, { kind: "link-ticket" }>,
  { key, signal, ageMs }: SendContext,
): Promise<LookUp> {
  const issue = readIssue(ticket);
  if (issue === undefined) return { kind: "absent" };
  const path = searchPath(`repo:${issue.repository} in:comments "${key}"`);
  const items = read(await http.ask({ method: "GET", path, signal }), (body) => listAt(body, "items"));
  if (items.kind === "failed") return lookUpOf(items);
  const url = items.value
    .flatMap((item) => textAt(item, "html_url") ?? [])
    .find((address) => {
      const found = readIssue(address);
      return found !== undefined && isSameIssue(found, issue);
    });
  if (url !== undefined) return { kind: "found", id: undefined, url };
  return {
    kind: "cannot-tell",
    reason: t("GitHub’s search does not have the comment, or not yet: look at the issue."),
    ...(ageMs === undefined ? {} : { isPassing: true }), // what was never sent may be sent
  };
}

function searchPath(query: string): string {
  return `search/issues?q=${encodeURIComponent(query)}&per_page=100`;
}
