import path from "node:path";
import type { ImportedEntry } from "../../core/incident/intent.ts";
import { readDocument } from "../../core/incident/read-document.ts";
import { formatInstant, isZone } from "../../core/model/instant.ts";
import { visibleName } from "../../core/text/visible.ts";
import { toNewEntry } from "../../core/timeline/import/pasted.ts";
import { readPasted } from "../../core/timeline/import/read-pasted.ts";
import type { Arguments, Command, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { changeRecord, type Target } from "../host/change-record.ts";
import { markdownTarget } from "../host/markdown-target.ts";
import { gitCommits } from "../host/git-commits.ts";
import { readTextFile } from "../host/text-file.ts";

export const importCommand: Command = {
  name: "import",
  usage: "FILE SOURCE|- [--zone Z] | FILE --git [--since INSTANT], with [--pick 1,3-5] [--write]",
  summary: "Show a chat, a log or Git's history as entries, and write them into the timeline.",
  options: {
    write: { type: "boolean", help: "Write them; without it they are shown alone" },
    pick: {
      type: "string",
      help: "Which of them, by their numbers, as in 1,3-5 (default: all; of --git none)",
    },
    zone: {
      type: "string",
      help: "Whose clock counts where the source says no zone, as in Europe/Berlin (default: this computer's)",
    },
    git: {
      type: "boolean",
      help: "Commits, merges and tags of the day before the incident, instead of SOURCE",
    },
    since: { type: "string", help: "With --git: from when on, as in 2026-11-20T12:00Z" },
  },
  takes: { least: 1, most: 2 },
  async run(args, shell) {
    const [file, source] = args.positionals;
    const target = await markdownTarget(file, shell);
    const offered = args.flag("git")
      ? await fromGit(target, source, args, shell)
      : await fromText(source, args, shell);
    const entries = picked(offered, args, args.flag("git") && args.flag("write"));
    if (!args.flag("write")) {
      for (const each of entries) shell.out(shown(each));
      shell.error("Nothing is written yet. To write them: --write, with --pick 1,3-5 for some of them.");
      return 0;
    }
    const intent = {
      kind: "import-entries",
      at: shell.now(),
      entries: entries.map(({ entry }) => entry),
    } as const;
    await changeRecord(target, intent, shell);
    for (const each of entries) shell.out(shown(each));
    return 0;
  },
};

interface Offered {
  /** From 1, in the order of the source. */
  readonly number: number;
  readonly entry: ImportedEntry;
  /** Why the instant is not certain. */
  readonly uncertain: string | undefined;
}

async function fromText(
  source: string | undefined,
  args: Arguments,
  shell: Shell,
): Promise<readonly Offered[]> {
  if (source === undefined) throw new Failure("Name the file to read, `-` for standard input, or say --git.");
  const zone = zoneOf(args);
  const text = source === "-" ? await shell.input() : await readTextFile(path.resolve(shell.cwd, source));
  const { entries, skipped } = readPasted(text, { now: shell.now(), zone });
  if (entries.length === 0) {
    throw new Failure(
      "No line of it begins with a time. Give messages of a chat, lines of a log or a timeline.",
    );
  }
  if (skipped.length > 0) {
    const lines = skipped.length === 1 ? "1 line is" : `${skipped.length} lines are`;
    shell.error(`${lines} left out, the first: ${visibleName(skipped[0] ?? "")}`);
  }
  return entries.map((entry, index) => ({
    number: index + 1,
    entry: { ...toNewEntry(entry), type: entry.type },
    uncertain: entry.uncertain,
  }));
}

/** @throws Failure where there is no such zone. */
function zoneOf(args: Arguments): string {
  const stated = args.text("zone") ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (isZone(stated)) return stated;
  throw new Failure(`There is no time zone \`${stated}\`. Write one like Europe/Berlin, +05:45 or UTC.`);
}

async function fromGit(
  { file, policy }: Target,
  source: string | undefined,
  args: Arguments,
  shell: Shell,
): Promise<readonly Offered[]> {
  if (source !== undefined) throw new Failure("With --git there is no SOURCE: leave one of them out.");
  const { snapshot } = readDocument(await readTextFile(file), { path: file, policy });
  const commits = await gitCommits(file, snapshot, { now: shell.now(), since: args.text("since") });
  return commits.map(({ instant, type, text }, index) => ({
    number: index + 1,
    entry: { instant, type, text },
    uncertain: undefined,
  }));
}

/** @throws Failure where the numbers are none, or are wanted and not there: what is in Git is never logged by itself. */
function picked(offered: readonly Offered[], args: Arguments, mustChoose: boolean): readonly Offered[] {
  const stated = args.text("pick");
  if (stated === undefined && !mustChoose) return offered;
  if (stated === undefined) throw new Failure("Say which of them belong into the timeline: --pick 1,3-5.");
  const numbers = new Set(stated.split(",").flatMap((part) => range(part, offered.length)));
  return offered.filter(({ number }) => numbers.has(number));
}

function range(part: string, count: number): readonly number[] {
  const [, first, last] = /^\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?$/.exec(part) ?? [];
  const from = Number(first);
  const to = Number(last ?? first);
  if (first === undefined || from < 1 || to > count || from > to) {
    throw new Failure(`\`${part.trim()}\` is none of the entries 1 to ${count}. Pick them like 1,3-5.`);
  }
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** `3  2026-11-21T14:02:11Z  change  Commit 1a2b3c4: …  (No day is stated: …)` */
function shown({ number, entry, uncertain }: Offered): string {
  const type = entry.type === undefined || entry.type === "note" ? "" : `${entry.type}  `;
  const [first = "", ...more] = entry.text.split("\n");
  const lines = more.length === 0 ? "" : ` … (${more.length + 1} lines)`;
  const doubt = uncertain === undefined ? "" : `  (${uncertain})`;
  return `${number}  ${formatInstant(entry.instant)}  ${type}${visibleName(first)}${lines}${doubt}`;
}
