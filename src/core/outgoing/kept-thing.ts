import type { Snapshot } from "../model/snapshot.ts";
import type { KeptThing } from "../outbox/key-of.ts";

/**
 * What a thing of an incident is that is to be sent, the same on every computer and in every host, so that its key is too.
 * `folder` is the name of the folder that its file is in: a review whose record is not known is told from others by that.
 */
export function keptThing(
  { title = "", declared }: Pick<Snapshot, "title" | "declared">,
  folder: string,
  words: Pick<KeptThing, "kind" | "service" | "target" | "mark">,
): KeptThing {
  return {
    declaredAt: declared ?? 0,
    title: declared === undefined ? `${title} (${folder})` : title,
    ...words,
  };
}
