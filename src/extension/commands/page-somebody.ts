import { QuickPickItemKind, l10n, window, type QuickPickItem } from "vscode";
import { topicOf } from "../../core/outgoing/topic-of.ts";
import type { PagingRequest } from "../../core/ports/send-request.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { iconless, inert } from "../../core/text/inert.ts";
import { askService } from "../connections/ask-service.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import type { Connections } from "../connections/connections.ts";
import { drillCaution } from "../connections/drill-caution.ts";
import { openOneOf, type Reached } from "../connections/open-account.ts";
import { outgoing } from "../connections/outgoing.ts";
import { publishedLink } from "../connections/published-link.ts";
import { reachable } from "../connections/reachable.ts";
import { isAllSent, sendNow } from "../connections/send-now.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";

/** Pages the people of a service, or attaches the record to what is open there. */
export const pageSomebody: EditorCommand = {
  id: "sitrep.page.trigger",
  async run(services) {
    const connections = reachable(services);
    const file = connections && (await activeIncident(services));
    const pager = file && (await openPager(connections, file));
    if (connections === undefined || file === undefined || pager === undefined) return;
    const chosen = await choose(file, pager);
    if (chosen?.kind === "attach") await attach(services, file, chosen);
    if (chosen?.kind === "page") await page(services, connections, file, pager);
  },
};

function openPager(connections: Connections, { policy, ...file }: LibraryFile): Promise<Reached | undefined> {
  return openOneOf(connections, ["pagerduty", "pagerduty-events"], {
    title: promptTitle({ policy, ...file }),
    placeHolder: l10n.t("By which connection?"),
    otherwise: l10n.t("{0} is not connected. Run Connect a Service.", "PagerDuty"),
  });
}

type Choice =
  | { readonly kind: "page" }
  | { readonly kind: "attach"; readonly id: string; readonly url: string | undefined };

type ChoiceItem = QuickPickItem & { readonly choice?: Choice };

/** To page, or to attach to what is open; at once to page where the connection can't tell what is open. */
async function choose(file: LibraryFile, { account, connection }: Reached): Promise<Choice | undefined> {
  const { paging } = connection;
  if (paging === undefined) return { kind: "page" };
  const open = await askService(serviceNames[account.service], (signal) => paging.open(signal));
  if (open === undefined) return undefined;
  const service = file.policy.connections.pagerduty?.service;
  const toPage: readonly ChoiceItem[] =
    service === undefined
      ? []
      : [{ label: l10n.t("$(bell) Page the people of {0}", iconless(service)), choice: { kind: "page" } }];
  const toAttach = open.value.map(({ id, title, url }) => ({
    label: iconless(title),
    description: iconless(id),
    choice: { kind: "attach", id, url } as const,
  }));
  if (toPage.length + toAttach.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        "Nothing is open there, and the policy names nobody to page: add `pagerduty` under `connections`.",
      ),
    );
    return undefined;
  }
  const items: readonly ChoiceItem[] = [
    ...toPage,
    ...(toAttach.length === 0
      ? []
      : [{ label: l10n.t("Attach to what is open"), kind: QuickPickItemKind.Separator }, ...toAttach]),
  ];
  const placeHolder = l10n.t("Page somebody, or attach this incident to one that is open there");
  const chosen = await window.showQuickPick(items, {
    title: promptTitle(file),
    placeHolder,
    ignoreFocusOut: true,
  });
  return chosen?.choice;
}

/** Nothing is sent: the record notes which incident it is there. */
async function attach(
  services: Services,
  file: LibraryFile,
  { id, url }: Extract<Choice, { readonly kind: "attach" }>,
): Promise<void> {
  const at = services.clock.now();
  const outcome = await carryOut(services, file.uri, {
    kind: "note-connection",
    at,
    service: "pagerduty",
    id,
    url,
  });
  if (outcome.kind === "done")
    void window.showInformationMessage(inert(l10n.t("The record is attached to {0} in PagerDuty.", id)));
}

async function page(
  services: Services,
  connections: Connections,
  file: LibraryFile,
  pager: Reached,
): Promise<void> {
  const request = await askRequest(services, file, pager);
  if (request === undefined) return;
  const { title, text, urgent, pagedService } = request;
  const name = serviceNames[pager.account.service];
  const target = pagedService === undefined ? name : `${name} ${pagedService}`;
  const where = urgent
    ? l10n.t("{0} (urgent: people are called)", target)
    : l10n.t("{0} (not urgent)", target);
  const thing = outgoing(file, pager, request, { target, where, mark: title, note: { kind: "connected" } });
  const words = { text: `${title}\n\n${text}`, cautions: drillCaution(file) };
  if (!(await confirmSending(services, connections, file, [thing], words))) return;
  const now = await sendNow(services, connections, [thing], title);
  await services.library.refresh(file.uri);
  if (isAllSent(now)) void window.showInformationMessage(inert(l10n.t("{0} was told to page.", target)));
}

async function askRequest(
  services: Services,
  file: LibraryFile,
  { account }: Reached,
): Promise<Extract<PagingRequest, { readonly kind: "page-people" }> | undefined> {
  const title = await window.showInputBox({
    title: promptTitle(file),
    prompt: l10n.t("What do those who are paged read first?"),
    value: pageTitle(file),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === "" ? l10n.t("It can't be empty.") : undefined),
  });
  if (title === undefined) return undefined;
  const urgency = await window.showQuickPick(
    [
      { label: l10n.t("Urgent"), detail: l10n.t("They are called at any hour"), urgent: true },
      { label: l10n.t("Not urgent"), detail: l10n.t("They see it when they look"), urgent: false },
    ],
    { title: promptTitle(file), placeHolder: l10n.t("How urgent is it?"), ignoreFocusOut: true },
  );
  if (urgency === undefined) return undefined;
  const isEvents = account.service === "pagerduty-events";
  return {
    kind: "page-people",
    pagedService: isEvents ? undefined : file.policy.connections.pagerduty?.service,
    title: title.trim(),
    text: topicOf(file.read.snapshot),
    urgent: urgency.urgent,
    link: await publishedLink(services, file.uri, "Record"),
  };
}

/** Those who are woken read this alone: of a drill it says so, in English as all that is sent. */
function pageTitle({ read }: LibraryFile): string {
  const { title = "", drill } = read.snapshot;
  return drill ? `DRILL: ${title}` : title;
}
