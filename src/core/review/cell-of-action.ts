import { betweenBars, insideCell } from "../lint/action-row.ts";
import { rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Action } from "../model/action.ts";
import type { TextRange } from "../text/range.ts";
import { carrierAt } from "../timeline/write/node-at.ts";
import { actionColumns } from "./action-columns.ts";
import { columnIndex, ticketColumn } from "./read-action-table.ts";

/** A cell of the row that an action is. */
export interface ActionCell {
  /** From bar to bar. */
  readonly between: TextRange;
  /** Without blanks. */
  readonly inside: TextRange;
  /** Whether nothing stands there, or a dash that says so. */
  readonly isBlank: boolean;
  /** What the other rows of the table say in this column. */
  readonly others: readonly string[];
}

/** The cell of an action's row in the column for this; undefined where it is in no table, or the table has no such column. */
export function cellOfAction(
  document: MarkdownDocument,
  action: Action,
  column: "ticket" | "status" | "doneOn",
): ActionCell | undefined {
  const carrier = action.form === "table" ? carrierAt(document, action.range.start) : undefined;
  if (carrier?.kind !== "row") return undefined;
  const { table, row } = carrier;
  const rows = table.children.slice(1);
  const index = column === "ticket" ? ticketColumn(actionColumns(table).header) : columnIndex(table, column);
  const cell = row.children[index ?? -1];
  if (index === undefined || cell === undefined) return undefined;
  const range = rangeOf(document, cell);
  return {
    between: betweenBars(document, range),
    inside: insideCell(document, range),
    isBlank: /^(?:[-–—?]*|n\/?a|tb[dca]|none)$/i.test(plainText(cell)),
    others: rows.flatMap(({ children }) => {
      const other = children[index];
      return other === undefined || other === cell ? [] : [plainText(other)];
    }),
  };
}
