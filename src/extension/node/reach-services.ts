import { createHash, randomUUID } from "node:crypto";
import { connect, type Opened } from "../../adapters/connect.ts";
import { netOf } from "../../adapters/http/net.ts";
import { createOutbox, type Outbox } from "../../adapters/outbox/outbox.ts";
import type { OutboxParts } from "../../adapters/outbox/parts.ts";
import type { Credentials } from "../../core/ports/connection.ts";
import type { Service } from "../../core/ports/service.ts";
import { createFolderStore } from "../../disk/folder-store.ts";
import { isRunning, thisProcess } from "../../disk/process-sign.ts";

/** Opens a service from this computer. The editor's own `fetch` knows the proxy and the certificates. */
export function reach(
  service: Service,
  credentials: Credentials,
  endpoint: string | undefined,
  log: (line: string) => void,
): Opened {
  return connect(service, credentials, netOf(fetch, log), endpoint);
}

/** The outbox in a folder that the windows of one person share. */
export function openOutbox(
  folder: string,
  host: Pick<OutboxParts, "connectionOf" | "note" | "isPrivate" | "log" | "onSignedOut">,
): Outbox {
  const { now, sleep } = netOf(fetch, host.log);
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
