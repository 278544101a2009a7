import type { TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import { byInstant } from "../../timeline/sort-entries.ts";

/** A stretch of time in which somebody could not do something; undefined ends are unknown. */
export interface Impact {
  readonly text: string;
  readonly start: Instant | undefined;
  readonly end: Instant | undefined;
}

/**
 * The impacts of a timeline in order. An end closes the one impact that is open, of several the one whose words it repeats;
 * an end that fits none is an impact whose start is unknown.
 */
export function impactsOf(timeline: readonly TimelineEntry[]): readonly Impact[] {
  const impacts: Impact[] = [];
  for (const { type, qualifier, text, instant } of byInstant(timeline)) {
    if (type !== "impact") continue;
    if (qualifier !== "end") {
      // An impact without a qualifier tells of one; only its start makes it a stretch of time.
      if (qualifier === "start") impacts.push({ text, start: instant, end: undefined });
      continue;
    }
    const open = impacts.filter(({ start, end }) => start !== undefined && end === undefined);
    const closed = open.length === 1 ? open[0] : open.find((impact) => impact.text === text);
    const ended = { text: closed?.text === "" || closed === undefined ? text : closed.text, end: instant };
    if (closed === undefined) impacts.push({ ...ended, start: undefined });
    else impacts[impacts.indexOf(closed)] = { ...closed, ...ended };
  }
  return impacts;
}

/** How long there was an impact in all, milliseconds, overlaps counted once; undefined unless every start and end is known. */
export function impactTotal(impacts: readonly Impact[]): number | undefined {
  let total = 0;
  let until = -Infinity;
  for (const { start, end } of [...impacts].sort((a, b) => (a.start ?? 0) - (b.start ?? 0))) {
    if (start === undefined || end === undefined) return undefined;
    total += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return impacts.length === 0 ? undefined : total;
}
