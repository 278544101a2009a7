import { formatInstant, type Instant } from "../../model/instant.ts";
import type { BoardItem } from "./board.ts";
import type { ReviewActions } from "./review-actions.ts";

/**
 * An item of the board as `sitrep actions --json` prints it: instants as ISO 8601 in UTC, unknown is null. Scripts rely on
 * these names: add, don't rename.
 */
export function boardItemToJson(item: BoardItem): Readonly<Record<string, unknown>> {
  const { file, line, title, severity, drill, private: isPrivate, done, day, at, isOverdue, leftDays } = item;
  const action = item.kind === "action" ? item : undefined;
  return {
    kind: item.kind === "action" ? "action" : item.deadline.kind,
    text: action?.text ?? null,
    task: action?.task ?? null,
    owner: action?.owner ?? null,
    persons: action?.persons ?? [],
    due: action?.due ?? null,
    dueDate: day ?? null,
    dueAt: iso(at),
    overdue: isOverdue,
    lateDays: isOverdue && leftDays !== undefined ? -leftDays : 0,
    done,
    horizon: action?.horizon ?? null,
    link: action?.link ?? null,
    ticket:
      action?.ticket === undefined
        ? null
        : { state: action.ticket.state, done: action.ticket.done, seen: iso(action.ticket.at) },
    todo: action?.isTodo ?? false,
    origin: action?.origin ?? null,
    begun: item.kind === "deadline" && item.deadline.kind === "review" ? item.deadline.isBegun : null,
    severity: severity ?? null,
    drill,
    private: isPrivate,
    title: title ?? null,
    file,
    line,
  };
}

/** A review without actions as `sitrep actions --json` prints it; `reason` is null where nobody said why. */
export function withoutActionsToJson(source: ReviewActions): Readonly<Record<string, unknown>> {
  const { file, title, severity, drill, noActions, private: isPrivate } = source;
  return {
    kind: "no-actions",
    reason: noActions ?? null,
    severity: severity ?? null,
    drill,
    private: isPrivate,
    title: title ?? null,
    file,
    line: 1,
  };
}

function iso(instant: Instant | undefined): string | null {
  return instant === undefined ? null : formatInstant(instant);
}
