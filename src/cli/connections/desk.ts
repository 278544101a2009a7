import path from "node:path";
import { isPrivateNow } from "../../core/outgoing/is-private-now.ts";
import { noteIntents } from "../../core/outgoing/note-intents.ts";
import type { Connection } from "../../core/ports/connection.ts";
import type { Delivery } from "../../core/ports/delivery.ts";
import { serviceNames, type Service } from "../../core/ports/service.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeKept } from "../host/change-record.ts";
import { findPolicy } from "../host/find-policy.ts";
import { textIfThere } from "../host/text-file.ts";
import { stateFolder } from "../host/state-folder.ts";
import { accountOfDelivery, endpointVariable, ownAccount, valueOf, type OwnAccount } from "./own-account.ts";
import type { Opened, Outbox } from "./reach-services.ts";

/** An account that is open. */
export interface Reached {
  readonly id: string;
  readonly service: Service;
  readonly connection: Connection;
}

/** The services that the environment lets us in at, and what is on its way to them. */
export interface Desk {
  readonly open: (account: Extract<OwnAccount, { readonly kind: "ready" }>) => Opened;
  readonly outbox: Outbox;
  /** False where the process that began a delivery certainly is gone. */
  readonly isRunning: (owner: string) => boolean | undefined;
}

/** Loads the adapters; sends nothing. */
export async function openDesk(shell: Shell): Promise<Desk> {
  const { isRunning, openOutbox, reach } = await import("./reach-services.ts");
  const open: Desk["open"] = ({ service, credentials }) => {
    const variable = endpointVariable(service);
    const address = valueOf(shell.env, variable);
    const endpoint = address === undefined ? undefined : { address, variable };
    return reach(service, credentials, { net: shell.net, endpoint });
  };
  const outbox = openOutbox(stateFolder(shell.env, "outbox"), {
    now: shell.now,
    note: (delivery) => noteIn(delivery, shell),
    isPrivate: privateNow,
    log: shell.error,
    connectionOf: (service, connection) => {
      const account = accountOfDelivery(service, connection, shell.env);
      const opened = account.kind === "ready" ? open(account) : undefined;
      return Promise.resolve(opened?.kind === "open" ? opened.connection : undefined);
    },
  });
  return { open, outbox, isRunning };
}

/** Whether the incident of a delivery is private, as its file says now. @throws Error where it can't be read. */
export function privateNow({ file }: Pick<Delivery, "file">): Promise<boolean> {
  return isPrivateNow((named) =>
    Promise.resolve(textIfThere(named === undefined ? file : path.resolve(path.dirname(file), named))),
  );
}

/** Opens the one account of a service. @throws Failure that says what is lacking. */
export function openService(desk: Desk, service: Service, shell: Pick<Shell, "env">): Reached {
  const account = ownAccount(service, shell.env);
  if (account.kind === "lacking") throw new Failure(lackingWords(service, account.variables));
  const opened = desk.open(account);
  if (opened.kind === "refused") throw new Failure(opened.reason);
  return { id: account.id, service, connection: opened.connection };
}

/** What the environment lacks for a service, as a sentence. */
export function lackingWords(service: Service, variables: readonly string[]): string {
  return `${serviceNames[service]} is not connected: set ${variables.join(", ")} in the environment.`;
}

/** Writes into a delivery's file what came of it. @throws Failure where it can't: it is tried again later. */
async function noteIn(delivery: Delivery, shell: Shell): Promise<void> {
  const { file } = delivery;
  const intents = noteIntents(delivery, shell.now());
  if (intents.length === 0) return;
  const policy = await findPolicy(path.dirname(file), shell);
  for (const intent of intents) await changeKept({ file, policy }, intent, shell);
}
