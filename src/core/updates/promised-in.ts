import { dateIn, day, minute, parseInstant, type Instant } from "../model/instant.ts";

/**
 * The instant at which an update sent at `sent` promises the next one, the first that it names: `Next update
 * 2026-11-21T14:35Z`, `next update 14:35 UTC` (the first such time after it was sent), `next update in 30 min`. Undefined
 * where it promises none, or where a clock time has no zone and so is no instant.
 */
export function promisedIn(text: string, sent: Instant): Instant | undefined {
  for (const { index, 0: words } of text.matchAll(/\bnext update\b/gi)) {
    const behind = index + words.length;
    const promise = text.slice(behind, behind + 60);
    const instant = instantIn(promise) ?? clockIn(promise, sent) ?? lapseIn(promise, sent);
    if (instant !== undefined) return instant;
  }
  return undefined;
}

function instantIn(promise: string): Instant | undefined {
  const match = /^[^0-9]{0,20}(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))/i.exec(promise);
  return match?.[1] === undefined ? undefined : parseInstant(match[1]);
}

function clockIn(promise: string, sent: Instant): Instant | undefined {
  const clock = /^[^0-9]{0,20}(\d\d:\d\d) ?(?:Z|UTC)\b/i.exec(promise)?.[1];
  if (clock === undefined) return undefined;
  const sameDay = parseInstant(`${dateIn(sent, "UTC")}T${clock}Z`);
  if (sameDay === undefined) return undefined;
  return sameDay < sent ? sameDay + day : sameDay;
}

function lapseIn(promise: string, sent: Instant): Instant | undefined {
  const [, count, unit] = /^[^0-9]{0,10}\bin (\d{1,3}) ?(min|minutes?|h|hours?)\b/i.exec(promise) ?? [];
  if (count === undefined || unit === undefined) return undefined;
  return sent + Number(count) * (unit.toLowerCase().startsWith("m") ? minute : 60 * minute);
}
