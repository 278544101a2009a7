import type { CalendarDate } from "../../core/model/calendar-date.ts";
import { parseCalendarDate } from "../../core/model/calendar-date.ts";
import type { Answer, Cancelled, TicketState, TrackerReading } from "../../core/ports/connection.ts";
import type { HttpClient, Reply } from "../http/call.ts";
import { answerOf } from "../http/failure.ts";
import { isList, jsonAt, listAt, textAt, type Json } from "../http/json.ts";
import { searchCall } from "./calls.ts";
import { explainJira } from "./explain.ts";
import { ticketKey } from "./texts.ts";

/** How many tickets are asked for at once. */
const atOnce = 50;

/** Persons and states of tickets. `site` is the account's own host: the address of a ticket of another site is not ours. */
export function trackerReading(http: HttpClient, site: string | undefined): TrackerReading {
  return {
    personOf: ({ name, email }, _project, signal) => personOf(http, email ?? name, signal),
    async states(urls, signal) {
      const ours = urls.flatMap((url) => {
        const key = isOn(url, site) ? ticketKey(url) : undefined;
        return key === undefined ? [] : [{ url, key }];
      });
      const all: TicketState[] = [];
      for (let from = 0; from < ours.length; from += atOnce) {
        const part = await statesOf(http, ours.slice(from, from + atOnce), signal);
        if (part.kind === "failed") return part;
        all.push(...part.value);
      }
      return { kind: "answered", value: all };
    },
  };
}

interface Asked {
  readonly url: string;
  readonly key: string;
}

/** Asks together, and one by one where a ticket among them is gone: Jira answers nothing then. */
async function statesOf(
  http: HttpClient,
  asked: readonly Asked[],
  signal: Cancelled | undefined,
): Promise<Answer<readonly TicketState[]>> {
  const jql = `key in (${[...new Set(asked.map(({ key }) => key))].join(", ")})`;
  const reply = await http.ask({ ...searchCall(jql, ["status", "duedate", "assignee"]), signal });
  const isMissing = reply.kind === "answered" && reply.status === 400;
  if (isMissing && asked.length === 1) return { kind: "answered", value: [] };
  if (isMissing) {
    const all: TicketState[] = [];
    for (const one of asked) {
      const part = await statesOf(http, [one], signal);
      if (part.kind === "failed") return part;
      all.push(...part.value);
    }
    return { kind: "answered", value: all };
  }
  return read(reply, (body) => {
    const issues = jsonAt(body, "issues");
    return isList(issues) ? asked.flatMap((one) => stateIn(issues, one)) : undefined;
  });
}

function stateIn(issues: readonly Json[], { url, key }: Asked): readonly TicketState[] {
  const issue = issues.find((one) => textAt(one, "key")?.toUpperCase() === key);
  const state = textAt(issue, "fields", "status", "name");
  if (state === undefined) return [];
  const done = textAt(issue, "fields", "status", "statusCategory", "key") === "done";
  return [
    { url, state, done, due: dueIn(issue), assignee: textAt(issue, "fields", "assignee", "displayName") },
  ];
}

function dueIn(issue: Json | undefined): CalendarDate | undefined {
  return parseCalendarDate(textAt(issue, "fields", "duedate") ?? "");
}

/** Exactly one person, or nobody: a wrong assignee is worse than none. */
async function personOf(
  http: HttpClient,
  who: string,
  signal: Cancelled | undefined,
): Promise<Answer<string | undefined>> {
  const query = new URLSearchParams({ query: who, maxResults: "2" });
  const reply = await http.ask({ method: "GET", path: `rest/api/3/user/search?${query.toString()}`, signal });
  const found = read(reply, (body) => (isList(body) ? { people: body } : undefined));
  if (found.kind === "failed") return found;
  const [one, other] = found.value.people;
  return { kind: "answered", value: other === undefined ? textAt(one, "accountId") : undefined };
}

/** What a reply says: a yes is read with `yes`, and undefined is no answer that can be read. */
export function read<T>(reply: Reply, yes: (body: Json | undefined) => T | undefined): Answer<T> {
  return answerOf(reply, { service: "jira", yes: ({ body }) => yes(body), explain: explainJira });
}

/** What type of tickets a project has; empty where Jira does not say. */
export async function typesOf(
  http: HttpClient,
  project: string,
  signal: Cancelled | undefined,
): Promise<readonly string[]> {
  const path = `rest/api/3/issue/createmeta/${encodeURIComponent(project)}/issuetypes`;
  const reply = await http.ask({ method: "GET", path, signal });
  if (reply.kind !== "answered" || reply.status !== 200) return [];
  return listAt(reply.body, "issueTypes").flatMap((type) => textAt(type, "name") ?? []);
}

function isOn(url: string, site: string | undefined): boolean {
  return site !== undefined && URL.canParse(url) && new URL(url).host === site.toLowerCase();
}
