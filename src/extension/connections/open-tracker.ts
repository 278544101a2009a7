import { l10n } from "vscode";
import { trackerPlace, trackers, type TrackerPlace } from "../../core/outgoing/tracker-place.ts";
import type { TrackerReading } from "../../core/ports/connection.ts";
import { serviceNames } from "../../core/ports/service.ts";
import type { TrackerRequest } from "../../core/ports/send-request.ts";
import { promptTitle } from "../commands/active-incident.ts";
import type { LibraryFile } from "../host/library.ts";
import { askService } from "./ask-service.ts";
import type { Connections } from "./connections.ts";
import { openOneOf, type Reached } from "./open-account.ts";

/** A tracker that is connected, and where the policy wants tickets there. */
export interface ReachedTracker extends Reached {
  readonly place: TrackerPlace;
  readonly reading: TrackerReading;
}

type Ticket = Extract<TrackerRequest, { readonly kind: "create-ticket" }>;

/** Opens the tracker that the policy names and that is connected; asks where there are several. Tells where there is none. */
export async function openTracker(
  connections: Connections,
  file: LibraryFile,
  ticketFor: "incident" | "action",
): Promise<ReachedTracker | undefined> {
  const placeOf = (tracker: (typeof trackers)[number]): TrackerPlace | undefined =>
    trackerPlace(file.policy.connections, tracker, ticketFor);
  const named = trackers.filter((tracker) => placeOf(tracker) !== undefined);
  const reached = await openOneOf(connections, named, {
    title: promptTitle(file),
    placeHolder: l10n.t("Which tracker gets it?"),
    otherwise:
      named.length === 0
        ? l10n.t("The policy names no tracker: add `jira`, `linear` or `github` under `connections`.")
        : l10n.t(
            "The policy names {0}, and it is not connected on this computer.",
            named.map((service) => serviceNames[service]).join(", "),
          ),
  });
  const tracker = trackers.find((one) => one === reached?.account.service);
  const place = tracker && placeOf(tracker);
  const reading = reached?.connection.tracker;
  return reached === undefined || place === undefined || reading === undefined
    ? undefined
    : { ...reached, place, reading };
}

/** Whether anybody may read the tickets of a tracker, with what a person should know of that; what is unknown is taken for so. */
export async function readersThere({ account, reading, place }: ReachedTracker): Promise<{
  readonly outside: boolean;
  readonly cautions: readonly string[];
}> {
  const { readersOf } = reading;
  if (readersOf === undefined) return { outside: false, cautions: [] };
  const name = serviceNames[account.service];
  const answer = await askService(name, (signal) => readersOf(place.project, signal));
  if (answer?.value === "inside") return { outside: false, cautions: [] };
  const said =
    answer?.value === "outside"
      ? l10n.t("{0} is public: anybody can read it.", place.project)
      : l10n.t(
          "Whether anybody can read {0} is unknown. It is looked through as if everybody could.",
          place.project,
        );
  return { outside: true, cautions: [said] };
}

/** Tickets with the vendor's ids where it wants them, so that what is shown is what is sent. Undefined where it did not answer. */
export async function completeTickets(
  { account, reading }: ReachedTracker,
  tickets: readonly Ticket[],
): Promise<readonly Ticket[] | undefined> {
  const { complete } = reading;
  if (complete === undefined) return tickets;
  const answer = await askService(serviceNames[account.service], async (signal) => {
    const value: Ticket[] = [];
    for (const ticket of tickets) {
      const completed = await complete(ticket, signal);
      if (completed.kind === "failed") return completed;
      value.push(completed.value);
    }
    return { kind: "answered", value } as const;
  });
  return answer?.value;
}
