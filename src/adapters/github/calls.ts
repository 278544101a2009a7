import type { SendRequest, TrackerRequest } from "../../core/ports/send-request.ts";
import type { Call } from "../http/call.ts";
import type { Json } from "../http/json.ts";
import { issueBody, issueTitle, labelsOf, linkComment } from "./texts.ts";
import { isRepository, readIssue } from "./ticket.ts";

/** What carries a request out; undefined for what GitHub can't do, and where repository or issue could be none. */
export function callOf(request: SendRequest, key: string): Call | undefined {
  if (request.kind === "create-ticket" && isRepository(request.project)) {
    return { method: "POST", path: `repos/${request.project}/issues`, body: issueOf(request, key) };
  }
  const issue = request.kind === "link-ticket" ? readIssue(request.ticket) : undefined;
  if (request.kind !== "link-ticket" || issue === undefined) return undefined;
  const path = `repos/${issue.repository}/issues/${issue.number}/comments`;
  return { method: "POST", path, body: { body: linkComment(request.link, key) } };
}

function issueOf(request: Extract<TrackerRequest, { kind: "create-ticket" }>, key: string): Json {
  const labels = labelsOf(request.labels);
  return {
    title: issueTitle(request.title),
    body: issueBody(request, key),
    ...(request.type === undefined ? {} : { type: request.type }),
    ...(labels.length === 0 ? {} : { labels }),
    ...(request.assignee === undefined ? {} : { assignees: [request.assignee] }),
  };
}
