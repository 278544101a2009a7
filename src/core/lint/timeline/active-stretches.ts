import type { TimelineEntry } from "../../model/entry.ts";
import { severityIds } from "../../policy/severity-policy.ts";
import { meaningOf } from "../../timeline/entry-meaning.ts";
import { perWords } from "../../timeline/per-words.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import type { ReviewModel } from "../review-model.ts";

/** Two entries that follow each other while the incident is active. */
export interface ActiveStretch {
  readonly from: TimelineEntry;
  readonly to: TimelineEntry;
  /** Milliseconds between them. */
  readonly length: number;
}

/**
 * The stretches between neighbouring entries, in order of time, from the declaration to the resolution, and again after a
 * reopening. Empty for a timeline that does not say when it was declared. What has passed since the last entry is none.
 */
export function activeStretches({ snapshot, policy }: ReviewModel): readonly ActiveStretch[] {
  if (!isEverActive(snapshot.timeline)) return [];
  const severities = severityIds(policy);
  const stretches: ActiveStretch[] = [];
  let from: (TimelineEntry & { readonly instant: number }) | undefined;
  for (const entry of byInstant(snapshot.timeline)) {
    if (from !== undefined) stretches.push({ from, to: entry, length: entry.instant - from.instant });
    const meaning = meaningOf(entry, severities);
    if (meaning.kind === "declared") from = entry;
    else if (meaning.kind === "status") from = meaning.status === "resolved" ? undefined : entry;
    else if (from !== undefined) from = entry;
  }
  return stretches;
}

const isEverActive = perWords((timeline) =>
  timeline.some(({ type }) => type === "declared" || type === "status"),
);
