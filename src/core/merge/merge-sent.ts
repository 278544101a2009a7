import type { SentPlace } from "../model/entry.ts";
import { applyEdits } from "../text/edit.ts";
import { sameSent, withSentPlace, writeSentPlace } from "../timeline/sent-tail.ts";
import { tailEdit } from "../timeline/write/change-sent.ts";
import type { LiftedEntry } from "./lifted-entry.ts";

/** One of two versions of an entry, saying every place that either says: but for those that one of them took away. */
export function withAllSent(
  entry: LiftedEntry,
  before: LiftedEntry | undefined,
  first: LiftedEntry,
  second: LiftedEntry,
): LiftedEntry {
  const sent = mergeSent(before?.sent ?? [], first.sent, second.sent);
  if (sameSent(entry.sent, sent)) return entry;
  const { source, words } = entry;
  const edit = tailEdit(source.slice(words.start, words.end), words.start, sent);
  return { ...entry, sent, source: applyEdits(source, [edit]) };
}

function mergeSent(
  base: readonly SentPlace[],
  first: readonly SentPlace[],
  second: readonly SentPlace[],
): readonly SentPlace[] {
  const kept = base.filter((place) => has(first, place) && has(second, place));
  const added = [...first, ...second].filter((place) => !has(base, place));
  return added.sort(byText).reduce(withSentPlace, kept);
}

/** Whichever side they come from, and however often they are merged, they stand in one order. */
function byText(a: SentPlace, b: SentPlace): number {
  const [first, second] = [writeSentPlace(a), writeSentPlace(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function has(places: readonly SentPlace[], place: SentPlace): boolean {
  return places.some((other) => writeSentPlace(other) === writeSentPlace(place));
}
