import { recordFileName } from "../model/file-names.ts";
import { toSecond } from "../model/instant.ts";
import type { DecideContext } from "./decide-context.ts";
import type { Intent } from "./intent.ts";
import { readWhole, type ReadDocument } from "./read-document.ts";

/**
 * What an intent is decided on: what was read, unless lines that the parser never saw are in question. That is so for a
 * moment before the first entry behind them, for changes of an entry, and for entries that may go anywhere: then the whole
 * text is parsed.
 */
export function wholeFor(read: ReadDocument, intent: Intent, context: DecideContext): ReadDocument {
  const { leftOut } = read.document;
  if (leftOut === undefined) return read;
  const behind = firstBehind(read, leftOut.end);
  const at = intent.kind === "note-sent" ? intent.entryAt : intent.at;
  const inSight = behind !== undefined && at >= behind && !goesAnywhere(read, intent);
  return inSight ? read : readWhole(read.document.text, { path: recordFileName, policy: context.policy });
}

/** Whether an intent is about entries that are there, wherever they stand. */
function goesAnywhere({ snapshot }: ReadDocument, intent: Intent): boolean {
  if (intent.kind !== "note-sent") return intent.kind === "import-entries" || "entry" in intent;
  const second = toSecond(intent.entryAt);
  return snapshot.timeline.some(({ type, instant }) => type === "update" && instant === second);
}

/** The instant of the first entry behind the lines that were left out. */
function firstBehind({ snapshot }: ReadDocument, end: number): number | undefined {
  return snapshot.timeline.find((entry) => entry.range.start >= end)?.instant;
}
