import type { Instant } from "../../model/instant.ts";
import type { TicketState } from "../../ports/connection.ts";
import type { TicketSeen } from "./board.ts";

/** Where tickets stood when their trackers were last asked, by the address that each has in a document; the newest last. */
export type SeenTickets = ReadonlyMap<string, TicketSeen>;

/** More than anybody has open; the ones asked longest ago go first. */
const most = 5000;

/** What is known once trackers have answered. */
export function withAnswers(known: SeenTickets, states: readonly TicketState[], at: Instant): SeenTickets {
  const now = new Map(known);
  for (const { url, state, done } of states) {
    now.delete(url); // the newest stand last
    now.set(url, { state, done, at });
  }
  return new Map([...now].slice(-most));
}

/** What was kept as pairs of address and state; what another version kept otherwise is as good as not kept. */
export function seenTickets(kept: unknown): SeenTickets {
  const pairs: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return new Map(pairs.flatMap((pair) => pairOf(pair)));
}

function pairOf(pair: unknown): readonly (readonly [string, TicketSeen])[] {
  const [url, seen]: readonly unknown[] = Array.isArray(pair) ? Array.from<unknown>(pair) : [];
  if (typeof url !== "string" || typeof seen !== "object" || seen === null) return [];
  if (!("state" in seen && "done" in seen && "at" in seen)) return [];
  const { state, done, at } = seen;
  const isSound = typeof state === "string" && typeof done === "boolean" && typeof at === "number";
  return isSound ? [[url, { state, done, at }]] : [];
}
