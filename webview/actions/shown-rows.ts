import type { ActionsBoard, ActionsRow } from "../../src/protocol/actions-board.ts";
import type { Look, SortColumn } from "./look.ts";

/** A group with those of its rows that are shown. */
export interface ShownGroup {
  /** Another one for each group, also where somebody is called as a group is. */
  readonly key: string;
  readonly label: string;
  /** How many rows it has, shown or not. */
  readonly count: number;
  readonly rows: readonly ActionsRow[];
}

export interface ShownRows {
  readonly groups: readonly ShownGroup[];
  /** How many rows fit the look. */
  readonly fitting: number;
}

/** The rows that fit, in groups and sorted within them; the first `most` of them are shown. */
export function shownRows(board: ActionsBoard, look: Look, most: number): ShownRows {
  const fitting = sorted(board.rows.filter(fits(board, look)), look);
  const labels = board.groups[look.by];
  const groups = labels.map((label): { label: string; rows: ActionsRow[] } => ({ label, rows: [] }));
  for (const row of fitting) groups[row.group[look.by]]?.rows.push(row);
  let left = most;
  const shown = groups.flatMap(({ label, rows }, index): readonly ShownGroup[] => {
    const first = rows.slice(0, Math.max(0, left));
    left -= first.length;
    const key = labels.indexOf(label) === index ? label : `${label} ${index}`;
    return first.length === 0 ? [] : [{ key, label, count: rows.length, rows: first }];
  });
  return { groups: shown, fitting: fitting.length };
}

function fits({ groups }: ActionsBoard, look: Look): (row: ActionsRow) => boolean {
  const words = folded(look.text).split(/\s+/);
  // What was chosen and is gone from the board hides nothing.
  const chosen = (["owner", "severity", "horizon"] as const).flatMap((by) => {
    const label = look[by];
    const index = label === undefined ? -1 : groups[by].indexOf(label);
    return index < 0 ? [] : [{ by, index }];
  });
  return (row) =>
    chosen.every(({ by, index }) => row.group[by] === index) &&
    words.every((word) => folded(`${row.task} ${row.owner} ${row.incident} ${row.ticket}`).includes(word));
}

function folded(words: string): string {
  return words.normalize("NFC").toLowerCase().trim();
}

function sorted(rows: readonly ActionsRow[], { sort }: Look): readonly ActionsRow[] {
  if (sort === undefined) return rows;
  const order = sort.down ? -1 : 1;
  const valueOf = (row: ActionsRow): string => sortValue(row, sort.column);
  return rows.toSorted((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first === "" || second === "") return first === second ? 0 : first === "" ? 1 : -1; // nothing stands last
    return order * first.localeCompare(second);
  });
}

function sortValue(row: ActionsRow, column: SortColumn): string {
  return column === "due" ? row.dueOrder : row[column];
}
