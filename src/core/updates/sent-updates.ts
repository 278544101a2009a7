import type { TimelineEntry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import { audiences, type Audience } from "./next-updates.ts";

/** To whom an update went; one that does not say so is internal. */
export function audienceOf({ qualifier }: Pick<TimelineEntry, "qualifier">): Audience {
  return audiences.find((audience) => audience === qualifier) ?? "internal";
}

/** The last update that was sent to this audience itself; undefined where it has heard nothing. */
export function lastUpdateTo(
  timeline: readonly TimelineEntry[],
  audience: Audience,
): (TimelineEntry & { readonly instant: Instant }) | undefined {
  return byInstant(timeline).findLast((entry) => entry.type === "update" && audienceOf(entry) === audience);
}
