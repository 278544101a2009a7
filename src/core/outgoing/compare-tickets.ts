import type { ReadDocument } from "../incident/read-document.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { TicketState } from "../ports/connection.ts";
import { knownActions, type KnownAction } from "../review/find-action.ts";

/** An open action whose ticket says something else. */
export interface ComparedAction extends KnownAction {
  readonly ticket: TicketState;
  /** The due day there, where both sides have one and they differ. */
  readonly due: CalendarDate | undefined;
  /** Who has it there, where both sides name somebody and it is not the same name. */
  readonly assignee: string | undefined;
}

/** The addresses of the tickets of what is open in a review. */
export function ticketsToAsk({ snapshot }: ReadDocument): readonly string[] {
  return snapshot.actions.flatMap(({ done, link }) => (done === true || link === undefined ? [] : [link]));
}

/** Open actions whose ticket is done, or has another due day or another owner; in the order of the review. */
export function compareTickets(
  { snapshot }: ReadDocument,
  states: readonly TicketState[],
): readonly ComparedAction[] {
  return knownActions(snapshot.actions).flatMap((known) => {
    const { action } = known;
    const ticket = states.find(({ url }) => url === action.link);
    if (ticket === undefined || action.done === true) return [];
    const { dueDate, owner } = action;
    const due = dueDate !== undefined && ticket.due !== dueDate ? ticket.due : undefined;
    const assignee = owner !== undefined && !isSame(owner, ticket.assignee) ? ticket.assignee : undefined;
    const isNews = ticket.done || due !== undefined || assignee !== undefined;
    return isNews ? [{ ...known, ticket, due, assignee }] : [];
  });
}

/** `@sam` and `Sam` may well be one; what is within the other is not told as a difference. */
function isSame(owner: string, assignee: string | undefined): boolean {
  const [a, b] = [owner, assignee ?? ""].map((name) => name.replace(/^@/, "").trim().toLowerCase());
  return a !== undefined && b !== undefined && b !== "" && (a.includes(b) || b.includes(a));
}
