import type { Instant } from "../../core/model/instant.ts";
import type { Cancelled } from "../../core/ports/connection.ts";
import type { Net } from "./net.ts";

/** Requests that wait for their turn, one lane beside the other. */
export interface Lanes {
  /** Comes back when it is one's turn, in the order of asking; false where the wait was cancelled. */
  readonly turn: (lane: string, signal: Cancelled | undefined) => Promise<boolean>;
  /** Nobody in this lane begins before then: the vendor said so. */
  readonly closeUntil: (lane: string, until: Instant) => void;
}

/** Lanes in which requests begin at least `gapMs` after one another; a slow answer holds up nobody. */
export function createLanes(gapMs: number, net: Pick<Net, "now" | "sleep">): Lanes {
  const openAt = new Map<string, Instant>();
  const last = new Map<string, Promise<unknown>>();

  async function waitToOpen(lane: string, signal: Cancelled | undefined): Promise<boolean> {
    while (signal?.aborted !== true) {
      const wait = (openAt.get(lane) ?? 0) - net.now();
      if (wait <= 0) {
        openAt.set(lane, net.now() + gapMs);
        return true;
      }
      await net.sleep(wait, signal);
    }
    return false;
  }

  return {
    turn(lane, signal) {
      const turn = (last.get(lane) ?? Promise.resolve()).then(() => waitToOpen(lane, signal));
      last.set(lane, turn);
      return turn;
    },
    closeUntil(lane, until) {
      openAt.set(lane, Math.max(until, openAt.get(lane) ?? 0));
    },
  };
}
