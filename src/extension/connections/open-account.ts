import { l10n, window } from "vscode";
import type { Connection } from "../../core/ports/connection.ts";
import { serviceNames, type Service } from "../../core/ports/service.ts";
import { inert } from "../../core/text/inert.ts";
import { runCommand } from "../commands/run-command.ts";
import type { Account } from "./account.ts";
import { accountOf } from "./accounts.ts";
import type { Connections } from "./connections.ts";

/** An account with the connection that speaks for it. */
export interface Reached {
  readonly account: Account;
  readonly connection: Connection;
}

/** Opens the account of a service. Tells the person and gives undefined where there is none, or where it can't be opened. */
export async function openAccount(connections: Connections, service: Service): Promise<Reached | undefined> {
  const account = accountOf(connections.accounts, service);
  if (account === undefined) {
    void offerToConnect(
      l10n.t("{0} is not connected. Run Connect a Service.", serviceNames[service]),
      service,
    );
    return undefined;
  }
  const opened = await connections.open(account);
  if (opened.kind === "open") return { account, connection: opened.connection };
  void offerToConnect(opened.reason, service);
  return undefined;
}

/** Opens the one of these services that is connected; asks where there are several. `otherwise` is said where there is none. */
export async function openOneOf(
  connections: Connections,
  services: readonly Service[],
  {
    title,
    placeHolder,
    otherwise,
  }: { readonly title: string; readonly placeHolder: string; readonly otherwise: string },
): Promise<Reached | undefined> {
  const there = services.filter((service) => accountOf(connections.accounts, service) !== undefined);
  const [first, ...others] = there;
  if (first === undefined) {
    void offerToConnect(otherwise, undefined);
    return undefined;
  }
  if (others.length === 0) return openAccount(connections, first);
  const items = there.map((service) => ({ label: serviceNames[service], service }));
  const chosen = await window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  return chosen && openAccount(connections, chosen.service);
}

async function offerToConnect(said: string, service: Service | undefined): Promise<void> {
  const connect = l10n.t("Connect a Service");
  if ((await window.showInformationMessage(inert(said), connect)) !== connect) return;
  await runCommand("sitrep.connection.connect", ...(service === undefined ? [] : [service]));
}
