import { EventEmitter, type Event, type Memento, type SecretStorage } from "vscode";
import type { Credentials } from "../../core/ports/connection.ts";
import type { Service } from "../../core/ports/service.ts";
import type { Lifetime } from "../host/lifetime.ts";
import { accountId, readAccounts, type Account } from "./account.ts";

/** The accounts that this person connected on this computer. */
export interface Accounts extends Lifetime {
  readonly list: () => readonly Account[];
  /** What lets us in; undefined where the secret storage has nothing (any more). @throws Error where it can't be read. */
  readonly credentialsOf: (account: Pick<Account, "id">) => Promise<Credentials | undefined>;
  /** Keeps an account, in place of one with the same service and name. Without credentials it is one that the editor signs in. */
  readonly keep: (
    account: Pick<Account, "service" | "name" | "who">,
    credentials: Credentials | undefined,
  ) => Promise<void>;
  readonly forget: (account: Pick<Account, "id">) => Promise<void>;
  readonly onDidChange: Event<void>;
}

const listKey = "sitrep.accounts";

/**
 * `state` is shared by the windows of one person and not synchronised to other computers, as secrets are not either. The
 * secret holds the site too: where a token goes must not be changed without it.
 */
export function createAccounts(state: Memento, secrets: SecretStorage): Accounts {
  const changed = new EventEmitter<void>();
  const list = (): readonly Account[] => readAccounts(state.get(listKey));
  const others = ({ id }: Pick<Account, "id">): readonly Account[] => list().filter((one) => one.id !== id);
  const listen = secrets.onDidChange(({ key }) => {
    if (key.startsWith("sitrep.")) changed.fire(); // another window connected, or took back
  });
  return {
    list,
    async credentialsOf({ id }) {
      const kept = await secrets.get(secretKey(id));
      return kept === undefined ? undefined : readCredentials(kept);
    },
    async keep({ service, name, who }, credentials) {
      const id = accountId(service, name);
      if (credentials !== undefined) await secrets.store(secretKey(id), JSON.stringify(credentials));
      await state.update(listKey, [...others({ id }), { id, service, name, who }]);
      changed.fire();
    },
    async forget(account) {
      await secrets.delete(secretKey(account.id));
      await state.update(listKey, others(account));
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => {
      listen.dispose();
      changed.dispose();
    },
  };
}

/** An account of a service, the one of that name where it is named. */
export function accountOf(accounts: Accounts, service: Service, name?: string): Account | undefined {
  return accounts.list().find((one) => one.service === service && (name === undefined || one.name === name));
}

function secretKey(id: string): string {
  return `sitrep.${id}`;
}

function readCredentials(kept: string): Credentials | undefined {
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return undefined; // not ours, or of a version to come: it is asked for again
  }
  if (typeof value !== "object" || value === null) return undefined;
  const textOf = (key: string): string | undefined => {
    const found: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    return typeof found === "string" ? found : undefined;
  };
  const token = textOf("token");
  return token === undefined ? undefined : { token, site: textOf("site"), account: textOf("account") };
}
