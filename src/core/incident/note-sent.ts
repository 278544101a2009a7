import { cleanTyped } from "../markdown/inline-text.ts";
import type { TimelineEntry } from "../model/entry.ts";
import { toSecond } from "../model/instant.ts";
import { serviceNames } from "../model/service.ts";
import { onOneLine } from "../text/web-link.ts";
import { sentPlace, withSentPlace } from "../timeline/sent-tail.ts";
import { changeSent } from "../timeline/write/change-sent.ts";
import { audienceOf } from "../updates/sent-updates.ts";
import type { DecideContext } from "./decide-context.ts";
import { planned, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { refusalToLog } from "./log-entry.ts";
import { planEntry, planPlacement } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";
import { refuseUnlessRecord } from "./refuse-unless-record.ts";
import { timelineOf } from "./timeline-of.ts";

type NoteSentIntent = Extract<Intent, { kind: "note-sent" }>;

/**
 * Says behind an update where it went. The update is the entry of its second, to its audience, in its words; where the
 * timeline has none, it is logged. What it says already is not said twice.
 */
export function noteSent(read: ReadDocument, intent: NoteSentIntent, context: DecideContext): Decision {
  const { entryAt, audience, text, service, label, url } = intent;
  const refusal =
    refuseUnlessRecord(read) ??
    refusalToLog({ kind: "log", at: entryAt, type: "update", qualifier: audience, text });
  if (refusal !== undefined) return refusal;
  const place = sentPlace(onOneLine(label) === "" ? serviceNames[service] : label, url);
  const entry = read.snapshot.timeline.find((one) => isTheUpdate(one, intent));
  if (entry === undefined) {
    const update = { instant: entryAt, type: "update", qualifier: audience, text, sent: [place] } as const;
    return planEntry(read, update, context);
  }
  const sent = withSentPlace(entry.sent, place);
  if (sent === entry.sent) return planned([]);
  return planPlacement(read, changeSent(timelineOf(read, context), entry, sent), read.snapshot, {});
}

function isTheUpdate(entry: TimelineEntry, { entryAt, audience, text }: NoteSentIntent): boolean {
  return (
    entry.type === "update" &&
    entry.instant === toSecond(entryAt) &&
    audienceOf(entry) === audience &&
    unfolded(entry.text) === unfolded(cleanTyped(text))
  );
}

function unfolded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
