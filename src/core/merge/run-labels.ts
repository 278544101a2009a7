import type { Version, Versions } from "./version.ts";

/**
 * Which stretches of entries are the same in all versions, by the ids of their entries: those that share an entry, in any
 * of the versions. Entries that a side wrote somewhere of their own are a stretch of their own.
 */
export function labelRuns({ base, ours, theirs }: Versions): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const ids = [base, ours, theirs].flatMap((version) => version?.runs.map(idsOf) ?? []);
  for (const run of ids) for (const id of run) unite(parents, run[0] ?? id, id);
  const names = new Map<string, string>();
  return new Map(
    ids.flat().map((id) => {
      const top = topOf(parents, id);
      const name = names.get(top) ?? String(names.size);
      names.set(top, name);
      return [id, name];
    }),
  );
}

function idsOf(run: Version["runs"][number]): readonly string[] {
  return run.map(({ id }) => id);
}

function unite(parents: Map<string, string>, a: string, b: string): void {
  const [first, second] = [topOf(parents, a), topOf(parents, b)];
  if (first !== second) parents.set(second, first);
}

/** The entry that stands for all of its stretch. The way there is made shorter for whoever asks next. */
function topOf(parents: Map<string, string>, id: string): string {
  let top = id;
  for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next;
  if (top !== id) parents.set(id, top);
  return top;
}
