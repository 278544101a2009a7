import { parseInstant, type Instant } from "../../core/model/instant.ts";
import type { Answer, SendContext } from "../../core/ports/connection.ts";
import type { LookUp } from "../../core/ports/outcome.ts";
import type { SendRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { HttpClient } from "../http/call.ts";
import { lookUpOf, type Found } from "../http/failure.ts";
import { isList, listAt, textAt, type Json } from "../http/json.ts";
import { isSinceTried } from "../http/since-tried.ts";
import { incidentPath, incidentsPath, postmortemPath } from "./calls.ts";
import { foundIn } from "./found.ts";
import { listOf, perPage, question, read } from "./reading.ts";
import { incidentText, isSameText } from "./texts.ts";

/**
 * Whether the page has what was sent. An incident carries its key in its metadata. An update carries none: it is told by
 * its status and its words, and a postmortem by its words.
 */
export async function lookUpAtStatuspage(
  http: HttpClient,
  request: SendRequest,
  { key, signal, ageMs, wordedMs }: SendContext,
): Promise<LookUp> {
  if (request.kind === "open-page-incident") return openedUnder(http, request.page, { key, signal });
  if (request.kind === "update-page-incident") return updatedAs(http, request, { signal, ageMs, wordedMs });
  return request.kind === "publish-page-postmortem" ? publishedAs(http, request, signal) : { kind: "absent" }; // nothing of another kind is ever sent here
}

/** Among the unresolved, then among the newest of all: it may have been resolved since. */
async function openedUnder(http: HttpClient, page: string, context: SendContext): Promise<LookUp> {
  const unresolved = await listOf(http, `${incidentsPath(page)}/unresolved`, context.signal);
  const there = lookUpOf(withKey(unresolved, context.key));
  if (there.kind !== "absent") return there;
  const newest = await question(
    http,
    { method: "GET", path: `${incidentsPath(page)}?limit=${perPage}`, signal: context.signal },
    (body) => (isList(body) ? body : undefined),
  );
  return lookUpOf(withKey(newest, context.key));
}

function withKey(
  incidents: Answer<readonly Json[]>,
  key: string,
): Answer<{ readonly found: Found | undefined }> {
  if (incidents.kind === "failed") return incidents;
  const ours = incidents.value.find((incident) => textAt(incident, "metadata", "sitrep", "key") === key);
  return { kind: "answered", value: { found: ours === undefined ? undefined : foundIn(ours) } };
}

type Update = Extract<SendRequest, { kind: "update-page-incident" }>;
type Postmortem = Extract<SendRequest, { kind: "publish-page-postmortem" }>;
type Signal = SendContext["signal"];

/**
 * Updates are often worded alike: the same words count only if they are from since it was tried, or since it was worded where it
 * never was here, since another machine may have sent it then; as far as that is told.
 */
async function updatedAs(
  http: HttpClient,
  request: Update,
  { signal, ageMs, wordedMs }: Omit<SendContext, "key">,
): Promise<LookUp> {
  const reply = await http.ask({ method: "GET", path: incidentPath(request), signal });
  const incident = read(reply, incidentIn);
  if (incident.kind === "failed") return lookUpOf(incident);
  const text = incidentText(request.markdown);
  const alike = newestFirst(listAt(incident.value, "incident_updates")).map((update, place) => ({
    isNewest: place === 0,
    isAlike: textAt(update, "status") === request.status && isSameText(textAt(update, "body") ?? "", text),
    isSince: isSinceTried(textAt(update, "created_at"), reply, ageMs ?? wordedMs),
  }));
  const may = alike.filter(({ isAlike }) => isAlike);
  if (may.some(({ isSince, isNewest }) => isSince ?? isNewest)) {
    return { kind: "found", ...foundIn(incident.value) };
  }
  const isOlder = may.every(({ isSince }) => isSince === false);
  return isOlder && (may.length === 0 || ageMs !== undefined) ? { kind: "absent" } : wordedBefore();
}

function wordedBefore(): LookUp {
  return {
    kind: "cannot-tell",
    reason: t("The page has an earlier update with the same words: look there whether it is this one."),
  };
}

function newestFirst(updates: readonly Json[]): readonly Json[] {
  const at = (update: Json): Instant => parseInstant(textAt(update, "created_at") ?? "") ?? 0;
  return [...updates].sort((a, b) => at(b) - at(a));
}

/** 404 is where there is no postmortem yet, or no incident to have one. */
async function publishedAs(http: HttpClient, request: Postmortem, signal: Signal): Promise<LookUp> {
  const reply = await http.ask({ method: "GET", path: postmortemPath(request), signal });
  if (reply.kind === "answered" && reply.status === 404) return { kind: "absent" };
  const text = incidentText(request.markdown);
  const published = read(reply, (body) => ({
    found: isPublished(body, text) ? { id: request.incident, url: undefined } : undefined,
  }));
  return lookUpOf(published);
}

function isPublished(postmortem: Json | undefined, text: string): boolean {
  return (
    textAt(postmortem, "published_at") !== undefined && isSameText(textAt(postmortem, "body") ?? "", text)
  );
}

function incidentIn(body: Json | undefined): Json | undefined {
  return textAt(body, "id") === undefined ? undefined : body;
}
