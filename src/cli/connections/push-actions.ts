import { rosterPerson } from "../../core/outgoing/roster-person.ts";
import { ticketsOf, type ActionTicket } from "../../core/outgoing/ticket-of.ts";
import { ticketRequest } from "../../core/outgoing/ticket-request.ts";
import {
  trackerPlace,
  trackers,
  type Tracker,
  type TrackerPlace,
} from "../../core/outgoing/tracker-place.ts";
import type { TrackerReading } from "../../core/ports/connection.ts";
import type { TrackerRequest } from "../../core/ports/send-request.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { choiceHint } from "../../core/text/choices.ts";
import type { Arguments, ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { answered } from "./answered.ts";
import { confirmSending, refusePrivate } from "./confirm-sending.ts";
import { openDesk, openService, type Reached } from "./desk.ts";
import { aboutWhat, linkTo, reviewTarget, type ReviewTarget } from "./review-target.ts";
import { codeOfSent, sendNow } from "./send-now.ts";
import { thingOf, type Thing } from "./thing.ts";

/** Makes a ticket of each action of a review that has none and is not done; its address is noted behind the action. */
export async function pushActions(args: Arguments, shell: Shell): Promise<ExitCode> {
  const tracker = trackers.find((known) => known === args.text("to"));
  if (tracker === undefined)
    throw new Failure(`Say where to with --to. ${choiceHint(args.text("to") ?? "", trackers)}`);
  const review = await reviewTarget(args.positionals[1], shell);
  refusePrivate(aboutWhat(review).snapshot, args);
  const place = placeIn(review, tracker);
  const tickets = ticketsOf(review.read, await linkTo(review.file, "Review"));
  if (tickets.length === 0) {
    shell.error("Every action of this review is done or has its ticket, or there is none.");
    if (args.flag("dry-run")) shell.out("[]");
    return 0;
  }
  const desk = await openDesk(shell);
  const reached = openService(desk, tracker, shell);
  const { requests, missing } = await requestsOf(reached, place, review, tickets);
  const readers = args.flag("dry-run") ? [] : await readersThere(reached, place);
  const things = tickets.flatMap((ticket, index) => {
    const request = requests[index];
    return request === undefined
      ? []
      : [{ ...thingFor(ticket, request, reached, place, review), outside: readers.length > 0 }];
  });
  const text = tickets.map(textOf).join("\n");
  const words = { read: aboutWhat(review), policy: review.policy, text, cautions: [...readers, ...missing] };
  if (!(await confirmSending(things, words, desk, args, shell))) return args.flag("dry-run") ? 0 : 1;
  return codeOfSent(await sendNow(desk, things, shell));
}

/** What is to be said where anybody may read the tickets, or where nobody knows; nothing where they can't. */
async function readersThere(
  { connection: { tracker } }: Reached,
  { project }: TrackerPlace,
): Promise<readonly string[]> {
  const answer = await tracker?.readersOf?.(project);
  if (answer === undefined || (answer.kind === "answered" && answer.value === "inside")) return [];
  return answer.kind === "answered" && answer.value === "outside"
    ? [`${project} is public: anybody can read it.`]
    : [`Whether anybody can read ${project} is unknown. It is looked through as if everybody could.`];
}

function placeIn({ policy }: ReviewTarget, tracker: Tracker): TrackerPlace {
  const place = trackerPlace(policy.connections, tracker, "action");
  if (place !== undefined) return place;
  throw new Failure(`The policy names no place for tickets there: add \`${tracker}\` under \`connections\`.`);
}

type Ticket = Extract<TrackerRequest, { readonly kind: "create-ticket" }>;

interface Requests {
  readonly requests: readonly Ticket[];
  /** Whose ticket has no assignee, in sentences. */
  readonly missing: readonly string[];
}

/** @throws Failure where the tracker does not answer. */
async function requestsOf(
  { service, connection }: Reached,
  place: TrackerPlace,
  review: ReviewTarget,
  tickets: readonly ActionTicket[],
): Promise<Requests> {
  const reading = connection.tracker;
  if (reading === undefined) throw new Failure(`${serviceNames[service]} has no tickets here.`);
  const owners = [...new Set(tickets.flatMap(({ owner }) => owner ?? []))];
  const ids = await idsOf(owners, reading, place, review);
  const requests: Ticket[] = [];
  for (const ticket of tickets) {
    const assignee = ticket.owner === undefined ? undefined : ids.get(ticket.owner);
    const request = ticketRequest(place, ticket, { due: ticket.due, assignee });
    requests.push(reading.complete === undefined ? request : answered(await reading.complete(request)));
  }
  const missing = owners
    .filter((owner) => ids.get(owner) === undefined)
    .map((owner) => `${owner} is not known there: the ticket names the owner in its text.`);
  return { requests, missing };
}

async function idsOf(
  owners: readonly string[],
  reading: TrackerReading,
  { project }: TrackerPlace,
  { policy }: ReviewTarget,
): Promise<ReadonlyMap<string, string | undefined>> {
  const ids = new Map<string, string | undefined>();
  for (const owner of owners) {
    ids.set(owner, answered(await reading.personOf(rosterPerson(owner, policy.people.roster), project)));
  }
  return ids;
}

function thingFor(
  { text, occurrence, title }: ActionTicket,
  request: Ticket,
  reached: Reached,
  { project }: TrackerPlace,
  review: ReviewTarget,
): Thing {
  const target = `${serviceNames[reached.service]} ${project}`;
  return thingOf(review.file, reached, request, {
    target,
    where: `${target}: ${title}`,
    mark: `${text}\n${occurrence}`,
    note: { kind: "action", text, occurrence },
    snapshot: aboutWhat(review).snapshot,
  });
}

function textOf({ title, owner = "no owner", due = "no due day" }: ActionTicket): string {
  return [title, owner, due].join(" · ");
}
