import type { PagingRequest, SendRequest } from "../../core/ports/send-request.ts";
import { cutText } from "../../core/text/cut-text.ts";
import { titleLine } from "../../core/text/title-line.ts";
import type { Call } from "../http/call.ts";
import type { Json } from "../http/json.ts";

/** Longer titles and texts than these are cut: nobody reads more of them while being paged. Characters. */
const longestTitle = 1024;
const longestText = 25_000;

/** What carries a request out; undefined for what PagerDuty can't do, and for a page that names no service. */
export function callOf(request: SendRequest, key: string): Call | undefined {
  if (request.kind === "note-page") {
    return { method: "POST", path: `${incidentPath(request.page)}/notes`, body: noted(request.text) };
  }
  if (request.kind !== "page-people" || request.pagedService === undefined) return undefined;
  return { method: "POST", path: "incidents", body: paged(request, request.pagedService, key) };
}

/** Where an incident is, by its id or by the address that people read it at. */
export function incidentPath(page: string): string {
  const id = /\/incidents\/([A-Za-z0-9]+)/.exec(page)?.[1] ?? page;
  return `incidents/${encodeURIComponent(id)}`;
}

/** A note as it is kept there. */
export function noteText(text: string): string {
  return cutText(text, longestText);
}

function noted(text: string): Json {
  return { note: { content: noteText(text) } };
}

/** While an incident is open, PagerDuty refuses another with its key: see the contract's `incident_key`. */
function paged(request: Extract<PagingRequest, { kind: "page-people" }>, service: string, key: string): Json {
  return {
    incident: {
      type: "incident",
      title: titleLine(request.title, longestTitle, "Incident"),
      service: { id: service, type: "service_reference" },
      urgency: request.urgent ? "high" : "low",
      incident_key: key,
      body: { type: "incident_body", details: detailsOf(request) },
    },
  };
}

function detailsOf({ text, link }: Extract<PagingRequest, { kind: "page-people" }>): string {
  const place = link === undefined ? "" : `\n\n${link.title}: ${link.url}`;
  return `${cutText(text, longestText - place.length)}${place}`;
}
