import type { TimelineEntry } from "../model/entry.ts";
import type { TextRange } from "../text/range.ts";
import { readEntryLine } from "./read-own-entry.ts";

/** Entries that stand on lines of their own, read without a parse, and the whole lines they stand on. */
export interface LongRun {
  readonly range: TextRange;
  readonly entries: readonly TimelineEntry[];
}

/** Which runs are left out, in entries. */
export interface RunLimits {
  /** The shortest that is worth it; a document with a run this long has at least 22 characters for each. */
  readonly worthIt: number;
  /** How many are left to the parser on either side: at least one. */
  readonly keptBefore: number;
  readonly keptBehind: number;
}

/** For whoever writes: what is written mostly goes behind the last ones. Below, a parse is fast enough. */
const forWriting: RunLimits = { worthIt: 150, keptBefore: 2, keptBehind: 50 };

/** For whoever reads many records and writes into none. */
export const forReading: RunLimits = { worthIt: 4, keptBefore: 1, keptBehind: 1 };

/**
 * The longest run of lines that are entries of ours, one behind the other, without those at its ends. Each of them is an
 * item with one line of text, so that a parse of the document without them tells the same about everything else, provided
 * that it shows the lines on either side as neighbours in one list. Undefined where no run is long enough.
 */
export function longRun(
  text: string,
  { worthIt, keptBefore, keptBehind }: RunLimits = forWriting,
): LongRun | undefined {
  if (text.length < worthIt * 22) return undefined;
  const best = longest(text);
  if (best.length < worthIt + keptBefore + keptBehind) return undefined;
  const entries = best.slice(keptBefore, -keptBehind);
  const start = entries[0]?.range.start ?? 0;
  const behind = best[best.length - keptBehind]?.range.start ?? start;
  return { range: { start, end: behind }, entries };
}

function longest(text: string): readonly TimelineEntry[] {
  let best: readonly TimelineEntry[] = [];
  let run: TimelineEntry[] = [];
  let line = 0;
  for (let start = 0; start < text.length;) {
    line += 1;
    const { end, next } = lineAt(text, start);
    const entry = text.startsWith("- ", start) ? readEntryLine(text, { start, end }, line) : undefined;
    if (entry?.zone !== "UTC") {
      if (run.length > best.length) best = run;
      run = [];
    } else run.push(entry);
    start = next;
  }
  return run.length > best.length ? run : best;
}

/** The end of the line that begins at `start`, and where the next one begins. Breaks are `\n`, `\r\n` and `\r`. */
function lineAt(text: string, start: number): { readonly end: number; readonly next: number } {
  const feed = text.indexOf("\n", start);
  const last = feed === -1 ? text.length : feed;
  const carriage = text.slice(start, last).indexOf("\r");
  if (carriage === -1) return { end: last, next: Math.min(last + 1, text.length) };
  const end = start + carriage;
  return { end, next: end + 1 === last ? last + 1 : end + 1 };
}
