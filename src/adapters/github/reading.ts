import type { Answer, Cancelled, TicketState, TrackerReading } from "../../core/ports/connection.ts";
import type { HttpClient, Reply } from "../http/call.ts";
import { answerOf } from "../http/failure.ts";
import { isList, jsonAt, textAt, type Json } from "../http/json.ts";
import { explainGithub } from "./explain.ts";
import { readIssue, type Issue } from "./ticket.ts";

const perPage = 100;

/** A thousand of a repository's issues and pull requests are read for their states, the newest first. */
const mostForStates = 10;

/** Persons and states of issues. */
export function trackerReading(http: HttpClient): TrackerReading {
  return {
    personOf: ({ handle }) => Promise.resolve({ kind: "answered", value: loginOf(handle) }),
    readersOf: (repository, signal) => readersOf(http, repository, signal),
    async states(urls, signal) {
      const asked = urls.flatMap((url) => {
        const issue = readIssue(url);
        return issue === undefined ? [] : [{ url, issue }];
      });
      const all: TicketState[] = [];
      for (const repository of new Set(asked.map(({ issue }) => issue.repository.toLowerCase()))) {
        const here = asked.filter(({ issue }) => issue.repository.toLowerCase() === repository);
        const part = await statesIn(http, repository, here, signal);
        if (part.kind === "failed") return part;
        all.push(...part.value);
      }
      return { kind: "answered", value: all };
    },
  };
}

/** Whether a repository is public, by what the search finds of it so; not known of one that has no issue and no pull request. */
async function readersOf(
  http: HttpClient,
  repository: string,
  signal: Cancelled | undefined,
): Promise<Answer<"inside" | "outside" | undefined>> {
  for (const [being, readers] of [
    ["is:public", "outside"],
    ["is:private", "inside"],
  ] as const) {
    const path = `search/issues?q=${encodeURIComponent(`repo:${repository} ${being}`)}&per_page=1`;
    const found = read(await http.ask({ method: "GET", path, signal }), (body) => {
      const count = jsonAt(body, "total_count");
      return typeof count === "number" ? count : undefined;
    });
    if (found.kind === "failed") return found;
    if (found.value > 0) return { kind: "answered", value: readers };
  }
  return { kind: "answered", value: undefined };
}

/** How much is read of what is listed, a hundred a page. */
export interface HowMuch {
  /** Whether those read so far will do. */
  readonly isEnough: (issues: readonly Json[]) => boolean;
  readonly mostPages: number;
  readonly signal: Cancelled | undefined;
}

/** The newest issues of a repository; pull requests are among them. */
export async function newestIssues(
  http: HttpClient,
  repository: string,
  { isEnough, mostPages, signal }: HowMuch,
): Promise<Answer<{ readonly issues: readonly Json[]; readonly isAll: boolean }>> {
  const issues: Json[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const query = `state=all&sort=created&direction=desc&per_page=${perPage}&page=${page}`;
    const path = `repos/${repository}/issues?${query}`;
    const part = read(await http.ask({ method: "GET", path, signal }), (body) =>
      isList(body) ? body : undefined,
    );
    if (part.kind === "failed") return part;
    issues.push(...part.value);
    if (part.value.length < perPage) return { kind: "answered", value: { issues, isAll: true } };
    if (isEnough(issues)) break;
  }
  return { kind: "answered", value: { issues, isAll: false } };
}

/** What a reply says: a yes is read with `yes`, and undefined is no answer that can be read. */
export function read<T>(reply: Reply, yes: (body: Json | undefined) => T | undefined): Answer<T> {
  return answerOf(reply, { service: "github", yes: ({ body }) => yes(body), explain: explainGithub });
}

interface Asked {
  readonly url: string;
  readonly issue: Issue;
}

/** A repository that is gone takes its issues with it; the others' states are told all the same. */
async function statesIn(
  http: HttpClient,
  repository: string,
  asked: readonly Asked[],
  signal: Cancelled | undefined,
): Promise<Answer<readonly TicketState[]>> {
  const oldest = Math.min(...asked.map(({ issue }) => issue.number));
  const isEnough = (issues: readonly Json[]): boolean => issues.some((one) => numberOf(one) <= oldest);
  const newest = await newestIssues(http, repository, { isEnough, mostPages: mostForStates, signal });
  if (newest.kind === "failed") return newest;
  return {
    kind: "answered",
    value: asked.flatMap(({ url, issue }) =>
      newest.value.issues.filter((one) => numberOf(one) === issue.number).map((one) => stateOf(one, url)),
    ),
  };
}

function numberOf(issue: Json): number {
  const number = jsonAt(issue, "number");
  return typeof number === "number" ? number : Number.NaN;
}

/** Closed as not planned or as a duplicate is not done: nothing of it was. */
function stateOf(issue: Json, url: string): TicketState {
  const state = textAt(issue, "state") ?? "unknown";
  const reason = textAt(issue, "state_reason");
  const isDropped = reason === "not_planned" || reason === "duplicate";
  return {
    url,
    state: isDropped ? `${state} (${reason.replaceAll("_", " ")})` : state,
    done: state === "closed" && !isDropped,
    due: undefined,
    assignee: textAt(issue, "assignee", "login"),
  };
}

/** A handle is the login itself; names and addresses are nothing that GitHub can be asked for. */
function loginOf(handle: string | undefined): string | undefined {
  const login = handle?.trim().replace(/^@/, "");
  return login !== undefined && /^[A-Za-z\d](?:-?[A-Za-z\d]){0,38}$/.test(login) ? login : undefined;
}
