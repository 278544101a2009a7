import { authentication, env, l10n, ProgressLocation, Uri, window } from "vscode";
import { credentialFields } from "../../core/ports/credential-fields.ts";
import type { Answer, Credentials } from "../../core/ports/connection.ts";
import { serviceNames, services, type Service } from "../../core/ports/service.ts";
import { iconless, inert } from "../../core/text/inert.ts";
import { accountId, accountName, type Account } from "../connections/account.ts";
import { githubCredentials, githubScopes } from "../connections/github-credentials.ts";
import type { Connections } from "../connections/connections.ts";
import { askCredentials, askName } from "../connections/ask-credentials.ts";
import { whatFor } from "../connections/what-for.ts";
import type { EditorCommand, Services } from "../context.ts";
import { reachable } from "../connections/reachable.ts";

/** Connects a service: asks for what it needs, checks it with a call that changes nothing, and only then keeps it. */
export const connectService: EditorCommand = {
  id: "sitrep.connection.connect",
  async run(services, _steering, argument) {
    const connections = reachable(services);
    if (connections === undefined) return;
    const service = typeof argument === "string" ? serviceNamed(argument) : await pickService(connections);
    if (service === undefined) return;
    await connect(services, connections, service);
  },
};

/** Asks a connected service who we are there. */
export const testConnection: EditorCommand = {
  id: "sitrep.connection.test",
  async run(services) {
    const connections = reachable(services);
    const account =
      connections && (await pickAccount(connections, l10n.t("Which connection is to be tested?")));
    if (connections === undefined || account === undefined) return;
    const answer = await whoAmI(services, connections, account, undefined);
    const name = accountName(account);
    if (answer.kind === "answered") {
      void window.showInformationMessage(l10n.t("{0} answers: {1}", name, inert(answer.value)));
      return;
    }
    const again = l10n.t("Connect Again");
    const chosen = await window.showErrorMessage(whyNot(name, answer), again);
    if (chosen === again) await connect(services, connections, account.service, account.name);
  },
};

/** Forgets a connection and what let us in. */
export const disconnectService: EditorCommand = {
  id: "sitrep.connection.disconnect",
  async run(services) {
    const connections = reachable(services);
    const account =
      connections && (await pickAccount(connections, l10n.t("Which connection is to be removed?")));
    if (connections === undefined || account === undefined) return;
    await connections.accounts.forget(account);
    void window.showInformationMessage(
      l10n.t(
        "Disconnected from {0}. The token is gone from this computer; revoke it there if nobody else uses it.",
        accountName(account),
      ),
    );
  },
};

function serviceNamed(id: string): Service | undefined {
  return services.find((service) => service === id);
}

async function pickService({ accounts }: Connections): Promise<Service | undefined> {
  const connected = new Set(accounts.list().map(({ service }) => service));
  const items = services.map((service) => ({
    label: serviceNames[service],
    description: connected.has(service) ? l10n.t("connected") : "",
    detail: whatFor(service),
    service,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Connect a Service"),
    placeHolder: l10n.t("Nothing is sent without your confirmation"),
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return chosen?.service;
}

async function pickAccount({ accounts }: Connections, placeHolder: string): Promise<Account | undefined> {
  const items = accounts.list().map((account) => ({
    label: iconless(accountName(account)),
    description: iconless(account.who),
    account,
  }));
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t("Nothing is connected. Run Connect a Service first."));
    return undefined;
  }
  return (await window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.account;
}

/** Asks until the service knows us or the person gives up; what does not work is never kept. */
async function connect(
  services: Services,
  connections: Connections,
  service: Service,
  knownName?: string,
): Promise<void> {
  const fields = credentialFields[service];
  const name = fields.several === true ? (knownName ?? (await askName(service))) : undefined;
  if (fields.several === true && name === undefined) return;
  const account = { id: accountId(service, name), service, name };
  const credentials = service === "github" ? await signInToGithub() : await askCredentials(service, fields);
  if (credentials === undefined) return;
  const answer = await whoAmI(services, connections, account, credentials);
  if (answer.kind === "answered") {
    await connections.accounts.keep(
      { ...account, who: answer.value },
      service === "github" ? undefined : credentials,
    );
    void window.showInformationMessage(
      l10n.t("Connected to {0}: {1}", accountName(account), inert(answer.value)),
    );
    return;
  }
  const again = l10n.t("Try Again");
  const where = l10n.t("Where Do I Get One?");
  const chosen = await window.showErrorMessage(whyNot(accountName(account), answer), again, where);
  if (chosen === where) await env.openExternal(Uri.parse(fields.page));
  if (chosen === again) await connect(services, connections, service, name);
}

async function signInToGithub(): Promise<Credentials | undefined> {
  try {
    await authentication.getSession("github", githubScopes, { createIfNone: true });
  } catch (error) {
    void window.showErrorMessage(inert(l10n.t("GitHub did not sign you in: {0}", String(error))));
    return undefined;
  }
  return githubCredentials();
}

async function whoAmI(
  { log }: Services,
  connections: Connections,
  account: Pick<Account, "id" | "service" | "name">,
  credentials: Credentials | undefined,
): Promise<Answer<string>> {
  const title = l10n.t("Asking {0} who we are there", accountName(account));
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      const opened = await connections.open(account, credentials);
      if (opened.kind === "refused") {
        return { kind: "failed", reason: opened.reason, remedy: undefined, signedOut: false };
      }
      const stop = new AbortController();
      token.onCancellationRequested(() => {
        stop.abort();
      });
      const answer = await opened.connection.whoAmI(stop.signal);
      if (answer.kind === "failed") log.info(`${account.service} did not let us in: ${answer.reason}`);
      return answer;
    },
  );
}

function whyNot(name: string, { reason, remedy }: Extract<Answer<string>, { kind: "failed" }>): string {
  const sentence = l10n.t("{0} did not let us in: {1}", name, inert(reason));
  return remedy === undefined ? sentence : `${sentence} ${inert(remedy)}`;
}
