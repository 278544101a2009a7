import path from "node:path";
import type { Instant } from "../../core/model/instant.ts";
import type { TicketState } from "../../core/ports/connection.ts";
import { seenTickets, withAnswers, type SeenTickets } from "../../core/review/board/seen-tickets.ts";
import { readKeptRows, writeKeptRows } from "../../disk/kept-rows.ts";
import type { Shell } from "../command.ts";
import { personCaches } from "./kept-index.ts";

/** What trackers last said of tickets, to `sitrep actions pull` on this computer; nobody is asked. Empty where nothing is kept. */
export function knownTickets(shell: Pick<Shell, "env">): SeenTickets {
  return seenTickets(readKeptRows(fileIn(shell), key));
}

/** Keeps what trackers said just now for whoever lists actions later; where it can't be kept, it stays unknown. */
export function keepTickets(states: readonly TicketState[], at: Instant, shell: Pick<Shell, "env">): void {
  if (states.length === 0) return;
  const rows = [...withAnswers(knownTickets(shell), states, at)].map((pair) => JSON.stringify(pair));
  writeKeptRows(fileIn(shell), key, rows);
}

const key = "tickets 1";

function fileIn(shell: Pick<Shell, "env">): string {
  return path.join(personCaches(shell), "tickets", "states.json");
}
