import path from "node:path";
import { stat } from "node:fs/promises";
import { decideText } from "../../core/incident/decide-text.ts";
import type { Decision, Effect } from "../../core/incident/decision.ts";
import type { Intent } from "../../core/incident/intent.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { typedWords } from "../../core/incident/typed-words.ts";
import { recordFileName } from "../../core/model/file-names.ts";
import { formatInstant, parseInstant, type Instant } from "../../core/model/instant.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { applyEdits } from "../../core/text/edit.ts";
import { LockedError, takeLock } from "../../disk/file-lock.ts";
import type { Arguments, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { findPolicy } from "./find-policy.ts";
import { leftNotes, notYetWritten } from "./left-notes.ts";
import { dropNote, keepNote, recoveryFolder } from "./recovery-notes.ts";
import { readTextFile, reasonOf, replaceTextFile } from "./text-file.ts";

/** A record on disk and the policy that counts for it. */
export interface Target {
  readonly file: string;
  readonly policy: Policy;
}

/** The record a person named: a Markdown file, or a folder with an `incident.md`. @throws Failure where it is missing. */
export async function targetOf(named: string | undefined, shell: Shell): Promise<Target> {
  const given = path.resolve(shell.cwd, named ?? ".");
  const info = await stat(given).catch(() => {
    throw new Failure(`There is no file ${named ?? ""}. Check the path, or declare an incident first.`);
  });
  const file = info.isDirectory() ? path.join(given, recordFileName) : given;
  const target = { file, policy: await findPolicy(path.dirname(file), shell) };
  await tellLeftNotes(target, shell);
  return target;
}

/** Says on standard error that commands on this record before did not come to their end. */
async function tellLeftNotes(target: Target, shell: Shell): Promise<void> {
  const left = (await leftNotes(recoveryFolder(shell.env))).filter(({ file }) => file === target.file);
  const waiting = await notYetWritten(left, () => Promise.resolve(target.policy));
  if (waiting.length === 0) return;
  const count = waiting.length === 1 ? "A note" : `${waiting.length} notes`;
  const verb = waiting.length === 1 ? "is" : "are";
  shell.error(
    `${count} of what was asked of this file before ${verb} not in it. To see and write it: sitrep recover`,
  );
}

/**
 * The loop over a file: note what was asked, lock, read, decide, write in one step. The note goes once the change is in
 * the file, and where it is refused without words of the person's own in it; else it stays and the message says where.
 * Returns the effects to carry out. `noted`: the note that there is already, where one is recovered.
 * @throws Failure with the reason where the record can't take the change.
 */
export async function changeRecord(
  target: Target,
  intent: Intent,
  shell: Shell,
  noted?: string,
): Promise<readonly Effect[]> {
  const { file } = target;
  const note = noted ?? keepNote(recoveryFolder(shell.env), { file, intent, at: shell.now() });
  const kept = whereKept(note, intent);
  const change = whileLocked(file, () => decideAndWrite(target, intent, shell));
  const decision = await change.catch((error: unknown) => {
    if (error instanceof Failure) throw new Failure(`${error.message}${kept}`);
    if (kept !== "") shell.error(kept.trim());
    throw error;
  });
  const isKept = decision.kind === "refused" && typedWords(intent) !== "";
  if (!isKept) await dropNote(note);
  if (decision.kind === "planned") return decision.effects;
  throw new Failure(`Can't write to ${file}: ${decision.reason}${isKept ? kept : ""}`);
}

/**
 * The same for an intent whose words are kept elsewhere until they are in the file: no note is made of it.
 * @throws Failure with the reason where the file can't take the change.
 */
export async function changeKept(target: Target, intent: Intent, shell: Shell): Promise<void> {
  const decision = await whileLocked(target.file, () => decideAndWrite(target, intent, shell));
  if (decision.kind === "refused") throw new Failure(`Can't write to ${target.file}: ${decision.reason}`);
}

/** Where what was typed is now: in a note, or, where none could be kept, in the message itself. */
function whereKept(note: string | undefined, intent: Intent): string {
  if (note !== undefined) return `\nWhat you asked for is kept in ${note}.`;
  const words = typedWords(intent);
  return words === "" ? "" : `\nNo note of it could be kept. What you typed: ${words}`;
}

async function whileLocked<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  const release = await takeLock(file).catch((error: unknown) => {
    throw new Failure(
      error instanceof LockedError ? error.message : `Can't write to ${file}: ${reasonOf(error)}.`,
    );
  });
  try {
    return await work();
  } finally {
    await release();
  }
}

async function decideAndWrite({ file, policy }: Target, intent: Intent, shell: Shell): Promise<Decision> {
  for (;;) {
    const text = await readTextFile(file);
    const context = { policy, path: file, recordName: path.basename(file) };
    const decision = decideText(text, intent, context, () => readDocument(text, { path: file, policy }));
    if (decision.kind === "refused") return decision;
    // An editor does not take our lock: where the bytes changed since they were read, plan again on the new ones.
    if (decision.edits.length > 0 && (await readTextFile(file)) !== text) continue;
    if (decision.edits.length > 0) await replaceTextFile(file, applyEdits(text, decision.edits));
    for (const warning of decision.warnings) shell.error(warning);
    return decision;
  }
}

/** The moment `--at` states, else now. A future one is taken, with a warning. @throws Failure where it is no instant. */
export function momentOf(args: Arguments, shell: Shell): Instant {
  const stated = args.text("at");
  if (stated === undefined) return shell.now();
  const instant = parseInstant(stated);
  if (instant === undefined) {
    throw new Failure(
      `\`${stated}\` is no instant that exists. Write it like 2026-11-21T14:02Z or 2026-11-21T15:02+01:00.`,
    );
  }
  if (instant > shell.now())
    shell.error(`Warning: ${formatInstant(instant)} is in the future. It was taken as stated.`);
  return instant;
}
