import type { Answer, Cancelled, StatusPageReading } from "../../core/ports/connection.ts";
import type { Call, HttpClient, Reply } from "../http/call.ts";
import { answerOf } from "../http/failure.ts";
import { isList, jsonAt, textAt, type Json } from "../http/json.ts";
import { pagePath } from "./calls.ts";
import { explainStatuspage } from "./explain.ts";

/** What a page's lists give at most in one answer. */
export const perPage = 100;

/** No list here is longer than this many answers; a page has tens of components. */
const mostPages = 20;

/** Components and subscribers of a page. */
export function statusPageReading(http: HttpClient): StatusPageReading {
  return {
    async components(page, signal) {
      const all = await listOf(http, `${pagePath(page)}/components`, signal);
      if (all.kind === "failed") return all;
      // A group has no state of its own.
      const single = all.value.filter((component) => jsonAt(component, "group") !== true);
      return { kind: "answered", value: single.flatMap(componentIn) };
    },
    subscribers: (page, signal) =>
      question(http, { method: "GET", path: `${pagePath(page)}/subscribers/count`, signal }, countIn),
  };
}

/** A whole list, an answer after the other. */
export async function listOf(
  http: HttpClient,
  path: string,
  signal: Cancelled | undefined,
): Promise<Answer<readonly Json[]>> {
  const all: Json[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const part = await question(
      http,
      { method: "GET", path: `${path}?page=${page}&per_page=${perPage}`, signal },
      (body) => (isList(body) ? body : undefined),
    );
    if (part.kind === "failed") return part;
    all.push(...part.value);
    if (part.value.length < perPage) break;
  }
  return { kind: "answered", value: all };
}

/** Asks, and reads a yes as `read` does. */
export async function question<T>(http: HttpClient, call: Call, yes: Yes<T>): Promise<Answer<T>> {
  return read(await http.ask(call), yes);
}

/** What a reply says: a yes is read with `yes`, and undefined is no answer that can be read. */
export function read<T>(reply: Reply, yes: Yes<T>): Answer<T> {
  return answerOf(reply, {
    service: "statuspage",
    yes: ({ body }) => yes(body),
    explain: explainStatuspage,
  });
}

type Yes<T> = (body: Json | undefined) => T | undefined;

function componentIn(component: Json): readonly { readonly id: string; readonly name: string }[] {
  const [id, name] = [textAt(component, "id"), textAt(component, "name")];
  return id === undefined ? [] : [{ id, name: name ?? id }];
}

/** Over all ways of being told; undefined where the answer has no count at all. */
function countIn(body: Json | undefined): number | undefined {
  const counts = ["email", "sms", "webhook", "integration_partner", "slack", "teams"]
    .map((way) => jsonAt(body, way))
    .filter((count) => typeof count === "number");
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}
