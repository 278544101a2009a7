import { daysBetween, type CalendarDate } from "../../model/calendar-date.ts";
import { dateIn, type Instant } from "../../model/instant.ts";
import type { ListedAction, ListedDeadline, ReviewActions } from "./review-actions.ts";

/** Where an action's ticket stood when its tracker was last asked. */
export interface TicketSeen {
  /** As the tracker words it. */
  readonly state: string;
  readonly done: boolean;
  readonly at: Instant;
}

/** Something to be followed up: an action, or a deadline of an incident that is over. */
export type BoardItem = BoardAction | BoardDeadline;

interface Placed {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Of the incident; undefined where its file has none. */
  readonly title: string | undefined;
  readonly severity: string | undefined;
  readonly drill: boolean;
  readonly private: boolean;
  readonly zone: string;
  /** The day by whose end it is due, in that zone; undefined where no day is known. */
  readonly day: CalendarDate | undefined;
  /** The instant, where it is due at one. */
  readonly at: Instant | undefined;
  readonly isOverdue: boolean;
  /** Whole days until that day, 0 on the day itself, below 0 behind it; undefined where no day is known. */
  readonly leftDays: number | undefined;
}

export interface BoardAction
  extends
    Placed,
    Pick<
      ListedAction,
      "text" | "task" | "occurrence" | "owner" | "persons" | "due" | "horizon" | "link" | "isTodo" | "origin"
    > {
  readonly kind: "action";
  readonly done: boolean;
  /** Undefined where it has no ticket, or its tracker was not asked: then its state is unknown. */
  readonly ticket: TicketSeen | undefined;
}

export interface BoardDeadline extends Placed {
  readonly kind: "deadline";
  readonly done: false;
  readonly deadline: ListedDeadline;
}

export interface BoardContext {
  readonly now: Instant;
  /** Whether drills are shown as well. */
  readonly drills: boolean;
  /** What a tracker said of the ticket at an address. */
  readonly ticketAt?: (url: string) => TicketSeen | undefined;
}

/**
 * One list of all that is to be followed up. What is overdue stands first, longest first; then what is due, soonest first;
 * then what has no day; what is done last. Where a day or instant is equal the order of the files counts.
 */
export function boardOf(sources: readonly ReviewActions[], context: BoardContext): readonly BoardItem[] {
  const daysLeft = daysLeftBy(context.now);
  const items: BoardItem[] = [];
  for (const source of sources) {
    if (source.drill && !context.drills) continue;
    for (const deadline of source.deadlines) {
      const item = deadlineItem(source, deadline, context, daysLeft);
      if (item !== undefined) items.push(item);
    }
    for (const action of source.actions) items.push(actionItem(source, action, context, daysLeft));
  }
  return items.sort((a, b) => rankOf(a) - rankOf(b) || instantOf(a) - instantOf(b));
}

/** What is overdue by now, or due today: what a badge counts. */
export function pressing(items: readonly BoardItem[]): {
  readonly overdue: readonly BoardItem[];
  readonly today: readonly BoardItem[];
} {
  return {
    overdue: items.filter(({ isOverdue }) => isOverdue),
    today: items.filter(({ done, isOverdue, leftDays }) => !done && !isOverdue && leftDays === 0),
  };
}

type DaysLeft = (day: CalendarDate, zone: string) => number;

/** Whole days until a day in a zone; each is worked out once, however many are due on it. */
function daysLeftBy(now: Instant): DaysLeft {
  const zones = new Map<string, { readonly today: CalendarDate; readonly left: Map<CalendarDate, number> }>();
  return (day, zone) => {
    const known = zones.get(zone) ?? { today: dateIn(now, zone), left: new Map<CalendarDate, number>() };
    zones.set(zone, known);
    const left = known.left.get(day) ?? daysBetween(known.today, day);
    known.left.set(day, left);
    return left;
  };
}

/** More days than there are between any two. */
const most = 1e7;

/** Overdue, due, without a day, done; in each by day. */
function rankOf({ done, isOverdue, leftDays }: BoardItem): number {
  const group = done ? 3 : isOverdue ? 0 : leftDays === undefined ? 2 : 1;
  return group * most + (leftDays ?? 0);
}

/** Behind all instants of a day comes what has the whole of it. */
function instantOf({ at }: BoardItem): number {
  return at ?? Number.MAX_SAFE_INTEGER;
}

function actionItem(
  source: ReviewActions,
  action: ListedAction,
  { ticketAt }: BoardContext,
  daysLeft: DaysLeft,
): BoardAction {
  const { text, task, occurrence, owner, persons, due, dueDate, horizon, link, isTodo, line, origin } =
    action;
  const done = action.done === true;
  const leftDays = dueDate === undefined ? undefined : daysLeft(dueDate, source.zone);
  return {
    kind: "action",
    ...placeOf(source, line),
    ...{ text, task, occurrence, owner, persons, due, horizon, link, isTodo, origin, done },
    day: dueDate,
    at: undefined,
    isOverdue: !done && (leftDays ?? 0) < 0,
    leftDays,
    ticket: link === undefined ? undefined : ticketAt?.(link),
  };
}

/** None where nobody asks for it any more. */
function deadlineItem(
  source: ReviewActions,
  deadline: ListedDeadline,
  { now }: BoardContext,
  daysLeft: DaysLeft,
): BoardDeadline | undefined {
  const at = deadline.kind === "review" ? undefined : deadline.at;
  if (deadline.kind !== "review" && now >= deadline.until) return undefined;
  const day = deadline.kind === "review" ? deadline.day : dateIn(deadline.at, source.zone);
  const leftDays = daysLeft(day, source.zone);
  return {
    kind: "deadline",
    ...placeOf(source, 1),
    deadline,
    done: false,
    day,
    at,
    isOverdue: at === undefined ? leftDays < 0 : at <= now,
    leftDays,
  };
}

function placeOf(
  { file, title, severity, drill, private: isPrivate, zone }: ReviewActions,
  line: number,
): Pick<Placed, "file" | "line" | "title" | "severity" | "drill" | "private" | "zone"> {
  return { file, line, title, severity, drill, private: isPrivate, zone };
}
