import type { Instant } from "../../model/instant.ts";
import { writtenMomentAt, type WrittenMoment } from "../written-moment.ts";

/** A line of a log with its time taken out. */
export interface LogLine {
  readonly at:
    | { readonly kind: "instant"; readonly instant: Instant }
    | { readonly kind: "written"; readonly moment: WrittenMoment };
  readonly text: string;
}

/**
 * Reads a line of a log: a stamp at its beginning (ISO 8601, syslog, journalctl, Go, Java, klog, epoch), in brackets further
 * on (nginx, Apache), behind a prefix (containers), or as a field (JSON, logfmt). Undefined where it has no date and time.
 */
export function logLine(line: string): LogLine | undefined {
  const text = line.trim();
  return jsonLine(text) ?? epochLine(text) ?? klogLine(text) ?? leadingStamp(text) ?? stampInside(text);
}

const timeKeys = ["@timestamp", "timestamp", "time", "ts", "datetime", "date", "t", "eventTime"];
const textKeys = ["message", "msg", "event", "log", "body", "error"];

function jsonLine(text: string): LogLine | undefined {
  if (!text.startsWith("{") || !text.endsWith("}")) return undefined;
  const fields = fieldsOf(text);
  const at = timeKeys.map((key) => momentOf(fields.get(key))).find((found) => found !== undefined);
  if (at === undefined) return undefined;
  const said = textKeys
    .map((key) => fields.get(key))
    .find((value) => typeof value === "string" && value !== "");
  const level = fields.get("level") ?? fields.get("severity");
  const prefix = typeof level === "string" ? `${level}: ` : "";
  return { at, text: typeof said === "string" ? `${prefix}${said}` : text };
}

function fieldsOf(text: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return new Map<string, unknown>(typeof value === "object" && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map(); // only looks like JSON
  }
}

function momentOf(value: unknown): LogLine["at"] | undefined {
  if (typeof value === "number") return epoch(value);
  if (typeof value !== "string") return undefined;
  if (/^\d{10,19}(?:\.\d+)?$/.test(value)) return epoch(Number(value));
  const moment = writtenMomentAt(value, 0);
  return moment?.day === undefined ? undefined : { kind: "written", moment };
}

/** Seconds, milliseconds, micro- or nanoseconds since 1970, told by their size: between 2001 and 2100. */
function epoch(value: number): LogLine["at"] | undefined {
  for (const perSecond of [1, 1e3, 1e6, 1e9]) {
    const seconds = value / perSecond;
    if (seconds >= 1e9 && seconds < 4.1e9) return { kind: "instant", instant: Math.floor(seconds * 1000) };
  }
  return undefined;
}

function epochLine(text: string): LogLine | undefined {
  const match = /^[[(]?(\d{10}(?:\.\d{1,9})?|\d{13}|\d{16}|\d{19})[\])]?(?:\s+|[:|,-]\s*)(?=\S)/.exec(text);
  const at = match === null ? undefined : epoch(Number(match[1]));
  return match === null || at === undefined ? undefined : { at, text: text.slice(match[0].length) };
}

/** Kubernetes: `E1121 14:02:11.123456       1 reflector.go:138] text`, month and day in four digits. */
function klogLine(text: string): LogLine | undefined {
  const match = /^([IWEF])(\d\d)(\d\d) (?=\d\d:\d\d:\d\d)/.exec(text);
  const moment = match === null ? undefined : writtenMomentAt(text, match[0].length);
  const [, level = "", month = "", date = ""] = match ?? [];
  if (moment === undefined) return undefined;
  const day = {
    kind: "date" as const,
    date: { kind: "calendar" as const, year: undefined, month: Number(month), day: Number(date) },
  };
  return { at: { kind: "written", moment: { ...moment, day } }, text: `${level} ${rest(text, moment.end)}` };
}

/** `2026-11-21T14:02:11Z text`, `[…] text`, `<34>Nov 21 14:02:11 host text`, `Sat 2026-11-21 14:02:11 CET text`. */
function leadingStamp(text: string): LogLine | undefined {
  const opening = /^(?:<\d{1,3}>(?:\d )?)?[[(]?(?:(?:time|ts|timestamp|t)="?)?/.exec(text)?.[0].length ?? 0;
  const moment = writtenMomentAt(text, opening);
  if (moment?.day === undefined) return undefined;
  return { at: { kind: "written", moment }, text: rest(text, moment.end) };
}

/** Where a stamp that no prose has begins within a line. */
const inside =
  /\[(?=\d{1,2}\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d)|(?<![\w-])(?=\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)/;

function stampInside(text: string): LogLine | undefined {
  const match = inside.exec(text.slice(0, 300));
  if (match === null) return undefined;
  const moment = writtenMomentAt(text, match.index + match[0].length);
  if (moment?.day === undefined) return undefined;
  const before = text.slice(0, match.index).replace(/(?:\b(?:time|ts|timestamp|t)=)?["|]?\s*$/, "");
  return { at: { kind: "written", moment }, text: `${before.trimEnd()} ${rest(text, moment.end)}`.trim() };
}

/** The text behind a stamp, without the bracket or quote that closes it and the mark that sets it apart. */
function rest(text: string, end: number): string {
  return text.slice(end).replace(/^["\])>]*\s*(?:[-|:,](?=\s)\s*)?/, "");
}
