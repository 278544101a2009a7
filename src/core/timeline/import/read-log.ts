import { formatClock, minutesOf } from "../foreign/clock.ts";
import { dateOrder } from "../foreign/date-order.ts";
import type { DateOrder } from "../foreign/resolve-date.ts";
import { meaningOf } from "../foreign/zones.ts";
import { logLine, type LogLine } from "./log-line.ts";
import type { Pasted, PastedEntry, Reader } from "./pasted.ts";
import { dayMeant, placeInTime, type PlacedTime } from "./place-in-time.ts";

/**
 * Reads lines of a log. A line without a time belongs to the one before (stack traces); what stands before the first is
 * skipped. Undefined where no line has a date and a time.
 */
export function readLog(lines: readonly string[], reader: Reader): Pasted | undefined {
  const records: { readonly line: LogLine; readonly body: string[] }[] = [];
  const skipped: string[] = [];
  for (const source of lines) {
    if (source.trim() === "") continue;
    const line = logLine(source);
    const last = records.at(-1);
    if (line !== undefined) records.push({ line, body: [line.text] });
    else if (last !== undefined) last.body.push(source.trimEnd());
    else skipped.push(source.trim());
  }
  if (records.length === 0) return undefined;
  const order = dateOrder(lines.join("\n"), reader.zone);
  const entries = records.flatMap(({ line, body }): readonly PastedEntry[] => {
    const placed = placeOf(line, order, reader);
    const said = body.join("\n").trim();
    if (placed === undefined || said === "") {
      skipped.push(...body);
      return [];
    }
    return [{ ...placed, type: "note", qualifier: undefined, star: false, text: said, actor: undefined }];
  });
  return { kind: "plain-log", entries, skipped };
}

function placeOf({ at }: LogLine, order: DateOrder, reader: Reader): PlacedTime | undefined {
  if (at.kind === "instant") return { instant: at.instant, uncertain: undefined };
  const { day, clock, zone } = at.moment;
  const date = day && dayMeant(day, order, reader);
  if (date === undefined) return undefined;
  const time = formatClock(minutesOf(clock), clock.second !== undefined);
  const known = zone && meaningOf(zone, "");
  return placeInTime([{ date, time, zone: known, inherited: false }], reader, false)[0];
}
