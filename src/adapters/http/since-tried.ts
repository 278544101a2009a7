import { minute, parseInstant } from "../../core/model/instant.ts";
import type { Reply } from "./call.ts";

/** How long before the last try a thing may have been sent: a try waits for its turn, and for its answer. Milliseconds. */
const leeway = 10 * minute;

/**
 * Whether something that a vendor has was made since it was last tried (`ageMs` ago; just now where it never was), by the
 * vendor's own clock alone: `made` is the vendor's instant in ISO 8601, and `Date` of its answer is its now. Told by
 * words, the same words of an hour ago are another's. Undefined where the vendor does not say when.
 */
export function isSinceTried(
  made: string | undefined,
  reply: Reply,
  ageMs: number | undefined,
): boolean | undefined {
  const date = reply.kind === "answered" ? Date.parse(reply.header("date") ?? "") : Number.NaN;
  const at = parseInstant(made ?? "");
  if (at === undefined || Number.isNaN(date)) return undefined;
  return at >= date - (ageMs ?? 0) - leeway;
}
