import { writeInline } from "../../markdown/inline-text.ts";
import { formatInstantToMinute, type Instant } from "../../model/instant.ts";
import { peopleDuration } from "../../updates/people-time.ts";

/** What stands for what the record does not say. */
export const unknown = "unknown";

/** An instant as reviews state it, UTC and to the minute. */
export function moment(instant: Instant | undefined): string {
  return instant === undefined ? unknown : formatInstantToMinute(instant);
}

/** `32 min`, `1 h 2 min`; unknown where an end is missing or before its beginning. */
export function lasted(from: Instant | undefined, to: Instant | undefined): string {
  if (from === undefined || to === undefined) return unknown;
  return peopleDuration(from, to) ?? unknown;
}

/** Text as it can stand in a table's cell: one line, bars escaped. */
export function cell(text: string): string {
  return writeInline(oneLine(text)).replace(/\|/g, "\\|");
}

/** Typed text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A link to the record: what would end its target or mean something else there is percent-encoded. */
export function recordLink(recordName: string): string {
  const encoded = (char: string): string =>
    `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  return `[the record](${recordName.replace(/[ \t\r\n"#%():<>?\\]/g, encoded)})`;
}
