import type { Cursor } from "./cursor.ts";

/** The items that could be read; undefined where the list is missing or none. */
export function listOf<Item>(
  at: Cursor,
  read: (item: Cursor) => Item | undefined,
): readonly Item[] | undefined {
  return at
    .items()
    ?.map(read)
    .filter((item) => item !== undefined);
}

/** The values that could be read, by key; undefined where the table is missing or none. */
export function tableOf<Value>(
  at: Cursor,
  read: (value: Cursor, key: string) => Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const entries = at.entries();
  if (entries === undefined) return undefined;
  return Object.fromEntries(
    entries.flatMap(([key, cursor]) => {
      const value = read(cursor, key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
