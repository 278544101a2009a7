import { actionsGroupings, type ActionsGrouping } from "../../src/protocol/actions-board.ts";
import { flag, oneOf, optional, record, text } from "../../src/protocol/decoder.ts";

export const sortColumns = ["task", "owner", "due", "ticket"] as const;

export type SortColumn = (typeof sortColumns)[number];

/** How the person looks at the board. Kept by the editor while the page is hidden or reloaded. */
export interface Look {
  readonly by: ActionsGrouping;
  /** Undefined is the host's order: what is overdue first. */
  readonly sort: Sort | undefined;
  /** Words that all must stand in a row. */
  readonly text: string;
  /** Labels of groups; undefined is any. */
  readonly owner: string | undefined;
  readonly severity: string | undefined;
  readonly horizon: string | undefined;
}

export interface Sort {
  readonly column: SortColumn;
  readonly down: boolean;
}

export const firstLook: Look = {
  by: "due",
  sort: undefined,
  text: "",
  owner: undefined,
  severity: undefined,
  horizon: undefined,
};

const look = record<Look>({
  by: oneOf(actionsGroupings),
  sort: optional(record<Sort>({ column: oneOf(sortColumns), down: flag })),
  text,
  owner: optional(text),
  severity: optional(text),
  horizon: optional(text),
});

/** Reads what was kept; what cannot be understood is as if never kept. */
export function decodeLook(state: unknown): Look {
  return look(state)?.value ?? firstLook;
}
