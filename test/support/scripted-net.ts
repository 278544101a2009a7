import type { FetchReply, FetchRequest, Net } from "../../src/adapters/http/net.ts";
import { virtualTime, type VirtualTime } from "./virtual-time.ts";

/** What a scripted vendor does with a request. */
export type Move =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body?: string | undefined;
      readonly headers?: Readonly<Record<string, string>> | undefined;
      /** The body never ends. */
      readonly hangs?: true;
    }
  | { readonly kind: "fail"; readonly error: unknown }
  | { readonly kind: "hang" };

export interface Seen extends FetchRequest {
  readonly url: string;
  readonly at: number;
}

/** A net whose other side does one move for each request, the last one for all that follow, in virtual time. */
export function scriptedNet(moves: readonly Move[]): {
  readonly net: Net;
  readonly time: VirtualTime;
  readonly seen: Seen[];
  readonly lines: string[];
} {
  const time = virtualTime(Date.UTC(2026, 10, 22, 9, 0));
  const seen: Seen[] = [];
  const lines: string[] = [];
  const net: Net = {
    now: time.now,
    sleep: time.sleep,
    random: () => 1,
    log: (line) => lines.push(line),
    fetch(url, request) {
      const move = moves[Math.min(seen.length, moves.length - 1)];
      seen.push({ ...request, url, at: time.now() });
      return moved(move, request);
    },
  };
  return { net, time, seen, lines };
}

/** What a platform's `fetch` does for a move. */
export async function moved(move: Move | undefined, request: FetchRequest): Promise<FetchReply> {
  if (move?.kind === "fail") throw move.error;
  if (move?.kind !== "answer") return aborted(request);
  const bytes = new TextEncoder().encode(move.body ?? "");
  const headers = new Headers({ "content-type": "application/json", ...move.headers });
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      if (move.hangs !== true) controller.close();
    },
  });
  return { status: move.status, headers, body: stream };
}

/** Never answers; fails as `fetch` does when it is given up. */
function aborted(request: FetchRequest): Promise<never> {
  return new Promise((_, reject) => {
    request.signal.addEventListener("abort", () => {
      reject(new DOMException("This operation was aborted", "AbortError"));
    });
  });
}

/** What `fetch` of Node throws where the connection failed. */
export function networkError(code: string, more: Readonly<Record<string, unknown>> = {}): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code, ...more }) });
}
