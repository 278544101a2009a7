import { EventEmitter, type Event, type Memento } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import type { TicketState } from "../../core/ports/connection.ts";
import type { TicketSeen } from "../../core/review/board/board.ts";
import type { Lifetime } from "./lifetime.ts";

/** Where tickets stood when their trackers were last asked. A cache of this person's: without it, a state is unknown. */
export interface TicketStates extends Lifetime {
  /** By the address that the ticket has in a document; undefined where nobody asked. */
  readonly at: (url: string) => TicketSeen | undefined;
  readonly keep: (states: readonly TicketState[], at: Instant) => Promise<void>;
  readonly onDidChange: Event<void>;
}

const key = "ticket-states";

/** More than anybody has open; the ones asked longest ago go first. */
const most = 5000;

export function createTicketStates(memory: Memento): TicketStates {
  const changed = new EventEmitter<void>();
  let known = kept(memory.get<unknown>(key));
  return {
    at: (url) => known.get(url),
    keep: async (states, at) => {
      const now = new Map(known);
      for (const { url, state, done } of states) {
        now.delete(url); // the newest stand last
        now.set(url, { state, done, at });
      }
      known = new Map([...now].slice(-most));
      changed.fire();
      await memory.update(key, [...known]);
    },
    onDidChange: changed.event,
    dispose: () => {
      changed.dispose();
    },
  };
}

/** What another version kept otherwise is as good as not kept. */
function kept(value: unknown): ReadonlyMap<string, TicketSeen> {
  const pairs: readonly unknown[] = Array.isArray(value) ? value : [];
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
