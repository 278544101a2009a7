import type { Snapshot } from "../../model/snapshot.ts";
import { defaultPolicy } from "../../policy/default-policy.ts";
import { otherZone } from "../../text/time-words.ts";
import type { PictureOptions } from "./draw-incident.ts";
import { pictureOf } from "./picture.ts";
import { momentList, pictureFacts } from "./picture-words.ts";

/** What the picture of an incident shows, where no drawing can stand. */
export interface IncidentInWords {
  /** Names and words: the phases, the severity, the updates. */
  readonly facts: readonly (readonly [string, string])[];
  /** The key moments as HTML; empty where there are none. */
  readonly moments: string;
}

/** The picture of an incident without its drawing; nothing where nothing in the document has a time. */
export function incidentInWords(
  snapshot: Snapshot,
  { zone, now, policy = defaultPolicy }: Omit<PictureOptions, "width">,
): IncidentInWords {
  const picture = pictureOf(snapshot, policy, now);
  if (picture === undefined) return { facts: [], moments: "" };
  return { facts: pictureFacts(picture), moments: momentList(picture, otherZone(zone)) };
}
