import {
  type ActionsBoard,
  type ActionsChoices,
  type ActionsGroups,
  type ActionsRow,
  type FromActionsBoard,
  type ReviewWithoutActions,
  type ToActionsBoard,
} from "./actions-board.ts";
import {
  filledText,
  flag,
  integer,
  list,
  oneByKind,
  oneOf,
  optional,
  record,
  text,
  type ByKind,
} from "./decoder.ts";

/** Reads what the page of the board says; undefined for what it never says. */
export function decodeFromActionsBoard(value: unknown): FromActionsBoard | undefined {
  return oneByKind<FromActionsBoard>(fromPage, value)?.value;
}

/** Reads what the host says to the page of the board. */
export function decodeToActionsBoard(value: unknown): ToActionsBoard | undefined {
  return board(value)?.value;
}

const choices = record<ActionsChoices>({ done: flag, drills: flag });

const fromPage: ByKind<FromActionsBoard> = {
  choose: record({ kind: oneOf(["choose"]), choices }),
  tick: record({ kind: oneOf(["tick"]), file: filledText, text: filledText, occurrence: integer(1) }),
  open: record({ kind: oneOf(["open"]), file: filledText, line: integer(1) }),
  "ask-trackers": record({ kind: oneOf(["ask-trackers"]) }),
};

const row = record<ActionsRow>({
  file: filledText,
  line: integer(1),
  text: optional(text),
  occurrence: integer(1),
  task: text,
  owner: text,
  due: text,
  dueOrder: text,
  overdue: flag,
  done: flag,
  canTick: flag,
  incident: text,
  ticket: text,
  link: optional(text),
  group: record({ owner: integer(0), due: integer(0), horizon: integer(0), severity: integer(0) }),
});

const board = record<ActionsBoard>({
  kind: oneOf(["actions-board"]),
  choices,
  rows: list(row),
  total: integer(0),
  groups: record<ActionsGroups>({
    owner: list(text),
    due: list(text),
    horizon: list(text),
    severity: list(text),
  }),
  overdue: integer(0),
  dueToday: integer(0),
  without: list(record<ReviewWithoutActions>({ file: filledText, incident: text, reason: optional(text) })),
  canAsk: flag,
});
