import { clockAt } from "../foreign/clock.ts";
import { dateAt } from "../foreign/written-date.ts";
import type { DateOrder } from "../foreign/resolve-date.ts";
import { zoneAt } from "../foreign/zones.ts";
import { likeClock, two, type Wall } from "./like-clock.ts";
import { likeCase, likeDate } from "./like-date.ts";

/** A stamp taken apart, so that another moment can be written in its manner. */
export interface StampPart {
  readonly kind: "date" | "clock" | "zone" | "weekday" | "literal";
  readonly source: string;
}

/** The parts of a stamp as it is written; a range's other end and a second reading of the clock are left out. */
export function stampParts(raw: string): readonly StampPart[] {
  const parts: StampPart[] = [];
  const has = (kind: StampPart["kind"]): boolean => parts.some((part) => part.kind === kind);
  let at = 0;
  while (at < raw.length) {
    const found = partAt(raw, at, has);
    if (
      found === undefined &&
      has("clock") &&
      /[-–—(/]|\bto\b/.test(raw.slice(at, at + 2)) &&
      isRange(raw, at)
    ) {
      break;
    }
    const part = found ?? { kind: "literal", source: raw.charAt(at) };
    parts.push(part);
    at += part.source.length;
  }
  while (parts.at(-1)?.kind === "literal" && /^[\s([-]$/.test(parts.at(-1)?.source ?? "")) parts.pop();
  return parts;
}

function isRange(raw: string, at: number): boolean {
  return /\d/.test(raw.slice(at)) && !/[a-z]{3,}\s?\d/i.test(raw.slice(at, at + 8));
}

function partAt(raw: string, at: number, has: (kind: StampPart["kind"]) => boolean): StampPart | undefined {
  const zone = has("clock") && !has("zone") ? zoneAt(raw, at) : undefined;
  if (zone !== undefined) return { kind: "zone", source: raw.slice(at, zone.end) };
  if (/[\p{L}\p{N}]/u.test(raw.charAt(at - 1)) && raw.charAt(at - 1) !== "T") return undefined;
  const date = has("date") ? undefined : dateAt(raw, at);
  if (date !== undefined) return { kind: "date", source: raw.slice(at, date.end) };
  const clock = has("clock") ? undefined : clockAt(raw, at);
  if (clock !== undefined) return { kind: "clock", source: raw.slice(at, clock.end) };
  const weekday = has("weekday") ? undefined : /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*/i.exec(raw.slice(at));
  return weekday === null || weekday === undefined ? undefined : { kind: "weekday", source: weekday[0] };
}

/** The moment on the wall in the manner of `parts`; undefined where that can't be said so. */
export function writeStamp(parts: readonly StampPart[], wall: Wall, order: DateOrder): string | undefined {
  const written = parts.map(({ kind, source }) => {
    switch (kind) {
      case "date":
        return likeDate(source, wall, order);
      case "clock":
        return likeClock(source, wall);
      case "weekday":
        return likeWeekday(source, wall);
      case "zone":
      case "literal":
        return source;
    }
  });
  return written.every((part) => part !== undefined) ? written.join("") : undefined;
}

/** `2026-11-21`, the date that every reader knows. */
export function isoDate({ year, month, day }: Wall): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const weekdays: readonly string[] = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
];

function likeWeekday(old: string, wall: Wall): string {
  const name = weekdays[wall.weekday - 1] ?? "";
  return likeCase(old, /day$/i.test(old) ? name : name.slice(0, 3));
}
