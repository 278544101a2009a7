import { slugOf } from "../incident/slug.ts";
import type { CalendarDate } from "../model/calendar-date.ts";

/** Characters in the name of a channel (Slack's `conversations.create`). */
const longest = 80;

/**
 * What the channel of an incident is called: `inc-2026-11-21-checkout-errors`. The same title and day (of the declaration,
 * UTC) give the same name, so that a second machine finds the first one's channel.
 */
export function channelNameOf(title: string, date: CalendarDate, prefix: string): string {
  const name = Array.from(`${prefix}${date}-${slugOf(title)}`);
  while (name.join("").length > longest) name.pop();
  return name.join("").replace(/-+$/, "");
}
