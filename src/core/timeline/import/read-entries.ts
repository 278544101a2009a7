import { freeEntryTypes } from "../../incident/intent.ts";
import { outlineOf } from "../../markdown/outline.ts";
import { parseMarkdown } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { wordOf } from "../entry-words.ts";
import { readTimeline } from "../read-timeline.ts";
import type { Pasted, PastedEntry, Reader } from "./pasted.ts";
import { placeInTime } from "./place-in-time.ts";

/** Reads a timeline in any shape that is read in documents, and Sitrep's own. Undefined where no entry is found. */
export function readEntries(text: string, reader: Reader): Pasted | undefined {
  const timeline = timelineOf(text);
  const timed = timeline.filter(({ time, instant }) => time !== undefined || instant !== undefined);
  if (timed.length === 0) return undefined;
  const placed = placeInTime(
    timed.map(({ date, time, zone }) => ({ date, time: time ?? "00:00", zone, inherited: false })),
    reader,
    false,
  );
  const entries = timed.flatMap((entry, index): readonly PastedEntry[] => {
    const at = entry.instant === undefined ? placed[index] : { instant: entry.instant, uncertain: undefined };
    return at === undefined ? [] : [{ ...at, ...wordsOf(entry) }];
  });
  const skipped = timeline.filter((entry) => !timed.includes(entry)).map(({ text: said }) => said);
  return { kind: "timeline", entries, skipped };
}

/** A paste seldom brings the heading along that makes its lines a timeline. */
function timelineOf(text: string): readonly TimelineEntry[] {
  const options = { ours: true, record: false, severities: [] };
  if (/^ {0,3}(?:#{1,6}\s|(?:=+|-+)\s*$)/m.test(text)) {
    const asIs = parseMarkdown(text);
    const found = readTimeline(asIs, outlineOf(asIs), options).entries;
    if (found.length > 0) return found;
  }
  const headed = parseMarkdown(`# Timeline\n\n${text}`);
  return readTimeline(headed, outlineOf(headed), options).entries;
}

/** What changes the state of an incident becomes a note that says what it said. */
function wordsOf(entry: TimelineEntry): Omit<PastedEntry, "instant" | "uncertain"> {
  const { star, text } = entry;
  const type = freeEntryTypes.find((candidate) => candidate === entry.type);
  if (type !== undefined) return { type, qualifier: entry.qualifier, star, actor: undefined, text };
  return {
    type: "note",
    qualifier: undefined,
    star,
    actor: undefined,
    text: `${wordOf(entry.type)}: ${text}`,
  };
}
