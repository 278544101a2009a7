import { findTail, writeAtTail, type Tail } from "../timeline/tail.ts";
import { readFrontMatter } from "../markdown/front-matter.ts";
import { decide } from "./decide.ts";
import type { DecideContext } from "./decide-context.ts";
import { planned, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { refusalToLog } from "./log-entry.ts";
import { isRecord, type ReadDocument } from "./read-document.ts";

/**
 * The decision that `decide` takes on the text's document, without reading the document where that is not needed: an entry
 * that goes to the end of a record's timeline needs but the lines around it. `path` says the kind of a file that does not
 * say it itself; `read` is asked only where the document is needed.
 */
export function decideText(
  text: string,
  intent: Intent,
  context: DecideContext & { readonly path: string },
  read: () => ReadDocument,
): Decision {
  const tail =
    intent.kind === "log" && isRecord(readFrontMatter(text), context.path) ? findTail(text) : undefined;
  return (tail && logAtTail(tail, intent)) ?? decide(read(), intent, context);
}

/** Undefined where the entry does not go to the tail. */
function logAtTail(tail: Tail, intent: Intent): Decision | undefined {
  if (intent.kind !== "log") return undefined;
  const { at, type, qualifier, text, star } = intent;
  const written = writeAtTail(tail, { instant: at, type, qualifier, text, star });
  return written === undefined ? undefined : (refusalToLog(intent) ?? planned([written.edit]));
}
