import type { SendRequest, TrackerRequest } from "../../core/ports/send-request.ts";
import type { Call } from "../http/call.ts";
import type { Json } from "../http/json.ts";
import { documents } from "./documents.ts";
import { issueDescription, issueTitle, readIssue } from "./texts.ts";
import { isUuid, uuidOf } from "./uuid-of.ts";

/** What carries a request out; undefined for what Linear can't do, and where the ticket could be none. */
export function callOf(request: SendRequest, key: string): Call | undefined {
  if (request.kind === "create-ticket") return graphql(documents.create, { input: issueInput(request, key) });
  const issueId = request.kind === "link-ticket" ? issueIdOf(request.ticket) : undefined;
  if (request.kind !== "link-ticket" || issueId === undefined) return undefined;
  const { title, url } = request.link;
  // The same address at the same issue is the same attachment: sent twice, it is written over.
  return graphql(documents.link, { input: { issueId, title: issueTitle(title), url } });
}

/** A document with its variables; everything goes to one place. */
export function graphql(query: string, variables: Readonly<Record<string, Json>> = {}): Call {
  return { method: "POST", path: "graphql", body: { query, variables } };
}

/** What Linear takes for an issue: its own id, or its key (`ENG-12`), which may be in an address. */
export function issueIdOf(ticket: string): string | undefined {
  return isUuid(ticket.trim()) ? ticket.trim().toLowerCase() : readIssue(ticket)?.identifier;
}

function issueInput(request: Extract<TrackerRequest, { kind: "create-ticket" }>, key: string): Json {
  const { project, labels, due, assignee } = request;
  return {
    id: uuidOf(key),
    teamId: project,
    title: issueTitle(request.title),
    description: issueDescription(request),
    ...(labels.length === 0 ? {} : { labelIds: labels }),
    ...(assignee === undefined ? {} : { assigneeId: assignee }),
    ...(due === undefined ? {} : { dueDate: due }),
  };
}
