import type { Link } from "../../core/ports/send-request.ts";
import { trackers } from "../../core/outgoing/tracker-place.ts";
import { serviceNames } from "../../core/ports/service.ts";
import type { Shell } from "../command.ts";
import { openService, type Desk, type Reached } from "./desk.ts";
import { ownAccount } from "./own-account.ts";
import type { ReviewTarget } from "./review-target.ts";
import { thingOf, type Thing } from "./thing.ts";

/** Stands in the requests that are shown where the page has no address before it is made. */
export const laterAddress = "https://address.of.the.page.invalid/";

/** What links the tickets of a review's incident to an address, for the trackers that the environment lets us in at. */
export function ticketLinks(
  { record }: Pick<ReviewTarget, "record">,
  desk: Desk,
  title: string,
  shell: Shell,
): (url: string) => readonly Thing[] {
  if (record === undefined) return () => [];
  const tickets = trackers.flatMap((tracker) => {
    const ticket = record.read.snapshot.connected[tracker];
    if (ticket === undefined || ownAccount(tracker, shell.env).kind !== "ready") return [];
    return [{ ticket: ticket.id, reached: openService(desk, tracker, shell) }];
  });
  return (url) => tickets.map(({ ticket, reached }) => linkOf(record, reached, ticket, { title, url }));
}

function linkOf(
  { file, read }: Exclude<ReviewTarget["record"], undefined>,
  reached: Reached,
  ticket: string,
  link: Link,
): Thing {
  const target = `${serviceNames[reached.service]} ${ticket}`;
  return thingOf(
    file,
    reached,
    { kind: "link-ticket", ticket, link },
    {
      target,
      where: `${target} (a link to the page)`,
      mark: link.url,
      note: { kind: "nothing" },
      snapshot: read.snapshot,
    },
  );
}
