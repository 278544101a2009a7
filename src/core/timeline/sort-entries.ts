import type { Instant } from "../model/instant.ts";

interface Timed {
  readonly instant: Instant | undefined;
  readonly line: number;
}

/** Entries with a known instant in order of time; equal times stay in the order of the file. */
export function byInstant<Entry extends Timed>(
  entries: readonly Entry[],
): readonly (Entry & { readonly instant: Instant })[] {
  return entries
    .filter((entry) => hasInstant(entry))
    .sort((a, b) => a.instant - b.instant || a.line - b.line);
}

function hasInstant<Entry extends Timed>(entry: Entry): entry is Entry & { readonly instant: Instant } {
  return entry.instant !== undefined;
}
