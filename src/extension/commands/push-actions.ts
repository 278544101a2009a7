import { l10n, window } from "vscode";
import { rosterPerson } from "../../core/outgoing/roster-person.ts";
import { ticketsOf, type ActionTicket } from "../../core/outgoing/ticket-of.ts";
import { ticketRequest } from "../../core/outgoing/ticket-request.ts";
import type { TrackerRequest } from "../../core/ports/send-request.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { iconless, inert } from "../../core/text/inert.ts";
import { askService } from "../connections/ask-service.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import { drillCaution } from "../connections/drill-caution.ts";
import {
  completeTickets,
  openTracker,
  readersThere,
  type ReachedTracker,
} from "../connections/open-tracker.ts";
import { outgoing } from "../connections/outgoing.ts";
import { publishedLink } from "../connections/published-link.ts";
import { reachable } from "../connections/reachable.ts";
import { recordOf, reviewAtHand, withPrivacyOf } from "../connections/review-of.ts";
import { sendNow } from "../connections/send-now.ts";
import type { EditorCommand } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { promptTitle } from "./active-incident.ts";

/** Makes a ticket of each chosen action of a review, with owner, due day, labels and a link back; each is noted behind it. */
export const pushActions: EditorCommand = {
  id: "sitrep.actions.push",
  async run(services) {
    const connections = reachable(services);
    const review = connections && (await reviewAtHand(services));
    if (connections === undefined || review === undefined) return;
    const back = await publishedLink(services, review.uri, "Review");
    const tickets = await chooseTickets(review, ticketsOf(review.read, back));
    if (tickets === undefined) return;
    const tracker = await openTracker(connections, review, "action");
    const requests = tracker && (await requestsOf(tracker, review, tickets));
    if (tracker === undefined || requests === undefined) return;
    const target = `${serviceNames[tracker.account.service]} ${tracker.place.project}`;
    const record = recordOf(services, review);
    const { outside, cautions } = await readersThere(tracker);
    const things = tickets.flatMap(({ text, occurrence, title }, index) => {
      const request = requests.made[index];
      const note = { kind: "action", text, occurrence } as const;
      const mark = `${text}\n${occurrence}`;
      return request === undefined
        ? []
        : [
            outgoing(review, tracker, request, {
              target,
              where: inert(`${target}: ${title}`),
              mark,
              note,
              incident: record,
              outside,
            }),
          ];
    });
    const text = tickets.map(textOf).join("\n");
    const words = { text, cautions: [...drillCaution(record ?? review), ...cautions, ...requests.missing] };
    if (!(await confirmSending(services, connections, withPrivacyOf(record, review), things, words))) return;
    const now = await sendNow(services, connections, things, text);
    await services.library.refresh(review.uri);
    const made = now.filter((one) => one === undefined || one.state.kind === "sent").length;
    if (made > 0) void window.showInformationMessage(madeWords(made));
  },
};

function madeWords(made: number): string {
  return made === 1
    ? l10n.t("1 ticket was made; its address stands behind its action.")
    : l10n.t("{0} tickets were made; the address of each stands behind its action.", made);
}

async function chooseTickets(
  review: LibraryFile,
  tickets: readonly ActionTicket[],
): Promise<readonly ActionTicket[] | undefined> {
  if (tickets.length === 0) {
    void window.showInformationMessage(
      l10n.t("Every action of this review is done or has its ticket, or there is none."),
    );
    return undefined;
  }
  const items = tickets.map((ticket) => ({
    label: iconless(ticket.title),
    description: iconless(
      [ticket.owner ?? l10n.t("no owner"), ticket.due ?? l10n.t("no due day")].join(" · "),
    ),
    picked: true,
    ticket,
  }));
  const chosen = await window.showQuickPick(items, {
    title: promptTitle(review),
    placeHolder: l10n.t("Which actions get a ticket? Those that have one are left out"),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen === undefined || chosen.length === 0 ? undefined : chosen.map(({ ticket }) => ticket);
}

interface Requests {
  readonly made: readonly Extract<TrackerRequest, { readonly kind: "create-ticket" }>[];
  /** Whose ticket has no assignee, in sentences. */
  readonly missing: readonly string[];
}

async function requestsOf(
  tracker: ReachedTracker,
  review: LibraryFile,
  tickets: readonly ActionTicket[],
): Promise<Requests | undefined> {
  const owners = [...new Set(tickets.flatMap(({ owner }) => owner ?? []))];
  const found =
    owners.length === 0 ? new Map<string, string | undefined>() : await idsOf(tracker, review, owners);
  if (found === undefined) return undefined;
  const raw = tickets.map((ticket) =>
    ticketRequest(tracker.place, ticket, {
      due: ticket.due,
      assignee: ticket.owner === undefined ? undefined : found.get(ticket.owner),
    }),
  );
  const made = await completeTickets(tracker, raw);
  const missing = owners
    .filter((owner) => found.get(owner) === undefined)
    .map((owner) => l10n.t("{0} is not known there: the ticket names the owner in its text.", owner));
  return made && { made, missing };
}

/** Ids of owners at the vendor; undefined where it did not answer. */
async function idsOf(
  { account, reading, place }: ReachedTracker,
  { policy }: LibraryFile,
  owners: readonly string[],
): Promise<ReadonlyMap<string, string | undefined> | undefined> {
  const answer = await askService(serviceNames[account.service], async (signal) => {
    const ids = new Map<string, string | undefined>();
    for (const owner of owners) {
      const person = await reading.personOf(rosterPerson(owner, policy.people.roster), place.project, signal);
      if (person.kind === "failed") return person;
      ids.set(owner, person.value);
    }
    return { kind: "answered", value: ids } as const;
  });
  return answer?.value;
}

function textOf({ title, owner, due }: ActionTicket): string {
  return [title, owner ?? l10n.t("no owner"), due ?? l10n.t("no due day")].join(" · ");
}
