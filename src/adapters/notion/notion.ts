import type { Answer, Cancelled, Connection, PageReading, SendContext } from "../../core/ports/connection.ts";
import type { LookUp, Outcome } from "../../core/ports/outcome.ts";
import type { SendRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { HttpClient, Reply } from "../http/call.ts";
import type { Connecting } from "../http/connecting.ts";
import { answerOf, outcomeOf, type Found } from "../http/failure.ts";
import { isList, jsonAt, textAt, type Json } from "../http/json.ts";
import { unsupported } from "../http/unsupported.ts";
import { callOf, markdownVersion, markOf, pageVersion } from "./calls.ts";
import { explainNotion } from "./explain.ts";
import { notionId, readPlace, writePlace } from "./places.ts";

/** Three requests a second on average, says the contract. Milliseconds. */
const gapMs = 350;

/** How many pages of a title are looked into for a key. */
const mostPages = 5;

/** Notion. `address` is its interface, checked: `https://api.notion.com/`. */
export function createNotionConnection({ credentials, address, http: makeHttp }: Connecting): Connection {
  const http = makeHttp({
    service: "notion",
    base: address,
    headers: { authorization: `Bearer ${credentials.token}`, accept: "application/json" },
    gapMs,
  });
  return {
    service: "notion",
    sends: ["publish-page", "republish-page"],
    // The whole text is put in place of the old one: twice is once.
    isIdempotent: (kind) => kind === "republish-page",
    whoAmI: async (signal) =>
      read(await ask(http, "v1/users/me", signal), (body) => textAt(body, "name") ?? textAt(body, "id")),
    preview: (request, key) => {
      const call = callOf(request, key);
      return call === undefined ? [] : [http.wire(call)];
    },
    send: (request, context) => send(http, request, context),
    lookUp: (request, context) => lookUp(http, request, context),
    pages: pageReading(http),
  };
}

async function send(http: HttpClient, request: SendRequest, { key, signal }: SendContext): Promise<Outcome> {
  const call = callOf(request, key);
  if (call === undefined) return unsupported("notion");
  const isAgain = request.kind === "republish-page";
  const reply = await (isAgain ? http.ask({ ...call, signal }) : http.change({ ...call, signal }));
  return outcomeOf(reply, { service: "notion", yes: ({ body }) => foundIn(body), explain: explainNotion });
}

/**
 * Among the pages of that title that the integration sees. Notion's search finds a new page a little later and says not
 * when, so a page that is not found may be there all the same.
 */
async function lookUp(http: HttpClient, request: SendRequest, { key, signal }: SendContext): Promise<LookUp> {
  if (request.kind !== "publish-page")
    return { kind: "cannot-tell", reason: t("Notion writes it over: send it again.") };
  const query = request.title.replaceAll(/\s+/g, " ").trim();
  const searched = await http.ask({
    method: "POST",
    path: "v1/search",
    headers: { "notion-version": pageVersion },
    body: { query, filter: { property: "object", value: "page" }, page_size: mostPages },
    signal,
  });
  const pages = read(searched, (body) => {
    const results = jsonAt(body, "results");
    return isList(results) ? { results } : undefined;
  });
  if (pages.kind === "failed") return { kind: "cannot-tell", reason: pages.reason, isPassing: true };
  for (const page of pages.value.results) {
    const found = foundIn(page);
    if (found?.id !== undefined && (await holds(http, found.id, key, signal)))
      return { kind: "found", ...found };
  }
  return {
    kind: "cannot-tell",
    reason: t("No page of this title carries it yet, but Notion’s search lags behind: look there."),
  };
}

async function holds(
  http: HttpClient,
  id: string,
  key: string,
  signal: Cancelled | undefined,
): Promise<boolean> {
  const reply = await http.ask({
    method: "GET",
    path: `v1/pages/${id}/markdown`,
    headers: { "notion-version": markdownVersion },
    signal,
  });
  return reply.kind === "answered" && (textAt(reply.body, "markdown") ?? "").includes(markOf(key));
}

function pageReading(http: HttpClient): PageReading {
  return {
    parentOf: (named, signal) => parentOf(http, named, signal),
    pageNow: (page) => {
      const id = notionId(page);
      return Promise.resolve(
        id === undefined
          ? failed(t("{0} is not the address of a page in Notion.", page))
          : { kind: "answered", value: id },
      );
    },
  };
}

/** A data source where the id is one, which tells how its titles are called; else a page. */
async function parentOf(
  http: HttpClient,
  named: string,
  signal: Cancelled | undefined,
): Promise<Answer<string>> {
  const known = readPlace(named);
  if (known !== undefined) return { kind: "answered", value: named };
  const id = notionId(named);
  if (id === undefined) return failed(t("{0} is not the address of a page in Notion.", named));
  const reply = await ask(http, `v1/data_sources/${id}`, signal);
  const isNone = reply.kind === "answered" && (reply.status === 404 || reply.status === 400);
  if (isNone) return { kind: "answered", value: writePlace({ kind: "page", id }) };
  return read(reply, (body) => {
    const properties = jsonAt(body, "properties");
    const title = titleColumn(properties);
    return title === undefined ? undefined : writePlace({ kind: "source", id, title });
  });
}

function titleColumn(properties: Json | undefined): string | undefined {
  if (typeof properties !== "object" || properties === null || isList(properties)) return undefined;
  return Object.entries(properties).find(([, property]) => textAt(property, "type") === "title")?.[0];
}

/**
 * What a yes names. One without an id is a yes all the same, as long as it is Notion's own JSON and no page of a proxy. The
 * address is on Notion's hosts, whatever an answer says.
 */
function foundIn(page: Json | undefined): Found | undefined {
  if (typeof page !== "object" || page === null || isList(page)) return undefined;
  const id = notionId(textAt(page, "id") ?? "");
  const url = textAt(page, "url");
  const isTheirs = url !== undefined && /^https:\/\/(?:[\w-]+\.)*notion\.(?:so|site|com)\//.test(url);
  if (isTheirs) return { id, url };
  return { id, url: id === undefined ? undefined : `https://www.notion.so/${id.replaceAll("-", "")}` };
}

function ask(http: HttpClient, path: string, signal: Cancelled | undefined): Promise<Reply> {
  return http.ask({ method: "GET", path, headers: { "notion-version": pageVersion }, signal });
}

function failed(reason: string): Answer<never> {
  return {
    kind: "failed",
    reason,
    remedy: t("Put the page’s id into the policy: the 32 digits at the end of its address."),
    signedOut: false,
  };
}

function read<T>(reply: Reply, yes: (body: Json | undefined) => T | undefined): Answer<T> {
  return answerOf(reply, { service: "notion", yes: ({ body }) => yes(body), explain: explainNotion });
}
