import { cleanTyped } from "../markdown/inline-text.ts";
import { recordFileName } from "../model/file-names.ts";
import { toSecond, type Instant } from "../model/instant.ts";
import { changedPart } from "../text/changed-part.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { t } from "../text/say.ts";
import { verifyEdits } from "../timeline/write/verify-edits.ts";
import type { NewEntry } from "../timeline/write-entry.ts";
import type { DecideContext } from "./decide-context.ts";
import { planned, refused, type Decision } from "./decision.ts";
import type { FreeEntryType, ImportedEntry, Intent } from "./intent.ts";
import { refusalToLog } from "./log-entry.ts";
import { planEntry } from "./plan-entry.ts";
import { readWhole, type ReadDocument } from "./read-document.ts";
import { timelineOf } from "./timeline-of.ts";

/**
 * Logs entries that were chosen from elsewhere: a pasted chat, Git's history, commands of a terminal. Each stands where its
 * time says; equal times keep the order given. What the timeline says already at the same second in the same words is left
 * out, as often as it is there, and a warning counts it. All of them go in, or none.
 */
export function importEntries(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "import-entries" }>,
  context: DecideContext,
): Decision {
  if (intent.entries.length === 0) return refused(t("There is nothing to log: no entry was chosen."));
  for (const entry of intent.entries) {
    const refusal = refusalToLog({ kind: "log", at: entry.instant, ...asNew(entry) });
    if (refusal !== undefined) return refusal;
  }
  const fresh = [...notYetIn(read, intent.entries)].sort((a, b) => a.instant - b.instant).map(asNew);
  const known = intent.entries.length - fresh.length;
  const edits = fresh.length === 0 ? [] : (atOnce(read, fresh, context) ?? oneByOne(read, fresh, context));
  return "kind" in edits ? edits : planned(edits, [], known === 0 ? [] : [leftOut(known, fresh.length)]);
}

type NewImport = NewEntry & { readonly type: FreeEntryType };

function leftOut(known: number, added: number): string {
  if (added === 0) {
    return known === 1
      ? t("1 entry was in the timeline already: nothing was added.")
      : t("{0} entries were in the timeline already: nothing was added.", known);
  }
  return known === 1
    ? t("1 entry was in the timeline already and left out.")
    : t("{0} entries were in the timeline already and left out.", known);
}

function asNew({ instant, type = "note", qualifier, text, star }: ImportedEntry): NewImport {
  return { instant, type, qualifier, text, star };
}

/** An entry that was given twice and is there once is logged once more: so importing again adds nothing. */
function notYetIn({ snapshot }: ReadDocument, entries: readonly ImportedEntry[]): readonly ImportedEntry[] {
  const there = new Map<string, number>();
  for (const { instant, text } of snapshot.timeline) {
    if (instant === undefined) continue;
    const key = identity(instant, text);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  return entries.filter(({ instant, text }) => {
    const key = identity(instant, text);
    const count = there.get(key) ?? 0;
    there.set(key, count - 1);
    return count <= 0;
  });
}

function identity(instant: Instant, text: string): string {
  return `${toSecond(instant)} ${cleanTyped(text).replace(/\s+/g, " ")}`;
}

/**
 * Plans all on the text as it is. In a list of ours each is a line of its own, and those that go to one place follow each
 * other there. Undefined where it does not come out so, as where the first of them makes the timeline.
 */
function atOnce(
  read: ReadDocument,
  entries: readonly NewEntry[],
  context: DecideContext,
): readonly TextEdit[] | undefined {
  if (!read.snapshot.ours) return undefined;
  const edits: TextEdit[] = [];
  for (const entry of entries) {
    const decision = planEntry(read, entry, context);
    if (decision.kind === "refused" || decision.warnings.length > 0) return undefined;
    edits.push(...decision.edits);
  }
  const fits = verifyEdits(
    timelineOf(read, context),
    edits,
    (inside) =>
      inside.length === entries.length &&
      entries.every(({ instant }, index) => inside[index]?.instant === toSecond(instant)),
  );
  return fits ? edits : undefined;
}

/** Plans each on what the ones before it made of the text; the whole is one edit around all of them. */
function oneByOne(
  read: ReadDocument,
  entries: readonly NewEntry[],
  context: DecideContext,
): readonly TextEdit[] | Extract<Decision, { kind: "refused" }> {
  const before = read.document.text;
  let current = read;
  for (const entry of entries) {
    const decision = planEntry(current, entry, context);
    if (decision.kind === "refused") return decision;
    const text = applyEdits(current.document.text, decision.edits);
    current = readWhole(text, { path: recordFileName, policy: context.policy });
  }
  return [changedPart(before, current.document.text)];
}
