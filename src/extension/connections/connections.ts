import type { Event } from "vscode";
import type { Opened } from "../../adapters/connect.ts";
import type { Outbox } from "../../adapters/outbox/outbox.ts";
import type { Credentials } from "../../core/ports/connection.ts";
import type { Lifetime } from "../host/lifetime.ts";
import type { Account } from "./account.ts";
import type { Accounts } from "./accounts.ts";

/** The services that this person is connected to, from a host that can reach them. */
export interface Connections extends Lifetime {
  readonly accounts: Accounts;
  /** Opens an account; with `credentials`, as it would be with these. Nothing is asked of the service yet. */
  readonly open: (
    account: Pick<Account, "id" | "service" | "name">,
    credentials?: Credentials,
  ) => Promise<Opened>;
  /** What is on its way out, over all windows of this person. Opening it sends nothing. */
  readonly outbox: () => Promise<Outbox>;
  /** Whether anything may be on its way. Looks at the folder alone, so that nothing is loaded where nothing is kept. */
  readonly hasOutgoing: () => Promise<boolean>;
  /** Tells of each change that this window makes in the outbox. */
  readonly onDidChangeOutbox: Event<void>;
}

export type { Opened };
