import { l10n, window } from "vscode";
import { compareTickets, ticketsToAsk, type ComparedAction } from "../../core/outgoing/compare-tickets.ts";
import { trackers } from "../../core/outgoing/tracker-place.ts";
import type { TicketState } from "../../core/ports/connection.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { iconless, inert } from "../../core/text/inert.ts";
import { accountOf } from "../connections/accounts.ts";
import { askService } from "../connections/ask-service.ts";
import type { Connections } from "../connections/connections.ts";
import { openAccount } from "../connections/open-account.ts";
import { reachable } from "../connections/reachable.ts";
import { recordOf, withPrivacyOf } from "../connections/review-of.ts";
import type { EditorCommand, Services } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { mayShare } from "../connections/may-share.ts";

/** Asks the trackers where the tickets of open actions stand, and ticks those that are done there and stay chosen. */
export const readTicketStates: EditorCommand = {
  id: "sitrep.actions.pull",
  async run(services) {
    const at = services.clock.now();
    const connections = reachable(services);
    if (connections === undefined) return;
    const reviews = await reviewsToAsk(services);
    const urls = [...new Set(reviews.flatMap(({ read }) => ticketsToAsk(read)))];
    if (urls.length === 0) {
      void window.showInformationMessage(l10n.t("No open action of a review has a ticket."));
      return;
    }
    const states = await askTrackers(connections, urls);
    if (states === undefined) return;
    await services.ticketStates.keep(states, at);
    const found = reviews.flatMap((review) =>
      compareTickets(review.read, states).map((compared) => ({ review, compared })),
    );
    tellDifferences(found, states.length, urls.length);
    const done = found.filter(({ compared }) => compared.ticket.done);
    for (const { review, compared } of await chooseDone(done)) {
      const { text, occurrence } = compared;
      await carryOut(services, review.uri, { kind: "tick-action", at, text, occurrence });
    }
  },
};

interface Found {
  readonly review: LibraryFile;
  readonly compared: ComparedAction;
}

/** The reviews that have such actions; those of private incidents where the person says so. */
async function reviewsToAsk(services: Services): Promise<readonly LibraryFile[]> {
  await services.library.ready;
  const reviews: LibraryFile[] = [];
  for (const review of services.library.reviews()) {
    if (ticketsToAsk(review.read).length === 0) continue;
    const record = recordOf(services, review);
    const isOpen = await mayShare(withPrivacyOf(record, review), l10n.t("its trackers"));
    if (isOpen) reviews.push(review);
  }
  return reviews;
}

/** What each connected tracker says of its tickets. One that does not answer was told; undefined where none is connected. */
async function askTrackers(
  connections: Connections,
  urls: readonly string[],
): Promise<readonly TicketState[] | undefined> {
  const there = trackers.filter((tracker) => accountOf(connections.accounts, tracker) !== undefined);
  const [first] = there;
  if (first === undefined) {
    void window.showInformationMessage(l10n.t("No tracker is connected. Run Connect a Service first."));
    return undefined;
  }
  const states: TicketState[] = [];
  for (const tracker of there) {
    const reading = (await openAccount(connections, tracker))?.connection.tracker;
    const answer =
      reading && (await askService(serviceNames[tracker], (signal) => reading.states(urls, signal)));
    states.push(...(answer?.value ?? []));
  }
  return states;
}

async function chooseDone(done: readonly Found[]): Promise<readonly Found[]> {
  if (done.length === 0) return [];
  const items = done.map((found) => ({
    label: iconless(found.compared.text),
    description: iconless([found.compared.ticket.state, ...differences(found)].join(" · ")),
    detail: iconless(promptTitle(found.review)),
    picked: true,
    found,
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Done in the tracker, open in the review"),
    placeHolder: l10n.t("Tick these actions?"),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return (chosen ?? []).map(({ found }) => found);
}

/** Says what differs beside being done: it is not for a tracker to change a review. */
function tellDifferences(found: readonly Found[], answered: number, asked: number): void {
  const differing = found.filter((one) => !one.compared.ticket.done);
  const sentences = differing.map((one) => `${one.compared.text}: ${differences(one).join(", ")}.`);
  const unanswered = asked - answered;
  const parts = [
    ...sentences,
    ...(unanswered > 0 ? [l10n.t("Of {0} of {1} tickets nothing is known.", unanswered, asked)] : []),
    ...(found.length === 0 && unanswered <= 0 ? [l10n.t("Every ticket says what its review says.")] : []),
  ];
  if (parts.length > 0) void window.showInformationMessage(inert(parts.join(" ")));
}

function differences({ compared: { due, assignee } }: Found): readonly string[] {
  return [
    ...(due === undefined ? [] : [l10n.t("due {0} there", due)]),
    ...(assignee === undefined ? [] : [l10n.t("{0} has it there", assignee)]),
  ];
}
