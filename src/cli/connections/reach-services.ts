import { createHash, randomUUID } from "node:crypto";
import { connect, type Opened } from "../../adapters/connect.ts";
import { netOf, type Net } from "../../adapters/http/net.ts";
import { createOutbox, type Outbox } from "../../adapters/outbox/outbox.ts";
import type { OutboxParts } from "../../adapters/outbox/parts.ts";
import type { Credentials } from "../../core/ports/connection.ts";
import type { Service } from "../../core/ports/service.ts";
import { createFolderStore } from "../../disk/folder-store.ts";
import { isRunning, thisProcess } from "../../disk/process-sign.ts";

// A bundle of its own, `cli-connections.cjs`, which is read where something is to be sent (scripts/command-line-bundle.mjs).

export type { Opened, Outbox };

/** What the way to services needs of the command line. */
export interface Way {
  /** Undefined: this computer's own. */
  readonly net: Pick<Net, "fetch" | "now" | "sleep"> | undefined;
  /** The address in place of the service's own, and the variable that it stands in. */
  readonly endpoint: { readonly address: string; readonly variable: string } | undefined;
}

/** Opens a service. Nothing is asked of it yet, and what goes to and fro is not logged. */
export function reach(service: Service, credentials: Credentials, { net: own, endpoint }: Way): Opened {
  const net = { ...netOf(fetch, () => undefined), ...own };
  return connect(
    service,
    credentials,
    net,
    endpoint?.address,
    (reason) => `${endpoint?.variable ?? ""} can't be used: ${reason}`,
  );
}

/** The outbox in a folder that all commands of one person share; `now` is their clock. */
export function openOutbox(
  folder: string,
  {
    now,
    ...host
  }: Pick<OutboxParts, "connectionOf" | "note" | "isPrivate" | "log"> & Pick<OutboxParts["clock"], "now">,
): Outbox {
  const { sleep } = netOf(fetch, host.log);
  return createOutbox({
    ...host,
    store: createFolderStore(folder),
    clock: { now, sleep },
    owner: thisProcess,
    isAlive: isRunning,
    newId: randomUUID,
    hash: (text) => createHash("sha256").update(text).digest("hex"),
  });
}

export { isRunning };
