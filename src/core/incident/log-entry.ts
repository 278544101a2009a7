import { cleanTyped } from "../markdown/inline-text.ts";
import { isQualifier } from "../timeline/entry-words.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { planEntry } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";

/** Logs what was seen or done. An empty text is refused, but for an impact, whose start or end says it all. */
export function logEntry(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "log" }>,
  context: DecideContext,
): Decision {
  const { type, qualifier } = intent;
  if (qualifier !== undefined && !isQualifier(type, qualifier)) {
    return refused(`\`${qualifier}\` says nothing known of an entry of type ${type}.`);
  }
  if (cleanTyped(intent.text) === "" && !(type === "impact" && qualifier !== undefined)) {
    return refused("There is nothing to log. Say what was seen or done.");
  }
  return planEntry(
    read,
    { instant: intent.at, type, qualifier, text: intent.text, star: intent.star },
    context,
  );
}
