import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Intent } from "../../core/incident/intent.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { cleanTyped } from "../../core/markdown/inline-text.ts";
import type { EntryType } from "../../core/model/entry.ts";
import { toSecond, type Instant } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import { readReviewState } from "../../core/model/review-state.ts";
import { isBlockIn } from "../../core/review/guided/is-block-in.ts";
import { isCode } from "../../disk/is-code.ts";
import type { FindPolicy } from "./find-policy.ts";
import { isIntent, isObject } from "./noted-intent.ts";
import { dropNote } from "./recovery-notes.ts";
import { readTextFile } from "./text-file.ts";

/** A note of a command that was refused or killed. */
export interface LeftNote {
  readonly path: string;
  /** What it was asked of; undefined where the note can't be read. */
  readonly file: string | undefined;
  /** What was asked; undefined where it can't be read, or can't be asked again by itself. */
  readonly intent: Intent | undefined;
}

/** The notes of commands that are over, oldest first. */
export async function leftNotes(folder: string): Promise<readonly LeftNote[]> {
  const names = await readdir(folder).catch((): string[] => []); // no folder, no notes
  const notes: LeftNote[] = [];
  for (const name of names.filter((each) => each.endsWith(".json")).sort()) {
    const note = path.join(folder, name);
    if (!(await isAtWork(note))) notes.push({ path: note, ...(await contentOf(note)) });
  }
  return notes;
}

/** No command works for so long, whatever process has its number now. */
const longestMs = 10 * 60_000;

/** Whether the command that wrote a note (`20261121T140211Z-PID-1.json`) may still be at it. */
async function isAtWork(note: string): Promise<boolean> {
  const pid = Number(/-(\d+)-\d+\.json$/.exec(note)?.[1]);
  const info = await stat(note).catch(() => undefined); // it is just done
  if (info === undefined) return true;
  return Number.isSafeInteger(pid) && Date.now() - info.mtimeMs < longestMs && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM"); // somebody else's
  }
}

async function contentOf(note: string): Promise<Pick<LeftNote, "file" | "intent">> {
  try {
    const value: unknown = JSON.parse(await readFile(note, "utf8"));
    if (!isObject(value) || typeof value["file"] !== "string") return { file: undefined, intent: undefined };
    const { file, ...intent } = value;
    return { file, intent: isIntent(intent) ? intent : undefined };
  } catch {
    return { file: undefined, intent: undefined }; // cut short by a full disk: it is shown to a person as it is
  }
}

/** The notes whose text is not in its file. The others were written by a command that was killed after that: they go. */
export async function notYetWritten(
  notes: readonly LeftNote[],
  policyFor: FindPolicy,
): Promise<readonly LeftNote[]> {
  const waiting: LeftNote[] = [];
  for (const note of notes) {
    if (await isWritten(note, policyFor)) await dropNote(note.path);
    else waiting.push(note);
  }
  return waiting;
}

async function isWritten({ file, intent }: LeftNote, policyFor: FindPolicy): Promise<boolean> {
  if (file === undefined || intent === undefined) return false;
  const text = await readTextFile(file).catch(() => undefined); // gone, or not to be read
  if (text === undefined) return false;
  const policy = await policyFor(path.dirname(file));
  if (intent.kind === "write-block") return isBlockIn(text, intent.block);
  return isIn(readDocument(text, { path: file, policy }).snapshot, intent);
}

function isIn({ timeline, review }: Snapshot, intent: Intent): boolean {
  if (intent.kind === "set-review-state") return readReviewState(review?.state) === intent.state;
  if (intent.kind === "set-review-meeting") return review?.meeting === toSecond(intent.meeting);
  const has = (instant: Instant, words?: string): boolean =>
    timeline.some(
      (entry) =>
        entry.instant === toSecond(instant) && (words === undefined || entry.text === cleanTyped(words)),
    );
  if (intent.kind === "import-entries")
    return intent.entries.every(({ instant, text }) => has(instant, text));
  if (intent.kind === "log") return has(intent.at, intent.text);
  return timeline.some(
    (entry) => entry.instant === toSecond(intent.at) && entry.type === writtenAs[intent.kind],
  );
}

/** The types of the entries that intents leave in the timeline; the others are told by their words. */
const writtenAs: Readonly<Partial<Record<Intent["kind"], EntryType>>> = {
  "set-severity": "severity",
  "assign-role": "role",
  "set-status": "status",
  resolve: "status",
  reopen: "status",
  "complete-step": "step",
  "undo-step": "step",
  "skip-step": "step",
  "block-step": "step",
};
