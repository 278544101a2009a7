import { serviceNames, serviceOf, type Service } from "../../core/ports/service.ts";

/** An account that was connected. It holds nothing secret: what lets us in is in the editor's secret storage under its id. */
export interface Account {
  readonly id: string;
  readonly service: Service;
  /** Tells several webhooks of one service apart; undefined where a service is connected once. */
  readonly name: string | undefined;
  /** Who we are there, as the service said when it was connected. */
  readonly who: string;
}

/** `slack`, or `teams Executives` where a service can be connected more than once. */
export function accountId(service: Service, name: string | undefined): string {
  return name === undefined ? service : `${service} ${name}`;
}

/** How people know it: `Slack`, `Microsoft Teams: Executives`. */
export function accountName({ service, name }: Pick<Account, "service" | "name">): string {
  return name === undefined ? serviceNames[service] : `${serviceNames[service]}: ${name}`;
}

/** Reads what was kept; anything of another shape is left out. */
export function readAccounts(kept: unknown): readonly Account[] {
  return Array.isArray(kept) ? kept.flatMap(readAccount) : [];
}

function readAccount(kept: unknown): readonly Account[] {
  if (typeof kept !== "object" || kept === null) return [];
  const of = (key: string): unknown => (Object.hasOwn(kept, key) ? Reflect.get(kept, key) : undefined);
  const service = serviceOf(String(of("service")));
  const [name, who] = [of("name"), of("who")];
  if (service === undefined || typeof who !== "string") return [];
  const known = typeof name === "string" ? name : undefined;
  return [{ id: accountId(service, known), service, name: known, who }];
}
