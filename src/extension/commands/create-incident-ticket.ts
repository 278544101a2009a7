import { Uri, env, l10n, window } from "vscode";
import { ticketOf } from "../../core/outgoing/ticket-of.ts";
import { ticketRequest } from "../../core/outgoing/ticket-request.ts";
import { serviceNames } from "../../core/ports/service.ts";
import { inert } from "../../core/text/inert.ts";
import { confirmSending } from "../connections/confirm-sending.ts";
import { drillCaution } from "../connections/drill-caution.ts";
import { completeTickets, openTracker, readersThere } from "../connections/open-tracker.ts";
import { outgoing } from "../connections/outgoing.ts";
import { publishedLink } from "../connections/published-link.ts";
import { reachable } from "../connections/reachable.ts";
import { isAllSent, sendNow } from "../connections/send-now.ts";
import type { EditorCommand } from "../context.ts";
import type { ConnectedThing } from "../../core/model/snapshot.ts";
import { activeIncident } from "./active-incident.ts";

/** Makes the ticket of the incident in the tracker of the policy, and notes it in the record. One that is there is named. */
export const createIncidentTicket: EditorCommand = {
  id: "sitrep.ticket.create",
  async run(services) {
    const connections = reachable(services);
    const file = connections && (await activeIncident(services));
    const tracker = file && (await openTracker(connections, file, "incident"));
    if (connections === undefined || file === undefined || tracker === undefined) return;
    const { service } = tracker.account;
    const there = file.read.snapshot.connected[service];
    if (there !== undefined) {
      await showTicket(there);
      return;
    }
    const ticket = ticketOf(file.read.snapshot, await publishedLink(services, file.uri, "Record"));
    const [request] = (await completeTickets(tracker, [ticketRequest(tracker.place, ticket)])) ?? [];
    if (request === undefined) return;
    const target = `${serviceNames[service]} ${tracker.place.project}`;
    const note = { kind: "connected" } as const;
    const { outside, cautions } = await readersThere(tracker);
    const thing = outgoing(file, tracker, request, { target, where: target, mark: "", note, outside });
    const text = `${ticket.title}\n\n${ticket.markdown}`;
    const words = { text, cautions: [...drillCaution(file), ...cautions] };
    if (!(await confirmSending(services, connections, file, [thing], words))) return;
    const now = await sendNow(services, connections, [thing], text);
    const after = await services.library.refresh(file.uri);
    const made = after?.read.snapshot.connected[service];
    if (isAllSent(now) && made !== undefined) await showTicket(made);
  },
};

/** Says which ticket the incident has, and opens it where the person likes. */
async function showTicket({ id, url }: ConnectedThing): Promise<void> {
  const open = l10n.t("Open the Ticket");
  const said = inert(l10n.t("The ticket of this incident is {0}.", id));
  const answer = await window.showInformationMessage(said, ...(url === undefined ? [] : [open]));
  if (answer === open && url !== undefined) await env.openExternal(Uri.parse(url));
}
