import fc from "fast-check";
import type { Fetch, FetchReply, FetchRequest } from "../../src/adapters/http/net.ts";
import { moved, networkError } from "./scripted-net.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What goes wrong with one request on its way to a vendor and back. */
export type Fault =
  | { readonly kind: "none" }
  /** The vendor refuses and does nothing. */
  | {
      readonly kind: "refused";
      readonly status: 420 | 429 | 529 | 403;
      readonly retryAfter: string | undefined;
    }
  /** A 5xx, the effect before it or not. */
  | { readonly kind: "broken"; readonly status: 500 | 502 | 503; readonly effect: boolean }
  /** The connection breaks, before the effect, after it, or so that the effect comes a moment later. */
  | { readonly kind: "dropped"; readonly effect: "none" | "done" | "late" }
  /** No answer ever, the effect done or not. */
  | { readonly kind: "hang"; readonly effect: boolean }
  | { readonly kind: "offline" }
  /** Whoever asked is killed meanwhile. */
  | { readonly kind: "killed"; readonly effect: "none" | "done" | "late" }
  /** A yes that is no answer of the vendor's: something in between wrote it. The effect is done. */
  | { readonly kind: "garbled" }
  /** From now on the token is no longer good. */
  | { readonly kind: "revoked" };

const none: Fault = { kind: "none" };

/** Any fault; half of the requests go through. */
export const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  { arbitrary: fc.constant(none), weight: 8 },
  {
    arbitrary: fc.record({
      kind: fc.constant("refused" as const),
      status: fc.constantFrom(420 as const, 429 as const, 529 as const, 403 as const),
      retryAfter: fc.constantFrom(undefined, "0", "3", "59", "600", "Sun, 22 Nov 2026 09:00:20 GMT"),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("broken" as const),
      status: fc.constantFrom(500 as const, 502 as const, 503 as const),
      effect: fc.boolean(),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("dropped" as const),
      effect: fc.constantFrom("none" as const, "done" as const, "late" as const),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("killed" as const),
      effect: fc.constantFrom("none" as const, "done" as const, "late" as const),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ kind: fc.constant("hang" as const), effect: fc.boolean() }), weight: 1 },
  { arbitrary: fc.constant<Fault>({ kind: "offline" }), weight: 1 },
  { arbitrary: fc.constant<Fault>({ kind: "garbled" }), weight: 1 },
  { arbitrary: fc.constant<Fault>({ kind: "revoked" }), weight: 1 },
);

/** Milliseconds until a late effect: less than what the outbox waits before it believes that there is none. */
const lateBy = 5000;

/** A way to a vendor on which faults happen. */
export interface FaultyWay {
  /** The way of one process; `kill` ends it. */
  readonly fetchOf: (kill: () => void) => Fetch;
  /** From now on the token is good, and nothing goes wrong but these. */
  readonly mend: (faults?: readonly Fault[]) => void;
  /** How many faults happened; of a token that was taken back, the first refusal. */
  readonly happened: () => number;
}

/** Lets a fault happen to each request, in turn, and none to those after the last. `inner` has the effects. */
export function faultyWay(inner: Fetch, faults: readonly Fault[], time: VirtualTime): FaultyWay {
  let left = [...faults];
  let isRevoked = false;
  let happened = 0;

  async function fetch(url: string, request: FetchRequest, kill: () => void): Promise<FetchReply> {
    const fault = isRevoked ? none : (left.shift() ?? none);
    isRevoked ||= fault.kind === "revoked";
    if (fault.kind !== "none") happened += 1;
    if (isRevoked || fault.kind === "revoked") return answer(401, request);
    if (fault.kind === "killed") kill();
    return happen(fault, () => inner(url, request), request, time);
  }

  return {
    fetchOf: (kill) => (url, request) => fetch(url, request, kill),
    mend(faults = []) {
      left = [...faults];
      isRevoked = false;
    },
    happened: () => happened,
  };
}

async function happen(
  fault: Exclude<Fault, { kind: "revoked" }>,
  effect: () => Promise<FetchReply>,
  request: FetchRequest,
  time: VirtualTime,
): Promise<FetchReply> {
  switch (fault.kind) {
    case "none":
      return effect();
    case "refused":
      return answer(fault.status, request, fault.retryAfter);
    case "broken":
      if (fault.effect) await effect();
      return answer(fault.status, request);
    case "dropped":
    case "killed":
      if (fault.effect === "done") await effect();
      if (fault.effect === "late") void time.sleep(lateBy).then(effect);
      throw networkError("ECONNRESET");
    case "hang":
      if (fault.effect) await effect();
      return moved({ kind: "hang" }, request);
    case "offline":
      throw networkError("ENOTFOUND");
    case "garbled":
      await effect();
      return moved({ kind: "answer", status: 200, body: "<html>Please sign in</html>" }, request);
  }
}

function answer(status: number, request: FetchRequest, retryAfter?: string): Promise<FetchReply> {
  const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  return moved({ kind: "answer", status, body: "{}", headers }, request);
}
