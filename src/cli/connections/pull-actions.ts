import path from "node:path";
import { claimsToBeOurs } from "../../core/incident/claims-to-be-ours.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { recordFileName } from "../../core/model/file-names.ts";
import { compareTickets, ticketsToAsk, type ComparedAction } from "../../core/outgoing/compare-tickets.ts";
import { defaultPolicy } from "../../core/policy/default-policy.ts";
import { trackers } from "../../core/outgoing/tracker-place.ts";
import type { TicketState } from "../../core/ports/connection.ts";
import type { Arguments, ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord } from "../host/change-record.ts";
import { markdownFiles } from "../host/markdown-files.ts";
import { textIfThere } from "../host/text-file.ts";
import { keepTickets } from "../host/ticket-states.ts";
import { answered } from "./answered.ts";
import { isWanted, refusePrivate } from "./confirm-sending.ts";
import { openDesk, openService } from "./desk.ts";
import { ownAccount } from "./own-account.ts";
import { aboutWhat, reviewTarget, type ReviewTarget } from "./review-target.ts";

/**
 * Asks the trackers where the tickets of open actions stand, of each review that is named or lies below a folder, says what
 * differs, and ticks those that are done there once that is confirmed. What is due when, and who has it, is not for a tracker to
 * change: it is said alone.
 */
export async function pullActions(args: Arguments, shell: Shell): Promise<ExitCode> {
  const at = shell.now();
  const reviews = await reviewsOf(args, shell);
  const urls = [...new Set(reviews.flatMap(({ read }) => ticketsToAsk(read)))];
  if (urls.length === 0) {
    shell.error(`No open action of ${reviews.length === 1 ? "this review" : "these reviews"} has a ticket.`);
    return 0;
  }
  const states = await askTrackers(urls, shell);
  keepTickets(states, at, shell);
  const compared = reviews.flatMap((review) =>
    compareTickets(review.read, states).map((one) => ({ review, one })),
  );
  for (const { one } of compared) shell.out(line(one));
  if (compared.length === 0) shell.error("No ticket that is known says anything else than the review.");
  const unknown = urls.length - states.length;
  if (unknown > 0) shell.error(`Of ${unknown} of ${urls.length} tickets nothing is known.`);
  const done = compared.filter(({ one }) => one.ticket.done);
  if (done.length > 0 && !args.flag("dry-run")) {
    if (!(await isWanted(args, shell, `Tick ${done.length} of them in ${filesOf(done)}?`))) return 1;
    for (const { review, one } of done) {
      const { text, occurrence } = one;
      await changeRecord(review, { kind: "tick-action", at, text, occurrence }, shell);
    }
  }
  return unknown > 0 ? 1 : 0;
}

function filesOf(done: readonly { readonly review: ReviewTarget }[]): string {
  const files = [...new Set(done.map(({ review }) => review.file))];
  return files.length === 1 ? path.basename(files[0] ?? "") : `${files.length} reviews`;
}

/**
 * The reviews that are named, each once: one that is named itself has to be one that may be asked about; below a folder those that
 * are private are left out and said. @throws Failure where a path is no review and holds none.
 */
async function reviewsOf(args: Arguments, shell: Shell): Promise<readonly ReviewTarget[]> {
  const reviews = new Map<string, ReviewTarget>();
  for (const named of args.positionals.slice(1)) {
    const below = await reviewsBelow(named, shell);
    if (below === undefined) {
      const review = await reviewTarget(named, shell);
      refusePrivate(aboutWhat(review).snapshot, args);
      reviews.set(review.file, review);
    }
    for (const review of below ?? []) {
      if (!aboutWhat(review).snapshot.private || args.flag("private")) reviews.set(review.file, review);
      else shell.error(`Warning: ${review.file} was left out: its incident is private. Add --private.`);
    }
  }
  return [...reviews.values()];
}

/** The reviews below a folder; undefined for a file, and for the folder of an incident, which names its review. */
async function reviewsBelow(named: string, shell: Shell): Promise<readonly ReviewTarget[] | undefined> {
  const { files, problems } = await markdownFiles(named, shell.cwd);
  const isFile = files.length === 1 && files[0] === named;
  if (isFile || textIfThere(path.resolve(shell.cwd, named, recordFileName)) !== undefined) return undefined;
  for (const problem of problems) shell.error(problem);
  const found: ReviewTarget[] = [];
  for (const file of files) {
    const text = textIfThere(path.resolve(shell.cwd, file)) ?? "";
    if (
      !claimsToBeOurs(text) ||
      readDocument(text, { path: file, policy: defaultPolicy }).snapshot.kind !== "review"
    )
      continue;
    found.push(await reviewTarget(file, shell));
  }
  if (found.length === 0) throw new Failure(`There is no review below ${named}.`);
  return found;
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
