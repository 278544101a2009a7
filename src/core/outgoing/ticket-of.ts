import type { ReadDocument } from "../incident/read-document.ts";
import { hasIssue } from "../lint/issue-link.ts";
import { writeInline } from "../markdown/inline-text.ts";
import type { Action } from "../model/action.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import { formatInstantToMinute, type Instant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Link } from "../ports/send-request.ts";
import { knownActions } from "../review/find-action.ts";
import { wordsOfAction } from "../review/words-of-action.ts";
import { cutText } from "../text/cut-text.ts";

/** What a ticket says, in the words of no vendor; English, as all that is sent. */
export interface TicketText {
  /** One line of at most 255 characters (Jira's summary, the shortest of them). */
  readonly title: string;
  readonly markdown: string;
  /** Where it came from. */
  readonly back: Link | undefined;
}

/** The ticket of an action, with what the action is known by in its review. */
export interface ActionTicket extends TicketText {
  readonly text: string;
  readonly occurrence: number;
  /** As written: a person or a team; undefined where nobody is named. */
  readonly owner: string | undefined;
  readonly due: CalendarDate | undefined;
}

const longestTitle = 255;

/** The ticket of an incident: what is known of it now. `back` is where its record can be read. */
export function ticketOf(snapshot: Snapshot, back: Link | undefined): TicketText {
  const { drill, severity, status, service, declared, milestones, customersAffected } = snapshot;
  const title = snapshot.title ?? "An incident without a title";
  const facts: readonly (readonly [string, string])[] = [
    ["Severity", severityLabel(severity)],
    ["Status", status ?? "unknown"],
    ["Service", service ?? "unknown"],
    [
      "Customers",
      customersAffected === undefined ? "unknown" : customersAffected ? "affected" : "not affected",
    ],
    ["Declared", moment(declared)],
    ...(milestones.resolved === undefined ? [] : [["Resolved", moment(milestones.resolved)] as const]),
  ];
  return {
    title: titleOf(`${drill ? "DRILL: " : ""}${title}`),
    markdown: `${facts.map(([fact, value]) => `- ${fact}: ${inline(value)}`).join("\n")}\n`,
    back,
  };
}

/**
 * The tickets that a review still needs, in the order of its actions: without those that have one, in whatever tracker, and
 * those that are done. `back` is where the review can be read.
 */
export function ticketsOf(review: ReadDocument, back: Link | undefined): readonly ActionTicket[] {
  const { document, snapshot } = review;
  return knownActions(snapshot.actions)
    .filter(({ action }) => action.done !== true && !hasIssue(document, action))
    .map(({ action, text, occurrence }) => ({
      text,
      occurrence,
      title: titleOf(wordsOfAction(action)),
      markdown: descriptionOf(action, snapshot.title),
      owner: action.owner,
      due: action.dueDate,
      back,
    }));
}

function descriptionOf(action: Action, title: string | undefined): string {
  const { owner, due, horizon } = action;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Owner", owner],
    ["Due", due],
    ["Horizon", horizon],
  ];
  const known = facts.flatMap(([fact, value]) =>
    value === undefined ? [] : [`- ${fact}: ${inline(value)}`],
  );
  const from = `A follow-up of the incident “${inline(title ?? "without a title")}”.`;
  return `${[inline(wordsOfAction(action)), from, ...(known.length === 0 ? [] : [known.join("\n")])].join("\n\n")}\n`;
}

function titleOf(text: string): string {
  return cutText(text.replace(/[\s\p{Cc}]+/gu, " ").trim(), longestTitle);
}

/** Plain words as they stand in Markdown: not one of them begins a block. */
function inline(text: string): string {
  const line = writeInline(text.replace(/\s+/g, " ").trim());
  return line.replace(/^(?=[-+*#>|~=]|\d+[.)])/, "\\").replace(/^\\(\d+)/, "$1\\");
}

function moment(instant: Instant | undefined): string {
  return instant === undefined ? "unknown" : formatInstantToMinute(instant);
}
