import type { HttpClient } from "../../src/adapters/http/call.ts";
import { createHttpClient, type HttpSettings } from "../../src/adapters/http/client.ts";
import type { Json } from "../../src/adapters/http/json.ts";
import type { FetchReply } from "../../src/adapters/http/net.ts";

/** A request as it came to a vendor. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As JSON; undefined for none. */
  readonly body: Json | undefined;
}

export type FakeAnswer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Said as JSON; a text is said as it is. */
      readonly body?: Json;
    }
  /** The request did not reach anybody, or its answer got lost. */
  | "offline"
  | "lost";

export interface FakeVendor {
  readonly http: (settings: HttpSettings) => HttpClient;
  /** What it was asked, in order. */
  readonly asked: readonly Asked[];
  readonly settings: readonly HttpSettings[];
  readonly log: readonly string[];
}

/** The client as it is, with a vendor behind it that answers as it is told; waits are over at once. */
export function fakeVendor(
  answer: (asked: Asked, nth: number) => FakeAnswer,
  start = 1_795_000_000_000,
): FakeVendor {
  const asked: Asked[] = [];
  const settings: HttpSettings[] = [];
  const log: string[] = [];
  let time = start;
  const net = {
    now: () => time,
    random: () => 1,
    log: (line: string) => void log.push(line),
    // Waits are over at once; a time limit, which is longer, never is.
    sleep: (ms: number) => {
      if (ms >= 15_000) return new Promise<void>(() => undefined);
      time += ms;
      return Promise.resolve();
    },
    fetch: (
      url: string,
      request: { method: string; headers: Readonly<Record<string, string>>; body?: string },
    ) => {
      const { method, headers, body } = request;
      // What JSON.parse gives is what JSON has.
      asked.push({ method, url, headers, body: body === undefined ? undefined : (JSON.parse(body) as Json) });
      return replyTo(answer(asked.at(-1)!, asked.length - 1));
    },
  };
  const http = (made: HttpSettings): HttpClient => {
    settings.push(made);
    return createHttpClient({ ...made, gapMs: 0 }, net);
  };
  return { http, asked, settings, log };
}

function replyTo(answer: FakeAnswer): Promise<FetchReply> {
  if (answer === "offline") return Promise.reject(failure("ENOTFOUND"));
  if (answer === "lost") return Promise.reject(failure("ECONNRESET"));
  const { status = 200, headers = {}, body } = answer;
  const isText = typeof body === "string";
  const init = {
    status,
    headers: { "content-type": isText ? "text/plain" : "application/json", ...headers },
  };
  return Promise.resolve(
    new Response(body === undefined ? null : isText ? body : JSON.stringify(body), init),
  );
}

function failure(code: string): Error {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}
