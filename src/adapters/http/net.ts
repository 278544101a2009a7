import type { Instant } from "../../core/model/instant.ts";
import type { Cancelled } from "../../core/ports/connection.ts";

/** What the client needs of the computer it runs on. Tests hand in time of their own. */
export interface Net {
  readonly fetch: Fetch;
  readonly now: () => Instant;
  /** Comes back after so many milliseconds, or at once when it is cancelled; never fails. */
  readonly sleep: (ms: number, signal: Cancelled | undefined) => Promise<void>;
  /** From 0 to 1, for waits that differ. */
  readonly random: () => number;
  /** Told of each request: service, method, path and what came. Nothing that lets anybody in, and no text of anybody's. */
  readonly log: (line: string) => void;
}

/** What of the platform's `fetch` is used. */
export type Fetch = (url: string, request: FetchRequest) => Promise<FetchReply>;

export interface FetchRequest {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly redirect: "error";
  readonly signal: AbortSignal;
}

export interface FetchReply {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly body: { readonly getReader: () => ReplyReader } | null;
}

export interface ReplyReader {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  readonly cancel: () => Promise<void>;
}

/** The computer itself. `fetch` is the host's, which knows its proxy and its certificates. */
export function netOf(fetch: Fetch, log: (line: string) => void): Net {
  return { fetch, log, now: Date.now, random: Math.random, sleep };
}

function sleep(ms: number, signal: Cancelled | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const wake = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, ms);
    signal?.addEventListener("abort", wake, { once: true });
  });
}
