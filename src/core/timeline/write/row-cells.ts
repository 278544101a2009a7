/** A cell of a table's row: its source without the borders, blanks counted. */
export interface Cell {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** The cells of a row's source. A bar behind a backslash is no border. */
export function cellsIn(row: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = row.startsWith("|") ? 1 : 0;
  for (let at = start; at <= row.length; at += 1) {
    if (row[at] === "\\") at += 1;
    else if (row[at] === "|" || (at === row.length && row.slice(start).trim() !== "")) {
      cells.push({ index: cells.length, start, end: at, source: row.slice(start, at) });
      start = at + 1;
    }
  }
  return cells;
}
