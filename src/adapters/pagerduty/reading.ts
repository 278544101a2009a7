import { parseInstant } from "../../core/model/instant.ts";
import type { Answer, Cancelled, PagingReading, ReadMessage } from "../../core/ports/connection.ts";
import type { HttpClient, Reply } from "../http/call.ts";
import { answerOf, type Found } from "../http/failure.ts";
import { isList, jsonAt, textAt, type Json } from "../http/json.ts";
import { incidentPath } from "./calls.ts";
import { explainPagerduty } from "./explain.ts";

const perPage = 100;

/** Nobody reads a list that is longer than so many answers. */
const mostPages = 20;

/** What is open, and what was logged of an incident. */
export function pagingReading(http: HttpClient): PagingReading {
  return {
    async open(signal) {
      const query = "statuses[]=triggered&statuses[]=acknowledged&date_range=all&sort_by=created_at:desc";
      const all = await listOf(http, { path: "incidents", query, list: "incidents", signal });
      return all.kind === "failed" ? all : { kind: "answered", value: all.value.flatMap(openIn) };
    },
    async log(page, signal) {
      const path = `${incidentPath(page)}/log_entries`;
      const all = await listOf(http, { path, query: "time_zone=UTC", list: "log_entries", signal });
      if (all.kind === "failed") return all;
      const messages = all.value.flatMap(messageIn);
      return { kind: "answered", value: messages.sort((a, b) => a.at - b.at) };
    },
  };
}

interface Listed {
  readonly path: string;
  readonly query: string;
  /** The key that holds the list in an answer. */
  readonly list: string;
  readonly signal: Cancelled | undefined;
}

/** A whole list, an answer after the other, as long as the vendor says that there is more. */
export async function listOf(
  http: HttpClient,
  { path, query, list, signal }: Listed,
): Promise<Answer<readonly Json[]>> {
  const all: Json[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const place = `${path}?${query}&limit=${perPage}&offset=${page * perPage}`;
    const part = read(await http.ask({ method: "GET", path: place, signal }), (body) => {
      const items = jsonAt(body, list);
      return isList(items) ? { items, more: jsonAt(body, "more") === true } : undefined;
    });
    if (part.kind === "failed") return part;
    all.push(...part.value.items);
    if (!part.value.more) break;
  }
  return { kind: "answered", value: all };
}

/** What a reply says: a yes is read with `yes`, and undefined is no answer that can be read. */
export function read<T>(reply: Reply, yes: (body: Json | undefined) => T | undefined): Answer<T> {
  return answerOf(reply, { service: "pagerduty", yes: ({ body }) => yes(body), explain: explainPagerduty });
}

/** An incident as an answer has it. */
export function foundIn(incident: Json | undefined): Found {
  return { id: textAt(incident, "id"), url: textAt(incident, "html_url") };
}

function openIn(
  incident: Json,
): readonly { readonly id: string; readonly title: string; readonly url: string | undefined }[] {
  const { id, url } = foundIn(incident);
  const title = textAt(incident, "title") ?? textAt(incident, "summary") ?? id;
  return id === undefined || title === undefined ? [] : [{ id, title, url }];
}

/** An entry without a time or words is none. Of a note its words are wanted, not that there is one. */
function messageIn(entry: Json): readonly ReadMessage[] {
  const at = parseInstant(textAt(entry, "created_at") ?? "");
  const text = textAt(entry, "channel", "content") ?? textAt(entry, "summary");
  if (at === undefined || text === undefined) return [];
  return [{ at, author: textAt(entry, "agent", "summary"), text, url: textAt(entry, "html_url") }];
}
