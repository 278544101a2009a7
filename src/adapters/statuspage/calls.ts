import type { SendRequest, StatusPageRequest } from "../../core/ports/send-request.ts";
import type { Call } from "../http/call.ts";
import type { Json } from "../http/json.ts";
import { incidentName, incidentText } from "./texts.ts";

/**
 * What carries a request out, in its order; empty for what a status page can't do. Statuspage's contract: an incident of a
 * page, a change of it, which makes an update, and a postmortem, which is drafted and then published.
 */
export function callsOf(request: SendRequest, key: string): readonly Call[] {
  if (request.kind === "open-page-incident") {
    return [{ method: "POST", path: incidentsPath(request.page), body: opened(request, key) }];
  }
  if (request.kind === "update-page-incident") {
    return [{ method: "PATCH", path: incidentPath(request), body: updated(request) }];
  }
  if (request.kind !== "publish-page-postmortem") return [];
  const path = postmortemPath(request);
  const draft = { body_draft: incidentText(request.markdown) };
  const publication = { notify_subscribers: request.notify, notify_twitter: false };
  return [
    { method: "PUT", path, body: { postmortem: draft } },
    { method: "PUT", path: `${path}/publish`, body: { postmortem: publication } },
  ];
}

/** Where a page's incidents are. */
export function incidentsPath(page: string): string {
  return `${pagePath(page)}/incidents`;
}

/** Where one incident is. */
export function incidentPath({
  page,
  incident,
}: {
  readonly page: string;
  readonly incident: string;
}): string {
  return `${incidentsPath(page)}/${encodeURIComponent(incident)}`;
}

/** Where an incident's postmortem is. */
export function postmortemPath(of: { readonly page: string; readonly incident: string }): string {
  return `${incidentPath(of)}/postmortem`;
}

/** Where a page is. */
export function pagePath(page: string): string {
  return `pages/${encodeURIComponent(page)}`;
}

type Of<Kind extends StatusPageRequest["kind"]> = Extract<StatusPageRequest, { kind: Kind }>;

function opened(request: Of<"open-page-incident">, key: string): Json {
  const affected = Object.keys(request.components);
  return {
    incident: {
      name: incidentName(request.title),
      status: request.status,
      body: incidentText(request.markdown),
      ...(request.impact === undefined ? {} : { impact_override: request.impact }),
      // The ids say which components belong to the incident, the map what each is in.
      ...(affected.length === 0 ? {} : { component_ids: affected, components: request.components }),
      deliver_notifications: request.notify,
      metadata: { sitrep: { key } },
    },
  };
}

/** Without `component_ids`: a list that lacks a component would take it off the incident. */
function updated(request: Of<"update-page-incident">): Json {
  const touched = Object.keys(request.components).length > 0;
  return {
    incident: {
      status: request.status,
      body: incidentText(request.markdown),
      ...(touched ? { components: request.components } : {}),
      deliver_notifications: request.notify,
    },
  };
}
