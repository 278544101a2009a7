import { readInline } from "../../markdown/inline-text.ts";
import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { EntryType, TimelineEntry } from "../../model/entry.ts";
import { splitSent } from "../sent-tail.ts";
import { entryTypeOf } from "../entry-words.ts";
import type { Stamp } from "./stamp.ts";
import type { TimedLine } from "./resolve-times.ts";
import { instantOf } from "./wall-clock.ts";
import type { WrittenZone } from "./zones.ts";
import { weakMemory } from "../../text/weak-memory.ts";

/**
 * An entry from a line whose time is worked out. `zone` is the timeline's; the line's own, which `meaningOf` explains,
 * goes before it.
 */
export function toEntry(
  document: MarkdownDocument,
  timed: TimedLine,
  zone: string | undefined,
  meaningOf: (written: WrittenZone) => string | undefined,
): TimelineEntry {
  const { line, date, time } = timed;
  const { range, stamp } = line;
  const own = time === undefined ? undefined : stamp.zone === undefined ? zone : meaningOf(stamp.zone);
  const first = document.lines.lineAt(range.start) + 1;
  const endLine = document.lines.lineAt(Math.max(range.start, range.end - 1)) + 1;
  const known = entries.get(stamp);
  const isSame = known?.source === line.text && known.entry.date === date && known.entry.time === time;
  if (isSame && known.entry.zone === own) {
    const { range: before, line: lineBefore } = known.entry;
    if (lineBefore === first && before.start === range.start && before.end === range.end) return known.entry;
    const entry = { ...known.entry, range, line: first, endLine };
    entries.set(stamp, { source: line.text, entry });
    return entry;
  }
  const entry = {
    range,
    line: first,
    endLine,
    raw: stamp.raw,
    date,
    time,
    zone: own,
    instant: instantOf(date, time, own),
    ...wordsOf(line.text),
  };
  entries.set(stamp, { source: line.text, entry });
  return entry;
}

/** What was made of stamps: an edit elsewhere moves an entry, or gives it another day, and leaves its words. */
const entries = weakMemory<Stamp, { readonly source: string; readonly entry: TimelineEntry }>();

function wordsOf(
  source: string,
): Pick<TimelineEntry, "type" | "qualifier" | "actor" | "star" | "sent" | "text"> {
  const { type, text } = typed(source);
  const star = text.includes("⭐") ? /\s?⭐\uFE0F?$/u.exec(text) : null;
  const { words, sent } = splitSent(star === null ? text : text.slice(0, star.index), type);
  return {
    type,
    qualifier: undefined,
    actor: actorOf(text),
    star: star !== null,
    sent,
    text: readInline(words).trim(),
  };
}

/** The type, where the text begins with one of our words in bold. */
function typed(source: string): { readonly type: EntryType; readonly text: string } {
  const strong = /^(?:\*\*|__)([\p{L} ]{1,20}:?)(?:\*\*|__):?(?=\s|$)/u.exec(source);
  const type = strong === null ? undefined : entryTypeOf(strong[1] ?? "");
  if (strong === null || type === undefined) return { type: "note", text: source };
  return { type, text: source.slice(strong[0].length).trim() };
}

/** A handle, or a name in brackets, right behind the time. */
function actorOf(text: string): string | undefined {
  return /^`?(@[\w.-]*\w)`?/.exec(text)?.[1] ?? /^\[([\p{L}\d._ -]{1,40})\](?![([:])/u.exec(text)?.[1];
}
