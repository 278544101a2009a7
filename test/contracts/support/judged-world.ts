import { createHttpClient } from "../../../src/adapters/http/client.ts";
import type { Fetch, FetchReply, FetchRequest } from "../../../src/adapters/http/net.ts";
import type { VendorWorld } from "../../support/vendor-world.ts";
import type { VirtualTime } from "../../support/virtual-time.ts";
import type { Judge } from "./judge.ts";
import { isRefused } from "./recorder.ts";
import type { Asked, Thing, Told, VendorMemory } from "./vendor-memory.ts";

/** A vendor whose requests the judge has to take, and which remembers what they did. */
export interface JudgedWorld extends VendorWorld {
  /** What the judge did not take, and how often it was asked. */
  readonly refused: readonly string[];
  readonly asked: () => number;
  /** When what has this key first took effect. */
  readonly madeAt: (key: string) => number | undefined;
}

/** The real adapter before the judge: each request goes there for real while virtual time stands still. */
export function judgedWorld(memory: VendorMemory, judge: Judge, time: VirtualTime): JudgedWorld {
  const things: Thing[] = [];
  const refused: string[] = [];
  let asked = 0;
  const credentials = { token: memory.token, site: "acme.atlassian.net", account: "jane@example.com" };
  const { service } = memory;
  const base = judge.addressOf(service);

  const fetch: Fetch = async (url, request) => {
    asked += 1;
    const said = await time.outside(judgement(url, request));
    const what = askedOf(url, request, base);
    if (isRefused(service, said.status, said.text)) {
      refused.push(`${what.method} ${what.path}: ${said.status} ${said.text}`);
      return reply(said, time.now());
    }
    const told = happen(what);
    if (told === undefined) return reply(said, time.now());
    const text = JSON.stringify(told.body);
    return reply({ status: told.status ?? said.status, type: "application/json", text }, time.now());
  };

  function happen(what: Asked): Told | undefined {
    if (memory.makes(what)) {
      const no = memory.refusal?.(what, things);
      if (no !== undefined) return no;
      things.push({ body: what.body, at: time.now(), number: things.length + 1 });
    }
    const body = memory.answer(what, things, time.now());
    return body === undefined ? undefined : { body };
  }

  return {
    fetch,
    refused,
    asked: () => asked,
    madeAt: (key) => things.find(({ body }) => body.includes(key))?.at,
    effects: (key) => things.filter(({ body }) => body.includes(key)).length,
    connection: (net) =>
      memory.make({
        credentials: {
          ...credentials,
          token: memory.below === undefined ? memory.token : base + memory.below,
        },
        address: base + (memory.below ?? ""),
        http: (settings) => createHttpClient(settings, net),
      }),
  };
}

interface Said {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What the judge says, after a real request. */
async function judgement(url: string, { method, headers, body }: FetchRequest): Promise<Said> {
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const type = response.headers.get("content-type") ?? "";
  return { status: response.status, type, text: await response.text() };
}

function askedOf(url: string, { method, body = "" }: FetchRequest, base: string): Asked {
  const { pathname, searchParams } = new URL(url);
  return { method, path: pathname.slice(new URL(base).pathname.length - 1), query: searchParams, body };
}

function reply({ status, type, text }: Said, now: number): FetchReply {
  // Some answers have no text at all, and may not have one.
  const headers = { "content-type": type, date: new Date(now).toUTCString() };
  return new Response(text === "" ? null : text, { status, headers });
}
