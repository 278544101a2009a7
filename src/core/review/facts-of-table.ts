import type { Table, TableCell } from "mdast";
import { plainText } from "../markdown/plain-text.ts";
import { oncePer } from "../text/once-per.ts";
import { columnOf } from "./action-columns.ts";

/** A label and what stands beside or below it in a table. */
export interface TableFact {
  readonly label: string;
  readonly value: TableCell;
}

/**
 * What a table states of one action: `| Owner | Jane Doe |` and `| Due | 2026-12-04 |` one below the other, or `Owner` and `Due` as
 * the headers of a single row. Undefined where a table lists several things, or neither owners nor days.
 */
export const factsOfTable: (table: Table) => readonly TableFact[] | undefined = oncePer((table) => {
  const facts = inOneRow(table) ?? inTwoColumns(table);
  const columns = facts.map(({ label }) => columnOf(label));
  const asks = columns.includes("owner") || columns.includes("due");
  const several = new Set(facts.map(({ label }) => label)).size < facts.length;
  return asks && !several && !columns.includes("action") ? facts : undefined;
});

function inOneRow({ children: [header, row, ...more] }: Table): readonly TableFact[] | undefined {
  if (header === undefined || row === undefined || more.length > 0) return undefined;
  if (!header.children.every((cell) => columnOf(plainText(cell)) !== undefined || isShort(cell)))
    return undefined;
  if (header.children.filter((cell) => columnOf(plainText(cell)) !== undefined).length < 2) return undefined;
  return header.children.flatMap((cell, index) => factOf(cell, row.children[index]));
}

function inTwoColumns({ children }: Table): readonly TableFact[] {
  if (children.some((row) => row.children.length !== 2)) return [];
  return children.flatMap(({ children: [label, value] }) =>
    label === undefined ? [] : factOf(label, value),
  );
}

function factOf(label: TableCell, value: TableCell | undefined): readonly TableFact[] {
  const text = plainText(label).replace(/:$/, "");
  return text === "" || value === undefined ? [] : [{ label: text, value }];
}

function isShort(cell: TableCell): boolean {
  return /^[^\d.]{1,20}$/.test(plainText(cell));
}
