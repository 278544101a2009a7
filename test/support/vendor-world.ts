import { createHttpClient } from "../../src/adapters/http/client.ts";
import { answerOf, type Found, lookUpOf, outcomeOf, type Reading } from "../../src/adapters/http/failure.ts";
import { jsonAt, textAt, type Json } from "../../src/adapters/http/json.ts";
import type { Call } from "../../src/adapters/http/call.ts";
import type { Fetch, Net } from "../../src/adapters/http/net.ts";
import type { Connection } from "../../src/core/ports/connection.ts";
import { moved } from "./scripted-net.ts";

/** What is there, wherever requests came from. */
export interface VendorWorld {
  /** Where requests have their effects. */
  readonly fetch: Fetch;
  /** How a process talks to it; made anew for each. */
  readonly connection: (net: Net) => Connection;
  /** How often what has this key took effect. */
  readonly effects: (key: string) => number;
}

/**
 * How a vendor knows a thing again: it takes its key twice for one thing, can be searched for the key, or does neither.
 */
export type KeyKind = "native" | "marker" | "none";

/** A vendor that keeps things by key, of whatever service: `POST things {key}` and, where it can be searched, `GET things`. */
export function modelWorld(kind: KeyKind): VendorWorld {
  const things: { readonly key: string; readonly id: string }[] = [];

  function make(key: string): { readonly id: string } {
    const known = things.find((thing) => thing.key === key);
    if (kind === "native" && known !== undefined) return known;
    const made = { key, id: `t${things.length + 1}` };
    things.push(made);
    return made;
  }

  return {
    effects: (key) => things.filter((thing) => thing.key === key).length,
    connection: (net) => modelConnection(kind, net),
    fetch(url, request) {
      const key = new URL(url).searchParams.get("key");
      const body: Json =
        request.method === "POST"
          ? make(textAt(JSON.parse(request.body ?? "null") as Json, "key") ?? "?")
          : { found: things.filter((thing) => thing.key === key).map(({ id }) => id) };
      return moved({ kind: "answer", status: 200, body: JSON.stringify(body) }, request);
    },
  };
}

/** An adapter as those of the vendors are made: a client, readings of its answers. */
function modelConnection(kind: KeyKind, net: Net): Connection {
  const base = "https://api.statuspage.io/v1/";
  const client = createHttpClient({ service: "statuspage", base, headers: {}, gapMs: 200 }, net);
  const common = { service: "statuspage", explain: () => undefined } as const;
  const made: Reading<Found> = {
    ...common,
    yes: ({ body }) => {
      const id = textAt(body, "id");
      return id === undefined ? undefined : { id, url: `https://example.org/${id}` };
    },
  };
  const searched: Reading<{ readonly found: Found | undefined }> = {
    ...common,
    yes: ({ body }) => {
      if (jsonAt(body, "found") === undefined) return undefined;
      const id = textAt(body, "found", 0);
      return { found: id === undefined ? undefined : { id, url: undefined } };
    },
  };
  return {
    service: "statuspage",
    sends: ["post-message"],
    isIdempotent: () => kind === "native",
    whoAmI: () => Promise.resolve({ kind: "answered", value: "Jane Doe" }),
    preview: () => [],
    async send(_, { key, signal }) {
      const call: Call = { method: "POST", path: "things", body: { key }, signal };
      return outcomeOf(await (kind === "native" ? client.ask(call) : client.change(call)), made);
    },
    async lookUp(_, { key, signal }) {
      if (kind === "none") return { kind: "cannot-tell", reason: "There is nothing to look in." };
      const reply = await client.ask({ method: "GET", path: `things?key=${key}`, signal });
      return lookUpOf(answerOf(reply, searched));
    },
  };
}
