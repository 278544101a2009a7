import { stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { recordFileName } from "../../core/model/file-names.ts";
import { formatInstantToMinute } from "../../core/model/instant.ts";
import { mergeKeepingBoth } from "../../git/merge-text.ts";
import { syncIncident, type SyncResult } from "../../git/sync-incident.ts";
import { usualSyncRef } from "../../git/sync-refs.ts";
import type { Arguments, Command, ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { findPolicy } from "../host/find-policy.ts";

const everyMs = 20_000;

export const syncCommand: Command = {
  name: "sync",
  usage: "[FILE|FOLDER] [--once] [--remote R] [--ref REF]",
  summary: "Exchange an incident with the team through Git, without touching branch, index or stash.",
  options: {
    once: { type: "boolean", help: `Once, instead of every ${everyMs / 1000} s until Ctrl+C` },
    remote: { type: "string", help: "The remote the team shares (default: the policy's, else origin)" },
    ref: {
      type: "string",
      help: `Where incidents are shared there (default: the policy's, else ${usualSyncRef})`,
    },
  },
  takes: { least: 0, most: 1 },
  async run(args, shell) {
    const exchange = await exchangeOf(args, shell);
    if (args.flag("once")) return tell(await exchange(), shell);
    return keepOn(exchange, shell);
  },
};

type Exchange = (signal?: AbortSignal) => Promise<SyncResult>;

async function exchangeOf(args: Arguments, shell: Shell): Promise<Exchange> {
  const folder = await incidentFolder(args.positionals[0], shell);
  const repository = await existing(folder);
  const policy = await findPolicy(repository, shell);
  const merge = mergeKeepingBoth(policy);
  const said = new Set<string>();
  const log = (sentence: string): void => {
    if (!said.has(sentence)) shell.error(sentence);
    said.add(sentence);
  };
  const { remote, ref } = { ...policy.sync, ...named("remote", args), ...named("ref", args) };
  return (signal) =>
    syncIncident({
      ...{ repository, folder, remote, ref, merge, now: shell.now(), log },
      ...(signal && { signal }),
    });
}

function named(option: string, args: Arguments): Readonly<Record<string, string>> {
  const value = args.text(option);
  return value === undefined ? {} : { [option]: value };
}

/**
 * The folder of the incident a person named; it may be missing where only others have it so far.
 * @throws Failure where the folder holds no record.
 */
async function incidentFolder(given: string | undefined, shell: Shell): Promise<string> {
  const target = path.resolve(shell.cwd, given ?? ".");
  const info = await stat(target).catch(() => undefined); // not here yet
  if (info === undefined) return target.endsWith(".md") ? path.dirname(target) : target;
  if (info.isFile()) return path.dirname(target);
  const record = await stat(path.join(target, recordFileName)).catch(() => undefined);
  if (record !== undefined) return target;
  throw new Failure(
    `${given ?? "This folder"} holds no ${recordFileName}. Name an incident's folder or its record.`,
  );
}

/** The nearest folder upwards that is there, for Git to start in. */
async function existing(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  return isThere || path.dirname(folder) === folder ? folder : existing(path.dirname(folder));
}

/** Says what came of it. @throws Failure where it was refused. */
function tell(result: SyncResult, shell: Shell): ExitCode {
  const sentences = sentencesOf(result);
  for (const sentence of sentences.length === 0 ? ["Nothing new."] : sentences) shell.out(sentence);
  if (result.kind !== "synced") return 0;
  for (const finding of result.findings) shell.error(finding);
  return result.findings.length === 0 ? 0 : 1;
}

/** What happened, a sentence a line; none where nothing did. @throws Failure where it was refused. */
function sentencesOf(result: SyncResult): readonly string[] {
  if (result.kind === "refused") throw new Failure(result.reason);
  if (result.kind === "synced") {
    const { received, sent } = result;
    return [
      ...(received.length === 0 ? [] : [`Received ${received.join(", ")}.`]),
      ...(sent.length === 0 ? [] : [`Sent ${sent.join(", ")}.`]),
    ];
  }
  const { waiting, since } = result.behind;
  const waits = waiting === 1 ? "1 version waits" : `${waiting} versions wait`;
  const heard =
    since === undefined
      ? "nothing heard from the others so far"
      : `the others' last version known here is of ${formatInstantToMinute(since)}`;
  return [`Offline: ${result.reason.replace(/\.?$/, ".")} ${waits} to be sent; ${heard}.`];
}

/**
 * Exchanges until Ctrl+C, and speaks when something happened. What is refused later may work in a while, and is said once.
 * @throws Failure where the first try is refused.
 */
async function keepOn(exchange: Exchange, shell: Shell): Promise<ExitCode> {
  const stop = new AbortController();
  process.once("SIGINT", () => {
    stop.abort();
  });
  shell.error(`Every ${everyMs / 1000} s until Ctrl+C.`);
  let last: string | undefined;
  const isOver = (): boolean => stop.signal.aborted;
  while (!isOver()) {
    const result = await exchange(stop.signal);
    if (isOver()) break;
    const lines =
      result.kind === "refused" && last !== undefined
        ? [result.reason]
        : [...sentencesOf(result), ...findingsOf(result)];
    const told = lines.join("\n");
    if (told !== "" && (told !== last || result.kind === "synced")) shell.out(told);
    last = told;
    await wait(everyMs, undefined, { signal: stop.signal }).catch(() => undefined); // stopped
  }
  return 0;
}

function findingsOf(result: SyncResult): readonly string[] {
  return result.kind === "synced" ? result.findings : [];
}
