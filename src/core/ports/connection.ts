import type { CalendarDate } from "../model/calendar-date.ts";
import type { Instant } from "../model/instant.ts";
import type { LookUp, Outcome } from "./outcome.ts";
import type { SendKind, SendRequest } from "./send-request.ts";
import type { Service } from "./service.ts";

/** Tells that the answer is no longer wanted: what of an `AbortSignal` is needed here, where no host is known. */
export interface Cancelled {
  readonly aborted: boolean;
  readonly addEventListener: (
    kind: "abort",
    listener: () => void,
    options?: { readonly once?: boolean },
  ) => void;
  readonly removeEventListener: (kind: "abort", listener: () => void) => void;
}

/** What one has to show to be let in. Kept by the editor's secret storage or taken from the environment, never in files. */
export interface Credentials {
  /** A token, or the address of a webhook, which is one. */
  readonly token: string;
  /** The host of the account's own site, without a scheme: `acme.atlassian.net`. For services that have one. */
  readonly site: string | undefined;
  /** The e-mail address of the account, for services that ask for it beside the token. */
  readonly account: string | undefined;
}

/** What is put on the wire, without what lets us in. */
export interface WireRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH";
  readonly url: string;
  /** Undefined: none. */
  readonly body: string | undefined;
}

/** What a request carries beside itself. */
export interface SendContext {
  /** Names this one thing: the same key twice is the same thing. Letters, digits and `-`, at most 64 characters. */
  readonly key: string;
  readonly signal: Cancelled | undefined;
  /** Milliseconds since it was last tried, for vendors whose search lags behind; left out where nobody knows. */
  readonly ageMs?: number | undefined;
  /** Milliseconds since it was worded, where the record tells: what is older there is not this. */
  readonly wordedMs?: number | undefined;
}

/** The answer to a question; a question changes nothing, so it may always be asked again. */
export type Answer<T> =
  | { readonly kind: "answered"; readonly value: T }
  | {
      readonly kind: "failed";
      readonly reason: string;
      readonly remedy: string | undefined;
      readonly signedOut: boolean;
    };

/** A vendor behind a port. One connection is one account of one service. */
export interface Connection {
  readonly service: Service;
  /** What it can send. */
  readonly sends: readonly SendKind[];
  /** Whether the vendor itself takes a key twice for one thing, so that a request may be sent again when its answer was lost. */
  readonly isIdempotent: (kind: SendKind) => boolean;
  /** Who we are there: asks without changing anything. The value is for people: an account, a workspace. */
  readonly whoAmI: (signal?: Cancelled) => Promise<Answer<string>>;
  /** The very requests that `send` would make to change something, in their order. */
  readonly preview: (request: SendRequest, key: string) => readonly WireRequest[];
  readonly send: (request: SendRequest, context: SendContext) => Promise<Outcome>;
  /** Whether a request took effect under its key, whoever sent it. */
  readonly lookUp: (request: SendRequest, context: SendContext) => Promise<LookUp>;
  readonly chat?: ChatReading;
  readonly statusPage?: StatusPageReading;
  readonly tracker?: TrackerReading;
  readonly pages?: PageReading;
  readonly paging?: PagingReading;
}

export interface ChatReading {
  /** The vendor's id of whoever has an e-mail address; undefined where nobody has. */
  readonly personOf: (email: string, signal?: Cancelled) => Promise<Answer<string | undefined>>;
  /** What was written in a channel between two instants, the oldest first. */
  readonly messages: (
    channel: string,
    from: Instant,
    to: Instant,
    signal?: Cancelled,
  ) => Promise<Answer<readonly ReadMessage[]>>;
}

export interface ReadMessage {
  readonly at: Instant;
  /** Undefined where the vendor does not say who wrote it. */
  readonly author: string | undefined;
  readonly text: string;
  readonly url: string | undefined;
}

export interface StatusPageReading {
  readonly components: (
    page: string,
    signal?: Cancelled,
  ) => Promise<Answer<readonly { readonly id: string; readonly name: string }[]>>;
  /** How many people would be told. */
  readonly subscribers: (page: string, signal?: Cancelled) => Promise<Answer<number>>;
}

export interface TrackerReading {
  /** The vendor's id of whoever has an e-mail address, a handle or a name; undefined where that is nobody or more than one. */
  readonly personOf: (
    who: { readonly name: string; readonly handle: string | undefined; readonly email: string | undefined },
    project: string,
    signal?: Cancelled,
  ) => Promise<Answer<string | undefined>>;
  /**
   * The same ticket with the vendor's ids in place of names (of its team, of its labels), so that `preview` shows what
   * `send` will send. Left out by vendors that take names.
   */
  readonly complete?: (
    ticket: Extract<SendRequest, { readonly kind: "create-ticket" }>,
    signal?: Cancelled,
  ) => Promise<Answer<Extract<SendRequest, { readonly kind: "create-ticket" }>>>;
  /**
   * Who reads what is written there: anybody (`outside`), or those alone whom its owner let in. Undefined where the vendor does not
   * say. Left out by vendors whose projects are never public to anybody.
   */
  readonly readersOf?: (
    project: string,
    signal?: Cancelled,
  ) => Promise<Answer<"inside" | "outside" | undefined>>;
  /** Where tickets stand, by the address each has in a document; what is not this vendor's, or is gone, is left out. */
  readonly states: (urls: readonly string[], signal?: Cancelled) => Promise<Answer<readonly TicketState[]>>;
}

export interface TicketState {
  readonly url: string;
  /** As the vendor words it. */
  readonly state: string;
  readonly done: boolean;
  readonly due: CalendarDate | undefined;
  readonly assignee: string | undefined;
}

export interface PageReading {
  /** What the policy names (a space's key, the address of a page or data source), as `publish-page` wants it. */
  readonly parentOf: (named: string, signal?: Cancelled) => Promise<Answer<string>>;
  /** A page as it is now, as `republish-page` wants it: whoever changes it in between is not written over. */
  readonly pageNow: (page: string, signal?: Cancelled) => Promise<Answer<string>>;
}

export interface PagingReading {
  /** What is open there and may be attached to. */
  readonly open: (
    signal?: Cancelled,
  ) => Promise<
    Answer<readonly { readonly id: string; readonly title: string; readonly url: string | undefined }[]>
  >;
  /** What the vendor logged of one, the oldest first. */
  readonly log: (page: string, signal?: Cancelled) => Promise<Answer<readonly ReadMessage[]>>;
}
