import { credentialFields } from "../../core/ports/credential-fields.ts";
import type { Credentials } from "../../core/ports/connection.ts";
import type { Service } from "../../core/ports/service.ts";

/** Names of variables and what they hold. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** An account of a service that the environment lets us in at, or what it lacks. */
export type OwnAccount =
  | {
      readonly kind: "ready";
      /** As deliveries call it: `slack`, or `teams Executives` of several webhooks. */
      readonly id: string;
      readonly service: Service;
      readonly credentials: Credentials;
    }
  | { readonly kind: "lacking"; readonly variables: readonly string[] };

/**
 * The account of a service, from the environment alone. Of several webhooks each has a variable of its own, the usual one
 * with the channel's name behind it (`SITREP_TEAMS_WEBHOOK_EXECUTIVES`); the bare one stands for a channel that is alone
 * (`isAlone`): words must not come out in the channel of others.
 */
export function ownAccount(
  service: Service,
  env: Environment,
  channel?: { readonly name: string; readonly isAlone: boolean },
): OwnAccount {
  const { env: names, site, account } = credentialFields[service];
  const named = channel === undefined ? undefined : `${names.token}_${variableOf(channel.name)}`;
  const isNamed = named !== undefined && valueOf(env, named) !== undefined;
  const variable = isNamed || channel?.isAlone === false ? (named ?? names.token) : names.token;
  const token = valueOf(env, variable);
  const own = {
    site: names.site === undefined ? undefined : (valueOf(env, names.site) ?? usualSite(site)),
    account: names.account === undefined ? undefined : valueOf(env, names.account),
  };
  const lacking = [
    ...(token === undefined ? [variable] : []),
    ...(site !== undefined && own.site === undefined && names.site !== undefined ? [names.site] : []),
    ...(account === true && own.account === undefined && names.account !== undefined ? [names.account] : []),
  ];
  if (token === undefined || lacking.length > 0) return { kind: "lacking", variables: lacking };
  const id = isNamed && channel !== undefined ? `${service} ${channel.name}` : service;
  return { kind: "ready", id, service, credentials: { token, ...own } };
}

/** The account that a delivery belongs to, by the name it has there. */
export function accountOfDelivery(service: Service, connection: string, env: Environment): OwnAccount {
  const name = connection.startsWith(`${service} `) ? connection.slice(service.length + 1) : undefined;
  return ownAccount(service, env, name === undefined ? undefined : { name, isAlone: false });
}

/** The variable of the address that is used in place of a service's own. */
export function endpointVariable(service: Service): string {
  return `SITREP_ENDPOINT_${variableOf(service)}`;
}

/** The value of a variable; one that is empty is not there. */
export function valueOf(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

function variableOf(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");
}

function usualSite(site: (typeof credentialFields)[Service]["site"]): string | undefined {
  return site !== undefined && "choices" in site ? site.choices[0] : undefined;
}
