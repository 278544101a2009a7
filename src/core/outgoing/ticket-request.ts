import type { CalendarDate } from "../model/calendar-date.ts";
import type { TrackerRequest } from "../ports/send-request.ts";
import type { TicketText } from "./ticket-of.ts";
import type { TrackerPlace } from "./tracker-place.ts";

/** What a ticket has beside its words. */
export interface TicketFields {
  readonly due?: CalendarDate | undefined;
  /** The vendor's id of a person. */
  readonly assignee?: string | undefined;
}

/** The request that makes a ticket of a text in the place that the policy names. */
export function ticketRequest(
  { project, type, labels }: TrackerPlace,
  { title, markdown, back }: TicketText,
  { due, assignee }: TicketFields = {},
): Extract<TrackerRequest, { readonly kind: "create-ticket" }> {
  return { kind: "create-ticket", project, type, title, markdown, labels, due, assignee, back };
}
