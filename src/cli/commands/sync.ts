import { stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { recordFileName } from "../../core/model/file-names.ts";
import type { MayAsk } from "../../git/ask-nobody.ts";
import { backOffMs } from "../../git/back-off.ts";
import { usualSyncRef } from "../../git/sync-refs.ts";
import type { Arguments, Command, ExitCode, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { findPolicy } from "../host/find-policy.ts";
import { roundsOfAll, roundsOfOne, type ExchangeTarget, type Round } from "../sync/exchange.ts";
import { prune } from "../sync/prune.ts";
import { codeOf, needsSignIn, sentencesOf, troubleOf } from "../sync/tell-sync.ts";

const usualSeconds = 20;

export const syncCommand: Command = {
  name: "sync",
  usage: "[FILE|FOLDER] [--once] [--every S] [--prune] [--private] [--remote R] [--ref REF]",
  summary: "Exchange incidents with the team through Git, without touching branch, index or stash.",
  options: {
    once: { type: "boolean", help: "Once, instead of again and again until Ctrl+C" },
    every: { type: "string", help: `How many seconds lie between two times (default: ${usualSeconds})` },
    prune: {
      type: "boolean",
      help: "Take incidents off the remote that are resolved and that its main branch holds",
    },
    private: { type: "boolean", help: "Share an incident that is marked as private all the same" },
    remote: { type: "string", help: "The remote the team shares (default: the policy's, else origin)" },
    ref: {
      type: "string",
      help: `Where incidents are shared there (default: the policy's, else ${usualSyncRef})`,
    },
  },
  takes: { least: 0, most: 1 },
  async run(args, shell) {
    const seconds = secondsOf(args.text("every"));
    const { folder, isOne } = await namedFolder(args.positionals[0], shell);
    const target = await targetAt(folder, args, shell);
    if (args.flag("prune")) return prune(target, shell);
    const round = isOne ? roundsOfOne(target, shell) : roundsOfAll(target, shell);
    return args.flag("once") ? once(round, shell) : keepOn(round, seconds, shell);
  },
};

/** @throws Failure where it is no number of seconds. */
function secondsOf(stated: string | undefined): number {
  const seconds = Number(stated ?? usualSeconds);
  if (seconds >= 1 && Number.isFinite(seconds)) return seconds;
  throw new Failure(`\`${stated ?? ""}\` is no number of seconds. Write one from 1 on.`);
}

/** The incident that a person named, which may be missing where only others have it so far, or a folder of incidents. */
async function namedFolder(
  given: string | undefined,
  shell: Shell,
): Promise<{ readonly folder: string; readonly isOne: boolean }> {
  const target = path.resolve(shell.cwd, given ?? ".");
  const info = await stat(target).catch(() => undefined); // not here yet
  if (info === undefined && target.endsWith(".md")) return { folder: path.dirname(target), isOne: true };
  if (info?.isFile() === true) return { folder: path.dirname(target), isOne: true };
  const record = await stat(path.join(target, recordFileName)).catch(() => undefined);
  return { folder: target, isOne: info === undefined || record !== undefined };
}

async function targetAt(folder: string, args: Arguments, shell: Shell): Promise<ExchangeTarget> {
  const repository = await existing(folder);
  const policy = await findPolicy(repository, shell);
  const { remote, ref } = { ...policy.sync, ...named("remote", args), ...named("ref", args) };
  return { repository, folder, remote, ref, policy, sharesPrivate: args.flag("private") };
}

function named(option: string, args: Arguments): Readonly<Record<string, string>> {
  const value = args.text(option);
  return value === undefined ? {} : { [option]: value };
}

/** The nearest folder upwards that is there, for Git to start in. */
async function existing(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  return isThere || path.dirname(folder) === folder ? folder : existing(path.dirname(folder));
}

/** Exchanges once and says what came of it, of each incident. */
async function once(round: Round, shell: Shell): Promise<ExitCode> {
  const exchanged = await round({ mayAsk: mayAskIn(shell) });
  for (const each of exchanged) {
    const sentences = sentencesOf(each);
    for (const sentence of sentences) shell.out(sentence);
    if (sentences.length === 0 && each.result.kind === "synced") {
      shell.out(each.name === undefined ? "Nothing new." : `${each.name}: Nothing new.`);
    }
    for (const trouble of troubleOf(each)) shell.error(trouble);
  }
  return codeOf(exchanged);
}

function mayAskIn({ isAttended = false }: Shell): MayAsk {
  return isAttended ? "terminal" : "nobody";
}

/**
 * Exchanges until Ctrl+C, and speaks when something happened. What is refused later may work in a while, and is said once.
 * @throws Failure where the first round is refused.
 */
async function keepOn(round: Round, seconds: number, shell: Shell): Promise<ExitCode> {
  const stop = new AbortController();
  process.once("SIGINT", () => {
    stop.abort();
  });
  shell.error(`Every ${seconds} s until Ctrl+C.`);
  const last = new Map<string | undefined, string>();
  let unsigned = 0;
  let mayAsk = mayAskIn(shell);
  const isOver = (): boolean => stop.signal.aborted;
  while (!isOver()) {
    const exchanged = await round({ signal: stop.signal, mayAsk });
    mayAsk = "nobody"; // who started it may have left
    if (isOver()) break;
    for (const each of exchanged) {
      const { name, result } = each;
      if (result.kind === "refused" && name === undefined && !last.has(name))
        throw new Failure(result.reason);
      const told = [...sentencesOf(each), ...troubleOf(each)].join("\n");
      if (told !== "" && (told !== last.get(name) || result.kind === "synced")) shell.out(told);
      last.set(name, told);
    }
    unsigned = exchanged.some(({ result }) => needsSignIn(result)) ? unsigned + 1 : 0;
    const pauseMs = Math.max(seconds * 1000, backOffMs(unsigned, seconds * 1000));
    await wait(pauseMs, undefined, { signal: stop.signal }).catch(() => undefined); // stopped
  }
  return 0;
}
