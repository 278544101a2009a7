import type { Snapshot } from "../model/snapshot.ts";
import { ticketOf } from "./ticket-of.ts";
import { writeInline } from "../markdown/inline-text.ts";

/** The first message in the channel of an incident, as Markdown: what it is, where it stands, who does what. English. */
export function announcementOf(snapshot: Snapshot): string {
  const { title, markdown } = ticketOf(snapshot, undefined);
  const roles = snapshot.roles.map(({ role, name }) => `- ${writeInline(role)}: ${writeInline(name)}\n`);
  return `**${writeInline(title)}**\n\n${markdown}${roles.join("")}`;
}
