import type { Service } from "../../core/ports/service.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { t } from "../../core/text/say.ts";

/** Whether an address may be given what lets us in at a service. */
export type Pinned =
  | {
      readonly kind: "pinned";
      /** As the client takes it: ends in `/`, except a webhook's. */
      readonly base: string;
    }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * The hosts of each vendor, by their published contracts; `*.` stands for one name or several below it. A token goes to
 * these and nowhere else, whatever a setting says.
 */
export const hostsOf: Readonly<Record<Service, readonly string[]>> = {
  slack: ["slack.com"],
  "slack-webhook": ["hooks.slack.com"],
  teams: ["*.logic.azure.com", "*.environment.api.powerplatform.com"],
  statuspage: ["api.statuspage.io"],
  jira: ["*.atlassian.net"],
  linear: ["api.linear.app"],
  github: ["api.github.com"],
  notion: ["api.notion.com"],
  confluence: ["*.atlassian.net"],
  pagerduty: ["api.pagerduty.com", "api.eu.pagerduty.com"],
  "pagerduty-events": ["events.pagerduty.com", "events.eu.pagerduty.com"],
};

const loopback: readonly string[] = ["127.0.0.1", "[::1]", "localhost"];

/**
 * Whether an address is the service's own: https, its host as it is written there, no account in it, no other port. On this
 * computer, for a server to test against, http and any port do, where the caller allows it: never for what a workspace says.
 */
export function pinnedAddress(
  service: Service,
  address: string,
  { allowLoopback = false }: { readonly allowLoopback?: boolean } = {},
): Pinned {
  const url = plainUrl(address);
  if (url === undefined) return refused(t("This is not a plain address that begins with https."));
  const isHere = allowLoopback && loopback.includes(url.hostname);
  if (isHere) return { kind: "pinned", base: baseOf(service, url) };
  if (url.protocol !== "https:" || url.port !== "") {
    return refused(t("An address has to begin with https, and have no port."));
  }
  return hostsOf[service].some((pattern) => isOf(url.hostname, pattern))
    ? { kind: "pinned", base: baseOf(service, url) }
    : refused(t("{0} is not an address of {1}.", url.hostname, serviceNames[service]));
}

/**
 * An address that reads the same to people and to the parser of addresses: ASCII, host as written, no user, no escape in the
 * host, nothing that the parser mends in silence (`https:\\`, tabs, full-width dots, `127.1`); undefined for any other.
 */
function plainUrl(address: string): URL | undefined {
  if (!/^[\x21-\x7e]+$/.test(address) || /[\\#]/.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isHttp = url.protocol === "https:" || url.protocol === "http:";
  const asWritten = `${url.protocol}//${url.hostname}`;
  const rest = address.slice(asWritten.length);
  const isAsWritten = address.toLowerCase().startsWith(asWritten) && /^(?:$|[:/?])/.test(rest);
  const hasTrick = url.username !== "" || url.password !== "" || /(?:^|\.)xn--/.test(url.hostname);
  return isHttp && isAsWritten && !hasTrick ? url : undefined;
}

function isOf(host: string, pattern: string): boolean {
  if (!pattern.startsWith("*.")) return host === pattern;
  const below = host.slice(0, -(pattern.length - 1));
  return host.endsWith(pattern.slice(1)) && /^[a-z\d-]+(?:\.[a-z\d-]+)*$/.test(below);
}

/** A webhook's address is used as it is. */
function baseOf(service: Service, url: URL): string {
  if (service === "slack-webhook" || service === "teams") return url.href;
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}

function refused(reason: string): Pinned {
  return { kind: "refused", reason };
}
