import { l10n, window } from "vscode";
import type { Destination } from "../../core/outgoing/destinations-for.ts";
import { pageComponents, type PageComponent } from "../../core/outgoing/page-components.ts";
import { updateRequest, type UpdateToSend } from "../../core/outgoing/update-request.ts";
import type { Connection } from "../../core/ports/connection.ts";
import type { ComponentStatus, PageImpact, StatusPageRequest } from "../../core/ports/send-request.ts";
import { iconless } from "../../core/text/inert.ts";
import { promptTitle } from "../commands/active-incident.ts";
import { askService } from "../connections/ask-service.ts";
import type { LibraryFile } from "../host/library.ts";

type StatusPage = Extract<Destination, { readonly kind: "status-page" }>;
type PageUpdate = Extract<
  StatusPageRequest,
  { readonly kind: "open-page-incident" | "update-page-incident" }
>;

/** An update to a status page as the person wants it. */
export interface AskedPage {
  readonly request: PageUpdate;
  /** What the policy names and the page has not, in sentences. */
  readonly missing: readonly string[];
}

/**
 * The request that takes an update to a status page. Which impact a new incident has there is asked for, and which components it
 * touches, or which work again once it is resolved; Enter takes what the severity and the policy say. Undefined where the person
 * gives up.
 */
export async function askPage(
  file: LibraryFile,
  destination: StatusPage,
  connection: Connection,
  words: UpdateToSend,
): Promise<AskedPage | undefined> {
  const requestOf = (components: readonly string[]): PageUpdate | undefined => {
    const request = updateRequest({ ...destination, components }, file.read.snapshot, words, file.policy);
    return request.kind === "open-page-incident" || request.kind === "update-page-incident"
      ? request
      : undefined;
  };
  const bare = requestOf([]);
  if (bare === undefined) return undefined;
  const isAsked = bare.kind === "open-page-incident" || bare.status === "resolved";
  const isRead = isAsked || destination.components.length > 0;
  const there = isRead ? await componentsOf(destination, connection) : [];
  const { ids, missing } = pageComponents(destination.components, there);
  const chosen = isAsked && there.length > 0 ? await askComponents(file, there, ids, bare.status) : ids;
  const request = chosen && requestOf(chosen);
  if (request === undefined) return undefined;
  const said = missing.map((name) =>
    l10n.t("The status page has no component {0}, which the policy names.", name),
  );
  if (request.kind !== "open-page-incident") return { request, missing: said };
  const impact = await askImpact(file, request.impact);
  return impact && { request: { ...request, impact }, missing: said };
}

/** The components of the page; none where it does not say, which was told. */
async function componentsOf(
  { page }: StatusPage,
  { statusPage }: Connection,
): Promise<readonly PageComponent[]> {
  if (statusPage === undefined) return [];
  const answer = await askService("Statuspage", (signal) => statusPage.components(page, signal));
  return answer?.value ?? [];
}

async function askComponents(
  file: LibraryFile,
  there: readonly PageComponent[],
  named: readonly string[],
  status: PageUpdate["status"],
): Promise<readonly string[] | undefined> {
  const items = there.map(({ id, name }) => ({ label: iconless(name), picked: named.includes(id), id }));
  const picked = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder:
      status === "resolved"
        ? l10n.t("Which components work again? All others stay as they are on the status page")
        : l10n.t("Which components does it touch? They are shown so on the status page; none is fine"),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ id }) => id);
}

async function askImpact(file: LibraryFile, usual: PageImpact | undefined): Promise<PageImpact | undefined> {
  const impacts = ["none", "minor", "major", "critical"] as const;
  const items = impacts.map((impact) => ({
    label: impactWords(impact),
    description: impact === usual ? l10n.t("by the severity") : "",
    impact,
  }));
  const first = items.filter(({ impact }) => impact === usual);
  const picked = await window.showQuickPick([...first, ...items.filter((item) => !first.includes(item))], {
    title: promptTitle(file),
    placeHolder: l10n.t("Which impact does the status page show?"),
    ignoreFocusOut: true,
  });
  return picked?.impact;
}

function impactWords(impact: "none" | "minor" | "major" | "critical"): string {
  const words = {
    none: l10n.t("No impact"),
    minor: l10n.t("Minor impact"),
    major: l10n.t("Major impact"),
    critical: l10n.t("Critical impact"),
  };
  return words[impact];
}

/** What the chosen components become, to be read before it is sent; undefined where none is chosen. */
export function componentsLine({ components }: Pick<PageUpdate, "components">): string | undefined {
  const [status] = Object.values(components);
  const count = Object.keys(components).length;
  if (status === undefined) return undefined;
  return count === 1
    ? l10n.t("On the status page one component becomes: {0}.", statusWords(status))
    : l10n.t("On the status page {0} components become: {1}.", count, statusWords(status));
}

function statusWords(status: ComponentStatus): string {
  const words: Readonly<Record<ComponentStatus, string>> = {
    operational: l10n.t("operational"),
    degraded_performance: l10n.t("degraded performance"),
    partial_outage: l10n.t("partial outage"),
    major_outage: l10n.t("major outage"),
    under_maintenance: l10n.t("under maintenance"),
  };
  return words[status];
}
