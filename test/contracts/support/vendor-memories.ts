import { createConfluenceConnection } from "../../../src/adapters/confluence/confluence.ts";
import { createGithubConnection } from "../../../src/adapters/github/github.ts";
import { createJiraConnection } from "../../../src/adapters/jira/jira.ts";
import { createLinearConnection } from "../../../src/adapters/linear/linear.ts";
import { createNotionConnection } from "../../../src/adapters/notion/notion.ts";
import { createPagerdutyConnection } from "../../../src/adapters/pagerduty/pagerduty.ts";
import { createPagerdutyEventsConnection } from "../../../src/adapters/pagerduty-events/pagerduty-events.ts";
import { createSlackConnection } from "../../../src/adapters/slack/slack.ts";
import { createSlackWebhookConnection } from "../../../src/adapters/slack/webhook.ts";
import { createStatuspageConnection } from "../../../src/adapters/statuspage/statuspage.ts";
import { createTeamsConnection } from "../../../src/adapters/teams/teams.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";
import { jsonAt, listAt, textAt, type Json } from "../../../src/adapters/http/json.ts";
import type { Asked, VendorMemory } from "./vendor-memory.ts";

/** Jira's search knows a new ticket a little later. Milliseconds. */
const indexedIn = 20_000;

/** The same words of longer ago are another's: `http/since-tried.ts`. Milliseconds. */
const toldByWordsFor = 600_000;

const team = "5f0c0f4e-0000-4000-8000-000000000001";
const page = "5f0c0f4e-0000-4000-8000-0000000000aa";

/** Every service with what of it matters here. */
export const vendorMemories: readonly VendorMemory[] = [
  {
    name: "Statuspage, an incident",
    service: "statuspage",
    make: createStatuspageConnection,
    token: "sample",
    isAsked: true,
    knownElsewhereFor: Infinity,
    requestOf: (key) => ({
      kind: "open-page-incident",
      page: "p1",
      title: "Checkout é 漢 🚒",
      status: "investigating",
      markdown: textOf(key),
      impact: "major",
      components: { c1: "partial_outage" },
      notify: true,
    }),
    makes: isPost(/^\/pages\/p1\/incidents$/),
    answer: ({ method }, there) => {
      const incidents = there.map((thing) => ({
        id: `i${thing.number}`,
        shortlink: `https://stspg.io/i${thing.number}`,
        metadata: jsonAt(parsed(thing.body), "incident", "metadata"),
      }));
      return method === "POST" ? incidents.at(-1) : incidents;
    },
  },
  {
    name: "Statuspage, an update",
    service: "statuspage",
    make: createStatuspageConnection,
    token: "sample",
    isAsked: true,
    knownElsewhereFor: toldByWordsFor,
    requestOf: (key) => ({
      kind: "update-page-incident",
      page: "p1",
      incident: "i1",
      status: "identified",
      markdown: textOf(key),
      components: {},
      notify: false,
    }),
    makes: ({ method }) => method === "PATCH",
    answer: (_, there) => ({
      id: "i1",
      shortlink: "https://stspg.io/i1",
      incident_updates: there.map(({ body, at }) => ({
        status: textAt(parsed(body), "incident", "status"),
        body: textAt(parsed(body), "incident", "body"),
        created_at: new Date(at).toISOString(),
      })),
    }),
  },
  {
    name: "Jira",
    service: "jira",
    make: createJiraConnection,
    token: "sample",
    isAsked: true,
    knownElsewhereFor: Infinity,
    patience: 61_000,
    requestOf: (key) => ticketOf(key, "OPS", "Task"),
    makes: isPost(/^\/rest\/api\/3\/issue$/),
    answer: ({ path, body }, there, now) => {
      if (path.endsWith("/issue"))
        return { id: "1", key: `OPS-${there.length}`, self: "https://example.org" };
      const label = /^labels = "([^"]+)"$/.exec(textAt(parsed(body), "jql") ?? "")?.[1];
      const issues = there.filter(
        (thing) =>
          thing.at + indexedIn <= now && listAt(parsed(thing.body), "fields", "labels").includes(label ?? ""),
      );
      return { issues: issues.map(({ number }) => ({ id: "1", key: `OPS-${number}` })) };
    },
  },
  {
    name: "GitHub",
    service: "github",
    make: createGithubConnection,
    token: "sample",
    isAsked: true,
    knownElsewhereFor: Infinity,
    requestOf: (key) => ticketOf(key, "acme/shop", undefined),
    makes: isPost(/^\/repos\/acme\/shop\/issues$/),
    answer: ({ method }, there) => {
      const issues = there.map(({ body, number }) => ({
        number,
        html_url: `https://github.com/acme/shop/issues/${number}`,
        body: textAt(parsed(body), "body"),
        state: "open",
      }));
      return method === "POST" ? issues.at(-1) : issues;
    },
  },
  {
    name: "Linear",
    service: "linear",
    make: createLinearConnection,
    token: "lin_api_sample",
    isAsked: true,
    knownElsewhereFor: Infinity,
    requestOf: (key) => ticketOf(key, team, undefined),
    makes: ({ body }) => body.includes("mutation CreateIssue"),
    refusal: ({ body }, there) =>
      there.some((thing) => linearId(thing.body) === linearId(body))
        ? { body: faultOf("Entity with this id already exists") }
        : undefined,
    answer: ({ body }, there) => {
      const id = linearId(body) ?? textAt(parsed(body), "variables", "id");
      const ours = there.find((thing) => linearId(thing.body) === id);
      if (ours === undefined) return faultOf("Entity not found: Issue");
      const identifier = `ENG-${ours.number}`;
      const issue = { id, identifier, url: `https://linear.app/acme/issue/${identifier}` };
      return { data: linearId(body) === undefined ? { issue } : { issueCreate: { success: true, issue } } };
    },
  },
  {
    name: "PagerDuty, an incident",
    service: "pagerduty",
    make: createPagerdutyConnection,
    token: "sample",
    isAsked: true,
    knownElsewhereFor: Infinity,
    requestOf: pagedOf,
    makes: isPost(/^\/incidents$/),
    refusal: ({ body }, there) =>
      there.some((thing) => pagerKey(thing.body) === pagerKey(body))
        ? {
            status: 400,
            body: { error: { message: "Open incident with matching dedup key exists", code: 2002 } },
          }
        : undefined,
    answer: ({ method, query }, there) => {
      const incidents = there.map((thing) => ({
        id: `P${thing.number}`,
        html_url: `https://acme.pagerduty.com/incidents/P${thing.number}`,
        incident_key: pagerKey(thing.body),
      }));
      if (method === "POST") return { incident: incidents.at(-1) };
      const asked = query.get("incident_key");
      return { incidents: incidents.filter(({ incident_key: key }) => key === asked), more: false };
    },
  },
  {
    name: "PagerDuty, a note",
    service: "pagerduty",
    make: createPagerdutyConnection,
    token: "sample",
    isAsked: true,
    knownElsewhereFor: toldByWordsFor,
    requestOf: (key) => ({ kind: "note-page", page: "P1", text: `Found it: ${key}` }),
    makes: isPost(/^\/incidents\/P1\/notes$/),
    answer: ({ method }, there) => {
      const notes = there.map(({ body, at, number }) => ({
        id: `N${number}`,
        content: textAt(parsed(body), "note", "content"),
        created_at: new Date(at).toISOString(),
      }));
      return method === "POST" ? { note: notes.at(-1) } : { notes };
    },
  },
  {
    name: "PagerDuty’s events",
    service: "pagerduty-events",
    make: createPagerdutyEventsConnection,
    token: "0123456789abcdef0123456789abcdef",
    isAsked: false,
    knownElsewhereFor: Infinity,
    requestOf: pagedOf,
    makes: isPost(/^\/enqueue$/),
    // An event of a key whose alert is open joins it.
    refusal: ({ body }, there) => {
      const key = textAt(parsed(body), "dedup_key");
      const isOpen = there.some((thing) => textAt(parsed(thing.body), "dedup_key") === key);
      return isOpen ? { body: { status: "success", dedup_key: key } } : undefined;
    },
    answer: () => undefined,
  },
  {
    name: "Confluence",
    service: "confluence",
    make: createConfluenceConnection,
    token: "sample",
    isAsked: true,
    knownElsewhereFor: Infinity,
    requestOf: (key) => ({
      kind: "publish-page",
      parent: "98306/65538",
      title: `Review of ${key}`,
      markdown: textOf(key),
      back: undefined,
    }),
    makes: isPost(/^\/pages$/),
    // A title is taken once in a space.
    refusal: ({ body }, there) =>
      there.some((thing) => textAt(parsed(thing.body), "title") === textAt(parsed(body), "title"))
        ? { status: 400, body: { errors: [{ status: 400, code: "BAD_REQUEST", title: "Title exists" }] } }
        : undefined,
    answer: ({ method, query }, there) => {
      const pages = there.map(({ body, number }) => ({
        id: String(number),
        title: textAt(parsed(body), "title"),
        body: { atlas_doc_format: { value: textAt(parsed(body), "body", "value") } },
      }));
      if (method === "POST") return pages.at(-1);
      return { results: pages.filter(({ title }) => title === query.get("title")) };
    },
  },
  {
    name: "Notion, whose search never catches up",
    service: "notion",
    make: createNotionConnection,
    token: "ntn_sample",
    isAsked: false,
    knownElsewhereFor: 0,
    requestOf: (key) => ({
      kind: "publish-page",
      parent: `page:${page}`,
      title: "Review of the checkout",
      markdown: textOf(key),
      back: undefined,
    }),
    makes: isPost(/^\/v1\/pages$/),
    answer: ({ path }) => (path === "/v1/search" ? { object: "list", results: [] } : undefined),
  },
  {
    name: "Slack",
    service: "slack",
    make: createSlackConnection,
    token: "xoxb-sample",
    isAsked: false,
    knownElsewhereFor: 0,
    requestOf: messageOf,
    makes: isPost(/^\/chat\.postMessage$/),
    answer: () => undefined,
  },
  {
    name: "Slack’s webhook",
    service: "slack-webhook",
    make: createSlackWebhookConnection,
    token: "https://hooks.slack.com/services/T1/B1/sample",
    below: "services/T1/B1/sample",
    isAsked: false,
    knownElsewhereFor: 0,
    requestOf: messageOf,
    makes: isPost(/./),
    answer: () => undefined,
  },
  {
    name: "Microsoft Teams",
    service: "teams",
    make: createTeamsConnection,
    token: "https://example.com/",
    below: "workflows/w1/triggers/manual/paths/invoke?api-version=1&sig=sample",
    isAsked: false,
    knownElsewhereFor: 0,
    requestOf: messageOf,
    makes: isPost(/./),
    answer: () => undefined,
  },
];

function isPost(path: RegExp): (asked: Asked) => boolean {
  return (asked) => asked.method === "POST" && path.test(asked.path);
}

/** Different for each key: what is told by its words is told so. */
function textOf(key: string): string {
  return `We look into it, é 漢 🚒.\r\n\r\n- ${key}`;
}

function messageOf(key: string): SendRequest {
  return { kind: "post-message", channel: "C1", markdown: textOf(key), more: undefined };
}

function pagedOf(key: string): SendRequest {
  const title = `Checkout ${key}`;
  return { kind: "page-people", pagedService: "S1", title, text: "Help", urgent: true, link: undefined };
}

function ticketOf(key: string, project: string, type: string | undefined): SendRequest {
  return {
    kind: "create-ticket",
    project,
    type,
    title: "Watch the queue",
    markdown: textOf(key),
    labels: [],
    due: undefined,
    assignee: undefined,
    back: undefined,
  };
}

/** What came over the wire is JSON, or the judge would have refused it. */
function parsed(body: string): Json {
  return JSON.parse(body) as Json;
}

function linearId(body: string): string | undefined {
  return textAt(parsed(body), "variables", "input", "id");
}

function pagerKey(body: string): string | undefined {
  return textAt(parsed(body), "incident", "incident_key");
}

function faultOf(message: string): Json {
  return { errors: [{ message, extensions: { code: "INVALID_INPUT", userPresentableMessage: message } }] };
}
