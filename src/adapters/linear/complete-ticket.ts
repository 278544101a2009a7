import type { Answer, Cancelled } from "../../core/ports/connection.ts";
import type { TrackerRequest } from "../../core/ports/send-request.ts";
import { t } from "../../core/text/say.ts";
import type { HttpClient } from "../http/call.ts";
import { isList, jsonAt, listAt, textAt, type Json } from "../http/json.ts";
import { graphql } from "./calls.ts";
import { documents } from "./documents.ts";
import { read } from "./read.ts";
import { withLabels } from "./texts.ts";
import { isUuid } from "./uuid-of.ts";

type Ticket = Extract<TrackerRequest, { kind: "create-ticket" }>;

/** Whether a ticket has Linear's ids in every place that asks for them. */
export function isComplete({ project, labels }: Ticket): boolean {
  return isUuid(project) && labels.every(isUuid);
}

/**
 * A ticket with the ids of its team and its labels in place of their names. A team that is not there is a failure; labels
 * that are not there are written under the text.
 */
export async function completeTicket(
  http: HttpClient,
  ticket: Ticket,
  signal: Cancelled | undefined,
): Promise<Answer<Ticket>> {
  const team = await teamOf(http, ticket.project.trim(), signal);
  if (team.kind === "failed") return team;
  const names = ticket.labels.filter((label) => !isUuid(label) && label.trim() !== "");
  const known = await labelsOf(http, team.value, names, signal);
  if (known.kind === "failed") return known;
  const found = names.map((name) => ({ name, id: known.value.get(alike(name)) }));
  const ids = [...ticket.labels.filter(isUuid), ...found.flatMap(({ id }) => id ?? [])];
  const missing = found.filter(({ id }) => id === undefined).map(({ name }) => name);
  return {
    kind: "answered",
    value: {
      ...ticket,
      project: team.value,
      labels: [...new Set(ids)],
      markdown: withLabels(ticket.markdown, missing),
    },
  };
}

/** A team by its id, its key (`ENG`) or its name. */
async function teamOf(
  http: HttpClient,
  team: string,
  signal: Cancelled | undefined,
): Promise<Answer<string>> {
  if (isUuid(team)) return { kind: "answered", value: team };
  const filter = { or: [{ key: { eqIgnoreCase: team } }, { name: { eqIgnoreCase: team } }] };
  const found = read(await http.ask({ ...graphql(documents.teams, { filter }), signal }), (data) => {
    const teams = jsonAt(data, "teams", "nodes");
    return isList(teams) ? teams : undefined;
  });
  if (found.kind === "failed") return found;
  const [one, other] = found.value.flatMap((node) => textAt(node, "id") ?? []);
  if (one !== undefined && other === undefined) return { kind: "answered", value: one };
  return {
    kind: "failed",
    reason:
      one === undefined
        ? t("Linear has no team “{0}”, or the key may not see it.", team)
        : t("Linear has more than one team “{0}”.", team),
    remedy: t("Write the team’s key in the policy: it is what its issues begin with, like ENG."),
    signedOut: false,
  };
}

/** Ids of labels by their names; a team's own goes before the workspace's. Groups can't be given to an issue. */
async function labelsOf(
  http: HttpClient,
  team: string,
  names: readonly string[],
  signal: Cancelled | undefined,
): Promise<Answer<ReadonlyMap<string, string>>> {
  if (names.length === 0) return { kind: "answered", value: new Map() };
  const filter = { or: names.map((name) => ({ name: { eqIgnoreCase: name.trim() } })) };
  const call = graphql(documents.labels, { team, filter });
  return read(await http.ask({ ...call, signal }), (data) => {
    const known = [
      ...listAt(data, "organization", "labels", "nodes"),
      ...listAt(data, "team", "labels", "nodes"),
    ];
    return jsonAt(data, "team") === undefined ? undefined : new Map(known.flatMap(namedId));
  });
}

function namedId(label: Json): readonly (readonly [string, string])[] {
  const [id, name] = [textAt(label, "id"), textAt(label, "name")];
  if (id === undefined || name === undefined || jsonAt(label, "isGroup") === true) return [];
  return [[alike(name), id]];
}

function alike(name: string): string {
  return name.trim().toLowerCase();
}
