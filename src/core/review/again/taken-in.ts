import type { ReadDocument } from "../../incident/read-document.ts";
import { parseInstant, type Instant } from "../../model/instant.ts";

/** Up to when a review has seen its record, as `seen:` in its front matter says; undefined where nothing does. */
export function seenOf({ frontMatter }: Pick<ReadDocument, "frontMatter">): Instant | undefined {
  return parseInstant(frontMatter?.text("seen") ?? "");
}

/** The keys of what its author does not want in it, nor asked about. */
export function leftOutOf({ frontMatter }: Pick<ReadDocument, "frontMatter">): ReadonlySet<string> {
  return new Set(frontMatter?.list("left-out") ?? []);
}
