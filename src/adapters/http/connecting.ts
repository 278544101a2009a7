import type { Credentials } from "../../core/ports/connection.ts";
import type { HttpClient } from "./call.ts";
import type { HttpSettings } from "./client.ts";

/** What a connection is made from. The host pins the address; the adapter says how its vendor is asked. */
export interface Connecting {
  readonly credentials: Credentials;
  /** Where the service is: `credentialFields` has it, `pinnedAddress` checked it. Ends in `/`, except a webhook's. */
  readonly address: string;
  readonly http: (settings: HttpSettings) => HttpClient;
}
