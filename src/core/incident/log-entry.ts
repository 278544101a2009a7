import { cleanTyped } from "../markdown/inline-text.ts";
import { t } from "../text/say.ts";
import { isQualifier } from "../timeline/entry-words.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { planEntry } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";

type LogIntent = Extract<Intent, { kind: "log" }>;

/** Logs what was seen or done. An empty text is refused, but for an impact, whose start or end says it all. */
export function logEntry(read: ReadDocument, intent: LogIntent, context: DecideContext): Decision {
  const refusal = refusalToLog(intent);
  if (refusal !== undefined) return refusal;
  const { at, type, qualifier, text, star } = intent;
  return planEntry(read, { instant: at, type, qualifier, text, star }, context);
}

/** Why an entry is logged into no document at all; undefined where nothing speaks against it. */
export function refusalToLog({ type, qualifier, text }: LogIntent): Decision | undefined {
  if (qualifier !== undefined && !isQualifier(type, qualifier)) {
    return refused(t("`{0}` says nothing known of an entry of type {1}.", qualifier, type));
  }
  if (cleanTyped(text) === "" && !(type === "impact" && qualifier !== undefined)) {
    return refused(t("There is nothing to log. Say what was seen or done."));
  }
  return undefined;
}
