import type { BoardItem } from "./board.ts";
import { incidentWords, itemWords, ownerWords } from "./board-words.ts";

/** Which part of the board is shown; undefined is everything. */
export interface BoardFilter {
  /** Words that all must stand in the item, its owner or its incident; upper and lower case are the same. */
  readonly text?: string | undefined;
  /** A name as the roster has it. */
  readonly person?: string | undefined;
  /** Whether what is done is shown as well. */
  readonly done: boolean;
}

/** Part of the board, in its order. With a person, deadlines are left out: they are nobody's. */
export function filterBoard(items: readonly BoardItem[], filter: BoardFilter): readonly BoardItem[] {
  const words = fold(filter.text ?? "").split(/\s+/);
  const person = filter.person === undefined ? undefined : fold(filter.person);
  return items.filter(
    (item) =>
      (filter.done || !item.done) &&
      (person === undefined || isOf(item, person)) &&
      words.every((word) => fold(textOf(item)).includes(word)),
  );
}

/** Everybody who owns something on the board, by name. */
export function ownersOn(items: readonly BoardItem[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const item of items)
    for (const name of item.kind === "action" ? item.persons : [])
      if (!byName.has(fold(name))) byName.set(fold(name), name);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

function isOf(item: BoardItem, person: string): boolean {
  return item.kind === "action" && item.persons.some((name) => fold(name) === person);
}

function textOf(item: BoardItem): string {
  return [itemWords(item), ownerWords(item), incidentWords(item)].join(" ");
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase().trim();
}
