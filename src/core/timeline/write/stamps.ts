import { minute, type Instant } from "../../model/instant.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import type { DateOrder } from "../foreign/resolve-date.ts";
import type { EntryTemplate } from "./entry-template.ts";
import { two, type Wall } from "./like-clock.ts";
import { isoDate, writeStamp, type StampPart } from "./stamp-pattern.ts";
import { wallOf } from "./wall-of.ts";

/** One way to write a moment. */
export interface WrittenStamp {
  readonly source: string;
  /** The calendar date it says. */
  readonly date: string;
  /** What it means to the second or minute; undefined where it says a day alone. */
  readonly instant: Instant | undefined;
}

/**
 * A moment in the manner of a template, the most faithful first: exactly so, with the day, with the zone, with both,
 * and as an ISO instant, which speaks for itself wherever it stands.
 */
export function stampsLike(
  template: EntryTemplate,
  instant: Instant,
  order: DateOrder,
): readonly WrittenStamp[] {
  const { parts, zone } = template;
  const isDay = !parts.some((part) => part.kind === "clock");
  const own = zone ?? (isDay ? "UTC" : undefined);
  const manners: readonly (readonly [readonly StampPart[], string | undefined])[] = [
    [parts, own],
    [dated(parts), own],
    [zoned(parts), isDay ? undefined : "UTC"],
    [zoned(dated(parts)), isDay ? undefined : "UTC"],
  ];
  const written = manners.flatMap(([manner, clock]) => stampIn(manner, clock, instant, order));
  return [...written, isoStamp(instant, parts)].filter(
    (stamp, index, all) => all.findIndex((other) => other.source === stamp.source) === index,
  );
}

/** Whether an entry that was read back says the moment that was written. */
export function saysMoment(entry: TimelineEntry, stamp: WrittenStamp): boolean {
  if (stamp.instant !== undefined) return entry.instant === stamp.instant;
  return entry.date === stamp.date && entry.time === undefined;
}

function stampIn(
  parts: readonly StampPart[],
  zone: string | undefined,
  instant: Instant,
  order: DateOrder,
): readonly WrittenStamp[] {
  if (zone === undefined) return [];
  const wall = wallOf(instant, zone);
  const source = writeStamp(parts, wall, order);
  return source === undefined ? [] : [{ source, date: isoDate(wall), instant: atPrecision(instant, parts) }];
}

function atPrecision(instant: Instant, parts: readonly StampPart[]): Instant | undefined {
  const clock = parts.find((part) => part.kind === "clock");
  if (clock === undefined) return undefined;
  const step = hasSeconds(clock) ? 1000 : minute;
  return Math.floor(instant / step) * step;
}

function hasSeconds({ source }: StampPart): boolean {
  return /:\d\d?:\d\d/.test(source);
}

/** With the day in front of the clock, where it says none. */
function dated(parts: readonly StampPart[]): readonly StampPart[] {
  if (parts.some((part) => part.kind === "date")) return parts;
  const day: readonly StampPart[] = [
    { kind: "date", source: "2026-11-21" },
    { kind: "literal", source: " " },
  ];
  const rest = parts.filter((part, index) => part.kind !== "weekday" && parts[index - 1]?.kind !== "weekday");
  return [...day, ...rest];
}

/** With the zone UTC behind the clock, in the place of another one. */
function zoned(parts: readonly StampPart[]): readonly StampPart[] {
  if (parts.some((part) => part.kind === "zone")) {
    return parts.map((part) => (part.kind === "zone" ? { ...part, source: "UTC" } : part));
  }
  const utc: readonly StampPart[] = [
    { kind: "literal", source: " " },
    { kind: "zone", source: "UTC" },
  ];
  return parts.flatMap((part) => (part.kind === "clock" ? [part, ...utc] : [part]));
}

/** `2026-11-21T14:02Z`, with seconds where the manner has them. */
function isoStamp(instant: Instant, parts: readonly StampPart[]): WrittenStamp {
  const clock = parts.find((part) => part.kind === "clock");
  const seconds = clock !== undefined && hasSeconds(clock);
  const wall = wallOf(instant, "UTC");
  const step = seconds ? 1000 : minute;
  return {
    source: `${isoDate(wall)}T${clockOf(wall, seconds)}Z`,
    date: isoDate(wall),
    instant: Math.floor(instant / step) * step,
  };
}

function clockOf({ hour, minute: minutes, second }: Wall, seconds: boolean): string {
  return [hour, minutes, ...(seconds ? [second] : [])].map(two).join(":");
}
