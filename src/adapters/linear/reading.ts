import { parseCalendarDate } from "../../core/model/calendar-date.ts";
import type { Answer, Cancelled, TicketState, TrackerReading } from "../../core/ports/connection.ts";
import type { HttpClient } from "../http/call.ts";
import { isList, jsonAt, textAt, type Json } from "../http/json.ts";
import { graphql } from "./calls.ts";
import { completeTicket } from "./complete-ticket.ts";
import { documents } from "./documents.ts";
import { read } from "./read.ts";
import { readIssue } from "./texts.ts";

/** How many issues are asked for at once. */
const atOnce = 50;

/** Persons, teams, labels and states of issues. */
export function trackerReading(http: HttpClient): TrackerReading {
  return {
    personOf: (who, _project, signal) => personOf(http, who, signal),
    complete: (ticket, signal) => completeTicket(http, ticket, signal),
    async states(urls, signal) {
      const asked = urls.flatMap((url) => {
        const issue = url.startsWith("https://") ? readIssue(url) : undefined;
        return issue === undefined ? [] : [{ url, ...issue }];
      });
      const all: TicketState[] = [];
      for (let from = 0; from < asked.length; from += atOnce) {
        const part = await statesOf(http, asked.slice(from, from + atOnce), signal);
        if (part.kind === "failed") return part;
        all.push(...part.value);
      }
      return { kind: "answered", value: all };
    },
  };
}

interface Asked {
  readonly url: string;
  readonly identifier: string;
  readonly workspace: string | undefined;
}

async function statesOf(
  http: HttpClient,
  asked: readonly Asked[],
  signal: Cancelled | undefined,
): Promise<Answer<readonly TicketState[]>> {
  const filter = { or: asked.map(({ identifier }) => isIssue(identifier)) };
  const call = graphql(documents.states, { filter, first: asked.length });
  return read(await http.ask({ ...call, signal }), (data) => {
    const issues = jsonAt(data, "issues", "nodes");
    return isList(issues) ? asked.flatMap((one) => stateIn(issues, one)) : undefined;
  });
}

function isIssue(identifier: string): Json {
  const [team = "", number] = identifier.split("-");
  return { team: { key: { eqIgnoreCase: team } }, number: { eq: Number(number) } };
}

/** Another workspace may have an issue with the same key: its address tells. */
function stateIn(issues: readonly Json[], { url, identifier, workspace }: Asked): readonly TicketState[] {
  const issue = issues.find((one) => {
    const found = readIssue(textAt(one, "url") ?? "");
    return found?.identifier === identifier && found.workspace === workspace;
  });
  const state = textAt(issue, "state", "name");
  if (state === undefined) return [];
  return [
    {
      url,
      state,
      done: textAt(issue, "state", "type") === "completed",
      due: parseCalendarDate(textAt(issue, "dueDate") ?? ""),
      assignee: textAt(issue, "assignee", "name"),
    },
  ];
}

/** By the address where there is one, else by what they are called there, else by name; exactly one, or nobody. */
async function personOf(
  http: HttpClient,
  { name, handle, email }: Parameters<TrackerReading["personOf"]>[0],
  signal: Cancelled | undefined,
): Promise<Answer<string | undefined>> {
  const ways = [
    email === undefined ? [] : [{ email: { eqIgnoreCase: email } }],
    handle === undefined ? [] : [{ displayName: { eqIgnoreCase: handle.replace(/^@/, "") } }],
    name.trim() === "" ? [] : [{ name: { eqIgnoreCase: name.trim() } }],
  ].flat();
  for (const way of ways) {
    const call = graphql(documents.users, { filter: { ...way, active: { eq: true } } });
    const found = read(await http.ask({ ...call, signal }), (data) => {
      const users = jsonAt(data, "users", "nodes");
      return isList(users) ? { users } : undefined;
    });
    if (found.kind === "failed") return found;
    const [one, other] = found.value.users;
    if (one !== undefined) {
      return { kind: "answered", value: other === undefined ? textAt(one, "id") : undefined };
    }
  }
  return { kind: "answered", value: undefined };
}
