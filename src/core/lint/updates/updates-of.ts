import type { TimelineEntry } from "../../model/entry.ts";
import type { Instant } from "../../model/instant.ts";
import type { Status } from "../../model/status.ts";
import { severityIds } from "../../policy/severity-policy.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";
import { t } from "../../text/say.ts";
import { meaningOf } from "../../timeline/entry-meaning.ts";
import { blankSentTail } from "../../timeline/sent-tail.ts";
import { byInstant } from "../../timeline/sort-entries.ts";
import { audiences, type Audience } from "../../updates/next-updates.ts";
import type { FindingLevel, Fix } from "../finding.ts";
import type { ReviewModel } from "../review-model.ts";
import type { RuleReport } from "../rule.ts";
import type { UpdateProblem } from "./update-problem.ts";

/** An update that a record says was sent. */
export interface SentUpdate {
  readonly audience: Audience;
  /** What was sent, as it stands in the file; it begins at `start` of the document. */
  readonly text: string;
  readonly start: number;
  /** When it was sent. */
  readonly instant: Instant;
  /** Where the incident stood then. */
  readonly status: Status | undefined;
  /** Whether its line says where it went: those words have been read, and stay as they are. */
  readonly posted: boolean;
  /** Whether it still can be made good: the last one to its audience of an incident that is not over. */
  readonly open: boolean;
}

/** The updates of a record in order of time; an update without an audience is internal. */
export function updatesOf({ document, snapshot, policy }: ReviewModel): readonly SentUpdate[] {
  const severities = severityIds(policy);
  const sent: SentUpdate[] = [];
  const open = new Set<Audience>();
  let status: Status | undefined;
  for (const entry of byInstant(snapshot.timeline)) {
    const meaning = meaningOf(entry, severities);
    if (meaning.kind === "status") status = meaning.status;
    if (entry.type !== "update") continue;
    const audience = audiences.find((known) => known === entry.qualifier) ?? "internal";
    sent.push({
      audience,
      status,
      instant: entry.instant,
      posted: entry.sent.length > 0,
      open: false,
      ...wordsOf(document.text, entry),
    });
  }
  return sent
    .toReversed()
    .map((update) => {
      const isLast = !open.has(update.audience);
      open.add(update.audience);
      return { ...update, open: isLast && snapshot.status !== "resolved" };
    })
    .toReversed();
}

/** An entry without time, type and qualifier. */
function wordsOf(
  text: string,
  { range, raw }: TimelineEntry,
): { readonly text: string; readonly start: number } {
  const source = text.slice(range.start, range.end);
  const at = source.indexOf(raw) + raw.length;
  const head =
    /^\s*(?:\*\*|__)[^*_]{0,30}(?:\*\*|__):?(?:\s*\([^()]{0,30}\))?\s*/.exec(source.slice(at))?.[0] ?? "";
  const start = at + head.length;
  return { text: blankSentTail(source.slice(start)), start: range.start + start };
}

/**
 * A problem of an update as its rule reports it, with the rule's own remedies. What was sent is sent: only what is still open
 * is more than a hint, and what is known to have gone out has no remedy.
 */
export function reportOf(
  update: SentUpdate,
  { message, range, replacement }: UpdateProblem,
  others: readonly Fix[] = [],
): RuleReport {
  const level: FindingLevel | undefined = update.open ? undefined : "information";
  const better = replacement === undefined ? [] : [replaceBy(update, range, replacement)];
  const fixes = update.posted ? [] : [...better, ...others];
  const place = { start: update.start + range.start, end: update.start + range.end };
  return { message, range: place, level, fixes };
}

/** The remedy that puts other words in place of some of an update's. */
export function replaceBy(update: SentUpdate, range: TextRange, newText: string): Fix {
  return fixOf(update, t('Replace by "{0}"', newText), { ...range, newText });
}

/** A remedy as one edit of an update's text. */
export function fixOf({ start }: SentUpdate, title: string, edit: TextEdit): Fix {
  const placed = { start: start + edit.start, end: start + edit.end, newText: edit.newText };
  return { title, safe: false, edits: [placed] };
}
