import type { Snapshot } from "../model/snapshot.ts";
import type { Status } from "../model/status.ts";
import { lastUpdateTo } from "./sent-updates.ts";
import type { Audience } from "./next-updates.ts";

/** What kind of message an update is, in the order of an incident's life (design: defaults). */
export const updateFormats = ["first", "status", "resolution", "follow-up"] as const;

export type UpdateFormat = (typeof updateFormats)[number];

/**
 * The format that fits now: `first` until an audience has heard anything, then `status`; once resolved, `resolution` until
 * the audience has heard of it, then `follow-up`. `status` is what the update will say, which may be ahead of the record.
 */
export function formatFor(
  snapshot: Pick<Snapshot, "timeline" | "milestones">,
  audience: Audience,
  status: Status | undefined,
): UpdateFormat {
  const last = lastUpdateTo(snapshot.timeline, audience);
  if (status !== "resolved") return last === undefined ? "first" : "status";
  const { resolved } = snapshot.milestones;
  return last !== undefined && resolved !== undefined && last.instant >= resolved
    ? "follow-up"
    : "resolution";
}

export function parseFormat(text: string): UpdateFormat | undefined {
  const word = text.trim().toLowerCase();
  return updateFormats.find((format) => format === word);
}
