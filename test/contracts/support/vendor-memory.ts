import type { Connecting } from "../../../src/adapters/http/connecting.ts";
import type { Connection } from "../../../src/core/ports/connection.ts";
import type { Service } from "../../../src/core/ports/service.ts";
import type { SendRequest } from "../../../src/core/ports/send-request.ts";

/** A request as a vendor gets it. */
export interface Asked {
  readonly method: string;
  /** Below the service's address, beginning with `/`, without its query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** As it was sent; empty for none. */
  readonly body: string;
}

/** Something that a request made there. */
export interface Thing {
  readonly body: string;
  /** By the vendor's clock. */
  readonly at: number;
  /** The first is 1. */
  readonly number: number;
}

/** What a vendor answers besides what its contract shows. */
export interface Told {
  readonly status?: number;
  readonly body: unknown;
}

/** What of a vendor matters for whether something is there twice: what makes things, what is refused, what can be found. */
export interface VendorMemory {
  readonly name: string;
  readonly service: Service;
  readonly make: (connecting: Connecting) => Connection;
  readonly token: string;
  /** Behind the service's address: of webhooks, whose path is a secret. */
  readonly below?: string;
  /** Whether it can be asked for what is unknown. */
  readonly isAsked: boolean;
  /** For how many milliseconds whoever sends the same from elsewhere finds out. */
  readonly knownElsewhereFor: number;
  /** Milliseconds until its search has what was made. */
  readonly patience?: number;
  /** What is sent under a key, which stands in its text too: by that it is counted. */
  readonly requestOf: (key: string) => SendRequest;
  /** Whether a request makes something. */
  readonly makes: (asked: Asked) => boolean;
  /** What is answered in place of making it once more; undefined: it is made. */
  readonly refusal?: (asked: Asked, there: readonly Thing[]) => Told | undefined;
  /** What it answers about what is there, and once something was made; undefined: what the contract shows. */
  readonly answer: (asked: Asked, there: readonly Thing[], now: number) => unknown;
}
