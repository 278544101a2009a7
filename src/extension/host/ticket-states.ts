import { EventEmitter, type Event, type Memento } from "vscode";
import type { Instant } from "../../core/model/instant.ts";
import type { TicketState } from "../../core/ports/connection.ts";
import type { TicketSeen } from "../../core/review/board/board.ts";
import { seenTickets, withAnswers } from "../../core/review/board/seen-tickets.ts";
import type { Lifetime } from "./lifetime.ts";

/** Where tickets stood when their trackers were last asked. A cache of this person's: without it, a state is unknown. */
export interface TicketStates extends Lifetime {
  /** By the address that the ticket has in a document; undefined where nobody asked. */
  readonly at: (url: string) => TicketSeen | undefined;
  readonly keep: (states: readonly TicketState[], at: Instant) => Promise<void>;
  readonly onDidChange: Event<void>;
}

const key = "ticket-states";

export function createTicketStates(memory: Memento): TicketStates {
  const changed = new EventEmitter<void>();
  let known = seenTickets(memory.get<unknown>(key));
  return {
    at: (url) => known.get(url),
    keep: async (states, at) => {
      known = withAnswers(known, states, at);
      changed.fire();
      await memory.update(key, [...known]);
    },
    onDidChange: changed.event,
    dispose: () => {
      changed.dispose();
    },
  };
}
