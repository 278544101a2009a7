import { recordFileName } from "../model/file-names.ts";
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
  const anywhere = intent.kind === "import-entries" || "entry" in intent;
  const inSight = behind !== undefined && intent.at >= behind && !anywhere;
  return inSight ? read : readWhole(read.document.text, { path: recordFileName, policy: context.policy });
}

/** The instant of the first entry behind the lines that were left out. */
function firstBehind({ snapshot }: ReadDocument, end: number): number | undefined {
  return snapshot.timeline.find((entry) => entry.range.start >= end)?.instant;
}
