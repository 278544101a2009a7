import type { Answer, Cancelled, Connection, PageReading, SendContext } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import type { SendRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import { basicAuthorization } from "../http/basic.ts";
import type { HttpClient, Reply } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { answerOf, lookUpOf, outcomeOf, type Found } from "../http/failure.ts";
import { isList, jsonAt, textAt, type Json } from "../http/json.ts";
import { unsupported } from "../http/unsupported.ts";
import { callOf } from "./calls.ts";
import { explainConfluence } from "./explain.ts";
import { pageId, readPageVersion, readPlace, writePageVersion, writePlace } from "./places.ts";
import { markOf, pageTitle } from "./texts.ts";

/** Milliseconds between two requests: Confluence counts by points, and says when it is too much. */
const gapMs = 200;

/** Confluence Cloud. `address` is its interface on the account's site: `https://acme.atlassian.net/wiki/api/v2/`. */
export function createConfluenceConnection({ credentials, address, http: makeHttp }: Connecting): Connection {
  const { site = new URL(address).host, account = "", token } = credentials;
  const http = makeHttp({
    service: "confluence",
    base: address,
    headers: { authorization: basicAuthorization(account, token), accept: "application/json" },
    gapMs,
  });
  const foundIn = (page: Json | undefined): Found | undefined => {
    const id = textAt(page, "id");
    return id === undefined ? undefined : { id, url: addressOf(page, id, site) };
  };
  return {
    service: "confluence",
    sends: ["publish-page", "republish-page"],
    isIdempotent: () => false,
    whoAmI: async (signal) =>
      read(await http.ask({ method: "GET", path: "spaces?limit=1", signal }), (body) =>
        isList(jsonAt(body, "results")) ? `${account}, ${site}` : undefined,
      ),
    preview: (request, key) => {
      const call = callOf(request, key);
      return call === undefined ? [] : [http.wire(call)];
    },
    send: (request, context) => send(http, request, context, foundIn),
    lookUp: (request, context) => lookUp(http, request, context, foundIn),
    pages: pageReading(http),
  };
}

type FoundIn = (page: Json | undefined) => Found | undefined;

async function send(
  http: HttpClient,
  request: SendRequest,
  { key, signal }: SendContext,
  foundIn: FoundIn,
): Promise<Outcome> {
  const call = callOf(request, key);
  if (call === undefined) return unsupported("confluence");
  return outcomeOf(await http.change({ ...call, signal }), {
    service: "confluence",
    yes: ({ body }) => foundIn(body),
    explain: explainConfluence,
  });
}

/** A new page is known by its mark among those of its title, a version by its message. */
async function lookUp(
  http: HttpClient,
  request: SendRequest,
  { key, signal }: SendContext,
  foundIn: FoundIn,
): Promise<LookUp> {
  if (request.kind === "republish-page") {
    const page = readPageVersion(request.page);
    const reply = await http.ask({ method: "GET", path: `pages/${page?.page ?? ""}`, signal });
    const answer = read(reply, (body) => versionIn(body, page?.version ?? 0, key, foundIn));
    return answer.kind === "answered" && answer.value.overtaken ? overtaken() : lookUpOf(answer);
  }
  const place = request.kind === "publish-page" ? readPlace(request.parent) : undefined;
  if (place === undefined || request.kind !== "publish-page") return { kind: "absent" }; // nothing of the kind is sent
  const query = new URLSearchParams({
    "space-id": place.space,
    title: pageTitle(request.title),
    "body-format": "atlas_doc_format",
  });
  const reply = await http.ask({ method: "GET", path: `pages?${query.toString()}`, signal });
  return lookUpOf(
    read(reply, (body) => {
      const pages = jsonAt(body, "results");
      if (!isList(pages)) return undefined;
      return { found: foundIn(pages.find((page) => bodyIn(page).includes(markOf(key)))) };
    }),
  );
}

interface AtVersion {
  readonly found: Found | undefined;
  /** The page has versions beyond the one that was to be made: which of them it is can't be read. */
  readonly overtaken: boolean;
}

function versionIn(
  page: Json | undefined,
  before: number,
  key: string,
  foundIn: FoundIn,
): AtVersion | undefined {
  const now = jsonAt(page, "version", "number");
  if (typeof now !== "number") return undefined;
  const isOurs = textAt(page, "version", "message") === markOf(key);
  return { found: isOurs ? foundIn(page) : undefined, overtaken: !isOurs && now > before };
}

function overtaken(): LookUp {
  return { kind: "cannot-tell", reason: t("The page was changed by somebody since: look at its history.") };
}

function pageReading(http: HttpClient): PageReading {
  return {
    parentOf: (named, signal) => parentOf(http, named, signal),
    async pageNow(page, signal) {
      const id = pageId(page) ?? readPageVersion(page)?.page;
      if (id === undefined) return failed(t("{0} is not the address of a page there.", page));
      const reply = await http.ask({ method: "GET", path: `pages/${id}`, signal });
      return read(reply, (body) => {
        const version = jsonAt(body, "version", "number");
        return typeof version === "number" ? writePageVersion({ page: id, version }) : undefined;
      });
    },
  };
}

/** `OPS`, or `OPS/65538` for under a page. */
async function parentOf(
  http: HttpClient,
  named: string,
  signal: Cancelled | undefined,
): Promise<Answer<string>> {
  const [, key, parent] = /^([^/\s]+)(?:\/(\d+))?$/.exec(named.trim()) ?? [];
  if (key === undefined) return failed(t("{0} is not the key of a space.", named));
  const query = new URLSearchParams({ keys: key });
  const reply = await http.ask({ method: "GET", path: `spaces?${query.toString()}`, signal });
  const spaces = read(reply, (body) => {
    const found = jsonAt(body, "results");
    return isList(found) ? { found } : undefined;
  });
  if (spaces.kind === "failed") return spaces;
  const space = textAt(spaces.value.found[0], "id");
  return space === undefined
    ? failed(t("Confluence has no space {0}, or does not show it to the account.", key))
    : { kind: "answered", value: writePlace({ space, parent }) };
}

function failed(reason: string): Answer<never> {
  return { kind: "failed", reason, remedy: t("Check the space in the policy."), signedOut: false };
}

function read<T>(reply: Reply, yes: (body: Json | undefined) => T | undefined): Answer<T> {
  return answerOf(reply, { service: "confluence", yes: ({ body }) => yes(body), explain: explainConfluence });
}

function bodyIn(page: Json): string {
  return textAt(page, "body", "atlas_doc_format", "value") ?? "";
}

/** On the account's own site, whatever an answer says. */
function addressOf(page: Json | undefined, id: string, site: string): string {
  const path = textAt(page, "_links", "webui");
  return path?.startsWith("/") === true
    ? `https://${site}/wiki${path}`
    : `https://${site}/wiki/pages/viewpage.action?pageId=${id}`;
}
