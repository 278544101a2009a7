import type { TextRange } from "../text/range.ts";
import type { Instant } from "./instant.ts";

/** What an entry of the timeline says, in the order of the design's list. `note` is everything without a type. */
export const entryTypes = [
  "declared",
  "severity",
  "status",
  "role",
  "step",
  "alert",
  "impact",
  "change",
  "finding",
  "decision",
  "hypothesis",
  "update",
  "todo",
  "note",
] as const;

export type EntryType = (typeof entryTypes)[number];

/** Where an update went: what the place is called and, where it is known, the address at which it can be read there. */
export interface SentPlace {
  readonly label: string;
  readonly url: string | undefined;
}

/** One line of the timeline: what was seen or done, and when. */
export interface TimelineEntry {
  /** The entry with all its lines, without the line break that ends it. */
  readonly range: TextRange;
  /** First and last line, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** The time as it is written. */
  readonly raw: string;
  /** Calendar date `2026-11-21` and wall clock `14:02` or `14:02:11` as stated; undefined where not known. */
  readonly date: string | undefined;
  readonly time: string | undefined;
  /** IANA name or offset the wall clock is in; undefined where nothing states it. */
  readonly zone: string | undefined;
  /** The moment; undefined where date, time or zone is unknown. */
  readonly instant: Instant | undefined;
  readonly type: EntryType;
  /** What stands in brackets behind the type: the audience of an update, `start` of an impact … */
  readonly qualifier: string | undefined;
  readonly actor: string | undefined;
  /** Whether the entry is marked as a key moment. */
  readonly star: boolean;
  /** What the entry says, without time, type, qualifier, star and where it was sent, protective escapes undone. */
  readonly text: string;
  /** Where an update went, as the end of its line says; empty for everything else. */
  readonly sent: readonly SentPlace[];
}
