import { formatInstant, type Instant } from "../model/instant.ts";
import { t } from "../text/say.ts";
import type { LiftedEntry } from "./lifted-entry.ts";
import { withAllSent } from "./merge-sent.ts";
import { mergeOrder } from "./merge-order.ts";
import { threeWay } from "./three-way.ts";

/** The entries of three versions; no base where the file is new on both sides. */
export interface EntryVersions {
  readonly base: readonly LiftedEntry[];
  readonly ours: readonly LiftedEntry[];
  readonly theirs: readonly LiftedEntry[];
}

export interface MergedEntries {
  /** In order of time; of one moment, in the order the sides hold them, else by their text. */
  readonly entries: readonly LiftedEntry[];
  readonly findings: readonly string[];
}

/**
 * Every entry of both sides, once. One that a side deleted is gone, unless the other side changed how it is written (its
 * star, say). An edit is a deletion and an addition, so that an edit beats a deletion and two edits both stay.
 */
export function mergeEntries(versions: EntryVersions): MergedEntries {
  const { base, ours, theirs } = {
    base: byId(versions.base),
    ours: byId(versions.ours),
    theirs: byId(versions.theirs),
  };
  const kept = [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((id) => {
    const before = base.get(id);
    const [mine, other] = [ours.get(id), theirs.get(id)];
    if (mine !== undefined && other !== undefined) return [written(before, mine, other)];
    const only = mine ?? other;
    const isDeleted = before !== undefined && before.source === only?.source;
    return only === undefined || isDeleted ? [] : [only];
  });
  return { entries: inOrder(kept, versions), findings: editFindings(versions) };
}

function byId(entries: readonly LiftedEntry[]): ReadonlyMap<string, LiftedEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** How an entry that both sides have is written: a star counts as set or taken away by whoever did, so does each place it went. */
function written(before: LiftedEntry | undefined, ours: LiftedEntry, theirs: LiftedEntry): LiftedEntry {
  const change = before === undefined ? undefined : threeWay(before.source, ours.source, theirs.source);
  if (change !== undefined) return change.value === ours.source ? ours : theirs;
  const star = threeWay(before?.star ?? false, ours.star, theirs.star)?.value;
  const [first, second] = ours.source <= theirs.source ? [ours, theirs] : [theirs, ours];
  return withAllSent(first.star === star ? first : second, before, first, second);
}

function inOrder(entries: readonly LiftedEntry[], versions: EntryVersions): readonly LiftedEntry[] {
  const orders = {
    base: idsByMoment(versions.base),
    ours: idsByMoment(versions.ours),
    theirs: idsByMoment(versions.theirs),
  };
  const named = byId(entries);
  const byText = (a: string, b: string): number =>
    compareText(named.get(a)?.text ?? "", named.get(b)?.text ?? "") || compareText(a, b);
  return [...idsByMoment(entries)]
    .sort(([a], [b]) => a - b)
    .flatMap(([instant, ids]) => {
      const [base, ours, theirs] = [
        orders.base.get(instant),
        orders.ours.get(instant),
        orders.theirs.get(instant),
      ];
      return mergeOrder(ids, { base: base ?? [], ours: ours ?? [], theirs: theirs ?? [] }, byText);
    })
    .flatMap((id) => named.get(id) ?? []);
}

function idsByMoment(entries: readonly LiftedEntry[]): ReadonlyMap<Instant, readonly string[]> {
  const moments = new Map<Instant, string[]>();
  for (const { instant, id } of entries) {
    const ids = moments.get(instant);
    if (ids === undefined) moments.set(instant, [id]);
    else ids.push(id);
  }
  return moments;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a person should look at: an entry that both sides changed, or that one changed and the other deleted. */
function editFindings({ base, ours, theirs }: EntryVersions): readonly string[] {
  const [mine, other] = [editsOf(base, ours), editsOf(base, theirs)];
  return base.flatMap(({ id, instant }) => {
    if (!mine.has(id) || !other.has(id)) return [];
    const [first, second] = [mine.get(id), other.get(id)];
    if (first?.id === second?.id) return [];
    const when = formatInstant(instant);
    return first === undefined || second === undefined
      ? [t("The entry of {0} was deleted on one side and changed on the other: the change was kept.", when)]
      : [t("The entry of {0} was changed on both sides: both versions were kept.", when)];
  });
}

/** The entries of the base that a version has no more, each with what it became; undefined where it was deleted. */
function editsOf(
  base: readonly LiftedEntry[],
  version: readonly LiftedEntry[],
): ReadonlyMap<string, LiftedEntry | undefined> {
  const [before, after] = [byId(base), byId(version)];
  const added = version.filter((entry) => !before.has(entry.id));
  const edits = new Map<string, LiftedEntry | undefined>();
  for (const old of base.filter((entry) => !after.has(entry.id))) {
    const at = added.findIndex(
      (entry) => entry.instant === old.instant || (entry.type === old.type && entry.text === old.text),
    );
    edits.set(old.id, at === -1 ? undefined : added.splice(at, 1)[0]);
  }
  return edits;
}
