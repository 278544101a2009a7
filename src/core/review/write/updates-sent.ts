import { keptUpdates } from "../../insights/kept-updates.ts";
import type { Instant } from "../../model/instant.ts";
import { audiences } from "../../model/audience.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import { audienceOf } from "../../updates/sent-updates.ts";
import type { ReviewSource } from "./piece.ts";

/** How many updates went to whom and, where the incident's clocks say it, how many that were due came in time. One update may serve several audiences. */
export function updatesSent({
  record,
  policy,
}: ReviewSource): { readonly words: string; readonly first: Instant } | undefined {
  const sent = byInstant(record.timeline.filter(({ type }) => type === "update"));
  const [first] = sent;
  if (first === undefined) return undefined;
  const to = audiences.flatMap((audience) => {
    const count = sent.filter((entry) => audienceOf(entry) === audience).length;
    return count === 0 ? [] : [`${audience} ${count}`];
  });
  const kept = keptUpdates(record, policy).sent.map(
    ({ audience, owed, onTime }) => `${audience} ${onTime} of ${owed}`,
  );
  const words = `${sent.length} (${to.join(", ")})`;
  return {
    words: kept.length === 0 ? words : `${words}; due by the policy and sent in time: ${kept.join(", ")}`,
    first: first.instant,
  };
}
