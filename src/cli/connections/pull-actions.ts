import path from "node:path";
import { compareTickets, ticketsToAsk, type ComparedAction } from "../../core/outgoing/compare-tickets.ts";
import { trackers } from "../../core/outgoing/tracker-place.ts";
import type { TicketState } from "../../core/ports/connection.ts";
import type { Arguments, ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord } from "../host/change-record.ts";
import { answered } from "./answered.ts";
import { isWanted, refusePrivate } from "./confirm-sending.ts";
import { openDesk, openService } from "./desk.ts";
import { ownAccount } from "./own-account.ts";
import { aboutWhat, reviewTarget } from "./review-target.ts";

/**
 * Asks the trackers where the tickets of a review's open actions stand, says what differs, and ticks those that are done
 * there once that is confirmed. What is due when, and who has it, is not for a tracker to change: it is said alone.
 */
export async function pullActions(args: Arguments, shell: Shell): Promise<ExitCode> {
  const at = shell.now();
  const review = await reviewTarget(args.positionals[1], shell);
  refusePrivate(aboutWhat(review).snapshot, args);
  const urls = [...new Set(ticketsToAsk(review.read))];
  if (urls.length === 0) {
    shell.error("No open action of this review has a ticket.");
    return 0;
  }
  const states = await askTrackers(urls, shell);
  const compared = compareTickets(review.read, states);
  for (const one of compared) shell.out(line(one));
  if (compared.length === 0) shell.error("No ticket that is known says anything else than the review.");
  const unknown = urls.length - states.length;
  if (unknown > 0) shell.error(`Of ${unknown} of ${urls.length} tickets nothing is known.`);
  const done = compared.filter(({ ticket }) => ticket.done);
  if (done.length > 0 && !args.flag("dry-run")) {
    if (!(await isWanted(args, shell, `Tick ${done.length} of them in ${path.basename(review.file)}?`)))
      return 1;
    for (const { text, occurrence } of done)
      await changeRecord(review, { kind: "tick-action", at, text, occurrence }, shell);
  }
  return unknown > 0 ? 1 : 0;
}

/** What each tracker that lets us in says of its tickets. @throws Failure where none does, or one does not answer. */
async function askTrackers(urls: readonly string[], shell: Shell): Promise<readonly TicketState[]> {
  const there = trackers.filter((tracker) => ownAccount(tracker, shell.env).kind === "ready");
  if (there.length === 0) {
    throw new Failure("No tracker is connected: see sitrep connections for what to set in the environment.");
  }
  const desk = await openDesk(shell);
  const states: TicketState[] = [];
  for (const tracker of there) {
    const reading = openService(desk, tracker, shell).connection.tracker;
    if (reading !== undefined) states.push(...answered(await reading.states(urls)));
  }
  return states;
}

/** `done  Add an alarm  Done  https://…`, with what else differs. */
function line({ text, ticket, due, assignee }: ComparedAction): string {
  const differences = [
    ...(due === undefined ? [] : [`due ${due} there`]),
    ...(assignee === undefined ? [] : [`${assignee} has it there`]),
  ];
  return [ticket.done ? "done" : "open", text, ticket.state, ...differences, ticket.url].join("  ");
}
