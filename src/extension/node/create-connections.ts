import { readdir } from "node:fs/promises";
import { EventEmitter, Uri, l10n, workspace } from "vscode";
import type { Outbox } from "../../adapters/outbox/outbox.ts";
import type { Connection, Credentials } from "../../core/ports/connection.ts";
import type { Service } from "../../core/ports/service.ts";
import { accountName, type Account } from "../connections/account.ts";
import { createAccounts } from "../connections/accounts.ts";
import type { Connections, Opened } from "../connections/connections.ts";
import { endpointOf } from "../connections/endpoint.ts";
import { githubCredentials } from "../connections/github-credentials.ts";
import type { ConnectionsHost } from "../host/computer.ts";

/** The services that this person is connected to. What speaks to them is loaded when the first is opened. */
export function createConnections({
  state,
  secrets,
  storage,
  note,
  isPrivate,
  log,
}: ConnectionsHost): Connections {
  const accounts = createAccounts(state, secrets);
  const told = (line: string): void => {
    log.info(line);
  };
  const folder = Uri.joinPath(storage, "outbox").fsPath;
  const moved = new EventEmitter<void>();
  let opened: Promise<Outbox> | undefined;

  const credentialsOf = (account: Pick<Account, "id" | "service">): Promise<Credentials | undefined> =>
    account.service === "github" ? githubCredentials() : accounts.credentialsOf(account);

  async function open(
    account: Pick<Account, "id" | "service" | "name">,
    shown?: Credentials,
  ): Promise<Opened> {
    if (!workspace.isTrusted) {
      return {
        kind: "refused",
        reason: l10n.t("In Restricted Mode nothing is sent. Trust the workspace first."),
      };
    }
    const credentials = shown ?? (await credentialsOf(account));
    if (credentials === undefined) {
      return {
        kind: "refused",
        reason: l10n.t("{0} is not connected. Run Connect a Service.", accountName(account)),
      };
    }
    const { reach } = await import("./reach-services.ts"); // with every vendor: not before one is needed
    return reach(account.service, credentials, endpointOf(account.service), told);
  }

  async function connectionOf(service: Service, id: string): Promise<Connection | undefined> {
    const account = accounts.list().find((one) => one.service === service && one.id === id);
    const way = account === undefined ? undefined : await open(account);
    return way?.kind === "open" ? way.connection : undefined;
  }

  async function openOutbox(): Promise<Outbox> {
    const { openOutbox: openHere } = await import("./reach-services.ts");
    const outbox = openHere(folder, { connectionOf, note, isPrivate, log: told });
    outbox.onDidChange(() => {
      moved.fire();
    });
    return outbox;
  }

  return {
    accounts,
    open,
    outbox: () => (opened ??= openOutbox()),
    hasOutgoing: () => hasFiles(folder),
    onDidChangeOutbox: moved.event,
    dispose: () => {
      accounts.dispose();
      moved.dispose();
    },
  };
}

/** Whether the outbox keeps anything; a folder that is not there, or can't be read, is an empty one. */
async function hasFiles(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => name.endsWith(".json"));
}
