import { Uri, l10n, window } from "vscode";
import { cleanTyped } from "../../core/markdown/inline-text.ts";
import { toSecond, type Instant } from "../../core/model/instant.ts";
import type { Services } from "../context.ts";
import { currentText, textOnDisk } from "../host/file-text.ts";

/**
 * Notes that windows left which are gone hold words that may not be in their file: said once, with the way to them. A note
 * whose entry is in its file by now, saved from a restored editor, is dropped without a word.
 */
export async function offerRecovery(services: Services): Promise<void> {
  const { recovery } = services;
  const notes: Uri[] = [];
  for (const note of await recovery.left()) {
    if (await isInItsFile(note, services)) await recovery.drop(note);
    else notes.push(note);
  }
  const [first] = notes;
  if (first === undefined) return;
  const show = l10n.t("Show");
  const drop = l10n.t("Delete");
  const message =
    notes.length === 1
      ? l10n.t(
          "A note of an earlier session may not be in the incident: it was refused, or the window closed before the file was saved.",
        )
      : l10n.t(
          "{0} notes of an earlier session may not be in the incident: they were refused, or the window closed before the file was saved.",
          notes.length,
        );
  const answer = await window.showWarningMessage(message, show, drop);
  if (answer === show) for (const note of notes) await window.showTextDocument(note, { preview: false });
  if (answer === drop) for (const note of notes) await recovery.drop(note);
}

/** Whether the file a note is about has an entry of the note's moment, with its words where it has any. */
async function isInItsFile(note: Uri, { policies, reader }: Services): Promise<boolean> {
  try {
    const asked: unknown = JSON.parse((await textOnDisk(note)) ?? "");
    if (!isNote(asked)) return false;
    const file = Uri.parse(asked.file, true);
    const text = await currentText(file);
    if (text === undefined) return false;
    if (asked.kind === "write-block") return await isBlockThere(asked, text);
    const { timeline, review } = reader.read(file, text, await policies.policyFor(file)).snapshot;
    if (asked.kind === "set-review-state") return review?.state === asked.state;
    if (asked.kind === "set-review-meeting") return review?.meeting === toSecond(asked.meeting ?? NaN);
    const has = (instant: Instant, words: string | undefined): boolean =>
      timeline.some(
        (entry) => entry.instant === toSecond(instant) && (words === undefined || entry.text === words),
      );
    if (asked.kind === "import-entries") {
      return (asked.entries ?? []).every((entry) => has(entry.instant, cleanTyped(entry.text)));
    }
    return has(asked.at, asked.kind === "log" ? cleanTyped(asked.text ?? "") : undefined);
  } catch {
    return false; // what can't be read is shown to a person
  }
}

/** What was worded with a guide, which came over the same way as from the Review Desk. */
async function isBlockThere({ block }: Note, text: string): Promise<boolean> {
  const { decodeFromReviewDesk } = await import("../../protocol/decode-review-desk.ts"); // notes of it are rare
  const { isBlockIn } = await import("../../core/review/guided/is-block-in.ts");
  const said = decodeFromReviewDesk({ kind: "write-block", review: "note", block });
  return said?.kind === "write-block" && isBlockIn(text, said.block);
}

interface Note {
  readonly file: string;
  readonly kind: string;
  readonly at: number;
  readonly text?: string;
  readonly state?: string;
  readonly meeting?: number;
  readonly block?: unknown;
  readonly entries?: readonly NotedEntry[];
}

interface NotedEntry {
  readonly instant: number;
  readonly text: string;
}

function isNote(value: unknown): value is Note {
  return (
    typeof value === "object" &&
    value !== null &&
    "file" in value &&
    typeof value.file === "string" &&
    "kind" in value &&
    typeof value.kind === "string" &&
    "at" in value &&
    typeof value.at === "number" &&
    (!("text" in value) || typeof value.text === "string") &&
    (!("state" in value) || typeof value.state === "string") &&
    (!("meeting" in value) || typeof value.meeting === "number") &&
    (!("entries" in value) || (Array.isArray(value.entries) && value.entries.every(isNotedEntry)))
  );
}

function isNotedEntry(value: unknown): value is NotedEntry {
  return (
    typeof value === "object" &&
    value !== null &&
    "instant" in value &&
    typeof value.instant === "number" &&
    "text" in value &&
    typeof value.text === "string"
  );
}
