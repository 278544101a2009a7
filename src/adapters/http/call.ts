import type { Instant } from "../../core/model/instant.ts";
import type { Cancelled, WireRequest } from "../../core/ports/connection.ts";
import type { Json } from "./json.ts";

/** One request of an adapter: a path below the connection's own address, so that a token can't travel anywhere else. */
export interface Call {
  readonly method: WireRequest["method"];
  /** From the connection's address, with its query: `issue/OPS-1/remotelink`. */
  readonly path: string;
  readonly body?: Json | undefined;
  /** Beside those that every request of the connection carries. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What waits for its turn together: a channel where limits are by channel. One lane for all where left out. */
  readonly lane?: string | undefined;
  readonly signal?: Cancelled | undefined;
  /** Milliseconds; 15 s where left out. */
  readonly timeoutMs?: number | undefined;
}

/** What came of a call. Whether an answer is a yes is for the vendor's adapter to say. */
export type Reply =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly header: (name: string) => string | undefined;
      /** What was sent as JSON, read; else the text itself; undefined for an empty body. */
      readonly body: Json | undefined;
      /** An earlier try of the same call may have taken effect, so that a no does not say that nothing did. */
      readonly afterLost?: true;
    }
  /** The vendor asked to wait for longer than we do by ourselves; nothing took effect. */
  | { readonly kind: "limited"; readonly until: Instant; readonly status: number }
  /** The request certainly did not reach the vendor: offline, no such host, refused, not trusted. */
  | { readonly kind: "not-sent"; readonly reason: string; readonly code?: string }
  /**
   * The request went out and no whole answer came: it may have taken effect. `reason` is for people; `code` is what the platform
   * calls it, for the log.
   */
  | { readonly kind: "lost"; readonly reason: string; readonly code?: string };

/** A reply that came. */
export type Answered = Extract<Reply, { readonly kind: "answered" }>;

/** The one way to a vendor. Keeps to its rate, waits as it is told to, and tries again where that can't do a thing twice. */
export interface HttpClient {
  /** For questions, and for changes that the vendor takes twice for one: tried again whatever came. */
  readonly ask: (call: Call) => Promise<Reply>;
  /** For changes: tried again only where the vendor said that it did nothing. */
  readonly change: (call: Call) => Promise<Reply>;
  /** What goes on the wire, without what lets us in: of an address that is a secret, the host alone. */
  readonly wire: (call: Call) => WireRequest;
}
