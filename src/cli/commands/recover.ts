import path from "node:path";
import type { Intent } from "../../core/incident/intent.ts";
import { wordsOfBlock, type ReviewBlock } from "../../core/model/review-block.ts";
import { formatInstant } from "../../core/model/instant.ts";
import { visibleName } from "../../core/text/visible.ts";
import type { Command, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord } from "../host/change-record.ts";
import { findPolicy, policyFinder } from "../host/find-policy.ts";
import { leftNotes, notYetWritten, type LeftNote } from "../host/left-notes.ts";
import { dropNote, recoveryFolder } from "../host/recovery-notes.ts";

export const recoverCommand: Command = {
  name: "recover",
  usage: "[--apply N | --drop N]",
  summary: "Show what was asked for and did not get into its file, and write it or let it go.",
  options: {
    apply: { type: "string", help: "Write the Nth into its file, at the moment it was asked for" },
    drop: { type: "string", help: "Delete the Nth; its text is printed once more" },
  },
  takes: { least: 0, most: 0 },
  async run(args, shell) {
    const [apply, drop] = [args.text("apply"), args.text("drop")];
    if (apply !== undefined && drop !== undefined) throw new Failure("Say one thing: --apply N or --drop N.");
    const left = await leftNotes(recoveryFolder(shell.env));
    const notes = await notYetWritten(left, policyFinder(shell));
    if (apply !== undefined) await write(chosen(notes, apply), shell);
    else if (drop !== undefined) await letGo(chosen(notes, drop), shell);
    else list(notes, shell);
    return 0;
  },
};

function list(notes: readonly LeftNote[], shell: Shell): void {
  if (notes.length === 0) shell.out("Nothing waits to be recovered.");
  for (const [index, note] of notes.entries()) shell.out(`${index + 1}  ${told(note, shell)}`);
  if (notes.length > 0)
    shell.error("To write one: sitrep recover --apply N. To delete one: sitrep recover --drop N.");
}

/** @throws Failure where there is none of that number. */
function chosen(notes: readonly LeftNote[], typed: string): LeftNote {
  const note = /^\d+$/.test(typed) ? notes[Number(typed) - 1] : undefined;
  if (note !== undefined) return note;
  const there = notes.length === 0 ? "Nothing waits" : `There are 1 to ${notes.length}`;
  throw new Failure(`There is no note \`${typed}\`. ${there}: see sitrep recover.`);
}

async function write(note: LeftNote, shell: Shell): Promise<void> {
  const { file, intent } = note;
  if (file === undefined || intent === undefined) {
    throw new Failure(`This note can't be carried out by itself. Read it and ask again: ${note.path}`);
  }
  await changeRecord({ file, policy: await findPolicy(path.dirname(file), shell) }, intent, shell, note.path);
  shell.out(`Written: ${told(note, shell)}`);
}

async function letGo(note: LeftNote, shell: Shell): Promise<void> {
  await dropNote(note.path);
  shell.out(`Deleted: ${told(note, shell)}`);
}

/** `2026-11-21T14:02:11Z  log finding: Pool exhausted  (incidents/…/incident.md)` */
function told({ file, intent, path: note }: LeftNote, { cwd }: Shell): string {
  const where = file === undefined ? note : path.relative(cwd, file);
  if (intent === undefined) return `${visibleName(where)}: ${note} can't be read as a whole`;
  return `${formatInstant(intent.at)}  ${visibleName(wordsOf(intent))}  (${visibleName(where)})`;
}

function wordsOf(intent: Intent): string {
  if (intent.kind === "log") return `log ${intent.type}: ${intent.text}`;
  if (intent.kind === "import-entries") {
    return `import ${intent.entries.length} entries: ${intent.entries[0]?.text ?? ""} …`;
  }
  if (intent.kind === "set-status") return `status ${intent.status}`;
  if (intent.kind === "set-severity") return `severity ${intent.severity ?? "unknown"}`;
  if (intent.kind === "assign-role") return `role ${intent.role}: ${intent.name ?? "nobody"}`;
  if (intent.kind === "write-block")
    return `write ${blockNames[intent.block.kind]}: ${wordsOfBlock(intent.block).replace(/\s+/g, " ")}`;
  if (intent.kind === "set-review-state") return `review-state ${intent.state}`;
  if (intent.kind === "set-review-meeting") return `meeting ${formatInstant(intent.meeting)}`;
  const what = intent.kind.replaceAll("-", " ");
  if (!("step" in intent)) return what;
  return `${what} ${intent.step.text}${"reason" in intent ? `: ${intent.reason}` : ""}`;
}

const blockNames: Readonly<Record<ReviewBlock["kind"], string>> = {
  whys: "Five Whys",
  sense: "how it made sense",
  factor: "contributing factor",
  severity: "a word on the severity",
};
