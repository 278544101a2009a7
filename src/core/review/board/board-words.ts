import { dateIn, formatInstantToMinute } from "../../model/instant.ts";
import { severityLabel } from "../../model/severity.ts";
import { t } from "../../text/say.ts";
import type { BoardAction, BoardItem } from "./board.ts";
import type { ListedDeadline } from "./review-actions.ts";

/** What is to be done: an action in its own words, or a deadline. */
export function itemWords(item: BoardItem): string {
  return item.kind === "action" ? item.task : deadlineWords(item.deadline);
}

function deadlineWords(deadline: ListedDeadline): string {
  switch (deadline.kind) {
    case "review":
      return deadline.isBegun ? t("Finish the review") : t("Write the review");
    case "circulation":
      return t("Send the draft of the review round");
    case "summary":
      return t("Send the follow-up summary to stakeholders");
  }
}

/** When it is due, lateness first: `3 days late`, `due today`, `due 2026-12-01`, `due 2026-11-24T10:00Z`, `no due day`. */
export function dueWords(item: BoardItem): string {
  const { leftDays, day, at, isOverdue } = item;
  if (day === undefined || leftDays === undefined) return undatedWords(item);
  const due = at === undefined ? day : formatInstantToMinute(at);
  if (item.done) return t("was due {0}", due);
  if (isOverdue && leftDays === 0) return t("late since {0}", due);
  if (isOverdue) return leftDays === -1 ? t("1 day late") : t("{0} days late", -leftDays);
  return leftDays === 0 && at === undefined ? t("due today") : t("due {0}", due);
}

/** What is written and no day stays as it is. */
function undatedWords(item: BoardItem): string {
  const written = item.kind === "action" ? item.due : undefined;
  return written === undefined ? t("no due day") : t("due {0}", written);
}

/** Whose it is, as written; a todo of a record has no owner yet, and a deadline none at all. */
export function ownerWords(item: BoardItem): string {
  if (item.kind === "deadline") return "";
  return item.persons.length === 0 ? t("no owner") : item.persons.join(", ");
}

/**
 * Where the ticket stands, with the day it was last asked: `In Progress (seen 2026-11-21)`. "unknown" where nobody asked;
 * empty where there is no ticket.
 */
export function ticketWords({ link, ticket, zone }: Pick<BoardAction, "link" | "ticket" | "zone">): string {
  if (link === undefined) return "";
  return ticket === undefined
    ? t("ticket: state unknown")
    : t("ticket: {0} (seen {1})", ticket.state, dateIn(ticket.at, zone));
}

/** Which action of the record it may be, in other words; empty where there is none. */
export function originWords(item: BoardItem): string {
  if (item.kind !== "action" || item.origin === undefined) return "";
  return t("perhaps the record’s “{0}”", item.origin);
}

/** Of which incident it is, with its marks: `DRILL: SEV2 Checkout errors`. */
export function incidentWords({
  drill,
  private: isPrivate,
  severity,
  title,
}: Pick<BoardItem, "drill" | "private" | "severity" | "title">): string {
  const marks = [...(isPrivate ? ["PRIVATE"] : []), ...(drill ? ["DRILL"] : [])];
  return [
    ...marks.map((mark) => `${mark}:`),
    severityLabel(severity),
    title?.replace(/\s+/g, " ").trim() ?? t("without a title"),
  ].join(" ");
}
