import type { SendRequest, TrackerRequest } from "../../core/ports/send-request.ts";
import type { Call } from "../http/call.ts";
import { asJson, type Json } from "../http/json.ts";
import { descriptionOf, keyLabel, labelOf, summaryOf, ticketKey } from "./texts.ts";

/** What carries a request out; undefined for what Jira can't do. By the contract of its REST API, version 3. */
export function callOf(request: SendRequest, key: string): Call | undefined {
  if (request.kind === "create-ticket") {
    return { method: "POST", path: "rest/api/3/issue", body: { fields: fieldsOf(request, key) } };
  }
  if (request.kind !== "link-ticket") return undefined;
  const ticket = encodeURIComponent(ticketKey(request.ticket) ?? request.ticket);
  const { url, title } = request.link;
  // The same global id is the same link: sent twice, it is written over.
  const body = { globalId: `sitrep:${key}`, object: { url, title: summaryOf(title) } };
  return { method: "POST", path: `rest/api/3/issue/${ticket}/remotelink`, body };
}

/** A search. JQL has to be bounded, which a key or a label is. */
export function searchCall(jql: string, fields: readonly string[], nextPageToken?: string): Call {
  const page = nextPageToken === undefined ? {} : { nextPageToken };
  return { method: "POST", path: "rest/api/3/search/jql", body: { jql, fields, maxResults: 50, ...page } };
}

type Created = Extract<TrackerRequest, { kind: "create-ticket" }>;

/** Which type a ticket has where nobody says: every project that Jira makes has it. */
const usualType = "Task";

function fieldsOf(request: Created, key: string): Json {
  const labels = new Set([...request.labels.map(labelOf).filter((label) => label !== ""), keyLabel(key)]);
  return {
    project: { key: request.project },
    issuetype: { name: request.type ?? usualType },
    summary: summaryOf(request.title),
    description: asJson(descriptionOf(request.markdown, request.back)),
    labels: [...labels],
    ...(request.due === undefined ? {} : { duedate: request.due }),
    ...(request.assignee === undefined ? {} : { assignee: { id: request.assignee } }),
  };
}
