/** What the page of the board and its host say to each other. Words come ready in the person's language. */

/** Host to page: everything the board shows. */
export interface ActionsBoard {
  readonly kind: "actions-board";
  readonly choices: ActionsChoices;
  /** Overdue first; the page keeps this order unless somebody sorts by a column. */
  readonly rows: readonly ActionsRow[];
  /** How many there are; more than `rows` where these are too many for a page. */
  readonly total: number;
  /** By what rows may be grouped, each with its groups in order; a row names its own by index. */
  readonly groups: ActionsGroups;
  readonly overdue: number;
  readonly dueToday: number;
  /** Reviews without actions. */
  readonly without: readonly ReviewWithoutActions[];
  /** Whether trackers can be asked here. */
  readonly canAsk: boolean;
}

export type ToActionsBoard = ActionsBoard;

/** What the host leaves out or puts in. */
export interface ActionsChoices {
  readonly done: boolean;
  readonly drills: boolean;
}

export const actionsGroupings = ["owner", "due", "horizon", "severity"] as const;

export type ActionsGrouping = (typeof actionsGroupings)[number];

export type ActionsGroups = Readonly<Record<ActionsGrouping, readonly string[]>>;

export interface ActionsRow {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What an action is known by in its file; undefined for a deadline. */
  readonly text: string | undefined;
  readonly occurrence: number;
  /** What is to be done. */
  readonly task: string;
  readonly owner: string;
  /** When: `3 days late`. */
  readonly due: string;
  /** Sorts by due day; empty where there is none. */
  readonly dueOrder: string;
  readonly overdue: boolean;
  readonly done: boolean;
  /** Whether it can be ticked. */
  readonly canTick: boolean;
  /** `SEV2 Checkout errors`. */
  readonly incident: string;
  /** Where its ticket stands; empty where it has none. */
  readonly ticket: string;
  /** The ticket's address, where it is one of the web. */
  readonly link: string | undefined;
  /** By what it is grouped: the index of its group in each of the groupings. */
  readonly group: Readonly<Record<ActionsGrouping, number>>;
}

export interface ReviewWithoutActions {
  readonly file: string;
  readonly incident: string;
  /** Undefined where nobody said why. */
  readonly reason: string | undefined;
}

/** Page to host; that it is ready is the panel's own business. */
export type FromActionsBoard =
  | { readonly kind: "choose"; readonly choices: ActionsChoices }
  | { readonly kind: "tick"; readonly file: string; readonly text: string; readonly occurrence: number }
  | { readonly kind: "open"; readonly file: string; readonly line: number }
  | { readonly kind: "ask-trackers" };
