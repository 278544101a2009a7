import { addressesOf } from "../mail/mail-text.ts";
import { audiences } from "../model/audience.ts";
import { t } from "../text/say.ts";
import { channelServices, type ChannelPolicy, type ConnectionsPolicy } from "./connections-policy.ts";
import type { Cursor } from "./cursor.ts";
import { defaultPolicy } from "./default-policy.ts";
import { listOf } from "./lists.ts";
import { looksLikeHost, looksLikeSecret } from "./no-name.ts";

/** Reads where words and actions go. An address of a host and what looks like a secret is a problem at its place. */
export function readConnections(at: Cursor): ConnectionsPolicy {
  const slack = at.get("slack");
  const connections: ConnectionsPolicy = {
    slack: {
      prefix: readPrefix(slack.get("prefix")) ?? defaultPolicy.connections.slack.prefix,
      private: slack.get("private").flag() ?? defaultPolicy.connections.slack.private,
    },
    statuspage: needing(at.get("statuspage"), "page", (part, page) => ({
      page,
      components: namesOf(part.get("components")),
    })),
    jira: needing(at.get("jira"), "project", (part, project) => ({
      project,
      incidentType: nameOf(part.get("incidentType")),
      actionType: nameOf(part.get("actionType")),
      labels: namesOf(part.get("labels")),
    })),
    linear: needing(at.get("linear"), "team", (part, team) => ({
      team,
      labels: namesOf(part.get("labels")),
    })),
    github: needing(at.get("github"), "repository", (part, repository) =>
      isRepository(part, repository) ? { repository, labels: namesOf(part.get("labels")) } : undefined,
    ),
    notion: needing(at.get("notion"), "parent", (_, parent) => ({ parent })),
    confluence: needing(at.get("confluence"), "space", (part, space) => ({
      space,
      parent: nameOf(part.get("parent")),
    })),
    pagerduty: needing(at.get("pagerduty"), "service", (_, service) => ({ service })),
  };
  slack.rejectOthers();
  at.rejectOthers();
  return connections;
}

/** Reads a channel that updates may go to. */
export function readChannel(at: Cursor): ChannelPolicy | undefined {
  const name = nameOf(at.get("name"));
  const address = at.get("address").text();
  const service = at.get("service").oneOf(channelServices);
  const to = listOf(at.get("audiences"), (audience) => audience.oneOf(audiences)) ?? [];
  at.rejectOthers();
  if (!at.get("name").there) at.unexpected(t("an object with a `name`"));
  if (address !== undefined && looksLikeSecret(address)) at.get("address").unexpected(noSecret());
  const isMail = address !== undefined && address.includes("@") && addressesOf([address]).length > 0;
  if (to.length > 0 && !at.get("service").there && !isMail)
    at.get("audiences").unexpected(t("a `service` beside it"));
  if (name === undefined) return undefined;
  const isKept = address === undefined || !looksLikeSecret(address);
  return { name, address: isKept ? address : undefined, service, audiences: to };
}

/** A part that is worth nothing without one of its names. */
function needing<Part>(
  at: Cursor,
  key: string,
  read: (at: Cursor, name: string) => Part | undefined,
): Part | undefined {
  const name = nameOf(at.get(key));
  if (at.isObject && !at.get(key).there) at.unexpected(t("an object with a `{0}`", key));
  const part = read(at, name ?? "");
  at.rejectOthers();
  return name === undefined ? undefined : part;
}

function namesOf(at: Cursor): readonly string[] {
  return listOf(at, (item) => nameOf(item, "label")) ?? [];
}

/** A name or an id as the service has it. Labels lead nowhere, so `node.js` is one. */
function nameOf(at: Cursor, kind: "name" | "label" = "name"): string | undefined {
  const name = at.text()?.trim();
  if (name === undefined) return undefined;
  if (looksLikeSecret(name)) at.unexpected(noSecret());
  else if (kind === "name" && looksLikeHost(name))
    at.unexpected(t("a name or an id: which host it is on is said on each computer, where it is connected"));
  else if (/[\r\n]/.test(name) || name.length > 100) at.unexpected(t("a name in one line"));
  else return name;
  return undefined;
}

function noSecret(): string {
  return t("no secret: this file is read by everybody, so revoke it, and connect on each computer");
}

function isRepository(at: Cursor, name: string): boolean {
  if (/^[\w.-]+\/[\w.-]+$/.test(name)) return true;
  if (name !== "") at.get("repository").unexpected(t("a repository like `{0}`", "acme/shop"));
  return false;
}

/** Slack's names of channels are lower case, without blanks. */
function readPrefix(at: Cursor): string | undefined {
  const prefix = at.text();
  if (prefix === undefined || /^[\p{Ll}\p{Lo}\p{N}_-]{1,20}$/u.test(prefix)) return prefix;
  at.unexpected(t("lower-case letters, digits, `-` and `_`, at most 20"));
  return undefined;
}
