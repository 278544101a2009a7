import path from "node:path";
import type { Policy } from "../../core/policy/policy.ts";
import { visibleName } from "../../core/text/visible.ts";
import type { MayAsk } from "../../git/ask-nobody.ts";
import { mergeKeepingBoth } from "../../git/merge-text.ts";
import { findRepository, fromTop, type Repository } from "../../git/place.ts";
import { sharedFolders } from "../../git/shared-folders.ts";
import { syncIncident, type SyncResult } from "../../git/sync-incident.ts";
import { unsentAmong } from "../../git/unsent.ts";
import type { Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { policyFinder } from "../host/find-policy.ts";
import { sayOnce } from "../host/say-once.ts";
import { incidentFinder, isPrivate } from "./find-incidents.ts";
import type { Exchanged } from "./tell-sync.ts";

/** Exchanges once. */
export type Round = (how: RoundOptions) => Promise<readonly Exchanged[]>;

export interface RoundOptions {
  readonly signal?: AbortSignal;
  /** Whether somebody may be asked to sign in. */
  readonly mayAsk: MayAsk;
}

export interface ExchangeTarget {
  /** A folder that is there, in the repository. */
  readonly repository: string;
  /** The incident's folder, or the one that incidents are below, absolute. */
  readonly folder: string;
  readonly remote: string;
  readonly ref: string;
  readonly policy: Policy;
  /** Whether somebody said that a private incident is shared all the same. */
  readonly sharesPrivate: boolean;
}

/** Rounds of one incident. */
export function roundsOfOne(target: ExchangeTarget, shell: Shell): Round {
  const exchange = exchanger(target, shell);
  return async (how) => [{ name: undefined, result: await exchange(target.folder, target.policy, how) }];
}

/**
 * Rounds of all incidents below a folder that go on, and of those that are over and have something left to send. Says which,
 * and which others share that are not here. @throws Failure where nothing can be shared from there
 */
export function roundsOfAll(target: ExchangeTarget, shell: Shell): Round {
  const { folder, repository, remote, ref } = target;
  const policyFor = policyFinder(shell);
  const find = incidentFinder(folder, policyFor);
  const exchange = exchanger(target, shell);
  const say = sayOnce(shell.error);
  return async (how) => {
    const here = await findRepository({ repository, remote, ref, mayAsk: how.mayAsk });
    if ("kind" in here) throw new Failure(here.reason);
    const listed = await sharedFolders(here, how.signal);
    const isShared = (name: string): boolean => listed.kind !== "listed" || listed.folders.has(name);
    const { active: open, over, private: kept } = await find();
    const active = target.sharesPrivate ? [...open, ...kept].sort() : open;
    if (!target.sharesPrivate && kept.length > 0) say(leftOut(kept.length));
    const unsent = await unsentAmong({ repository, remote, ref }, over, isShared);
    const folders = [...active, ...unsent].sort();
    const names = folders.map((each) => path.relative(shell.cwd, each) || ".");
    say(names.length === 0 ? "No incident is active here." : `Syncing ${names.join(", ")}.`);
    if (listed.kind === "listed")
      await tellElsewhere(here, folder, listed.folders, [...open, ...over, ...kept], say);
    const round: Exchanged[] = [];
    for (const [index, each] of folders.entries()) {
      const result = await exchange(each, await policyFor(each), how);
      round.push({ name: names[index], result });
    }
    return round;
  };
}

function exchanger(
  { repository, remote, ref, sharesPrivate }: ExchangeTarget,
  shell: Shell,
): (folder: string, policy: Policy, how: RoundOptions) => Promise<SyncResult> {
  const log = sayOnce(shell.error);
  return async (folder, policy, how) =>
    // Each time: it may have been marked meanwhile.
    !sharesPrivate && (await isPrivate(folder, () => Promise.resolve(policy)))
      ? { kind: "refused", reason: "The incident is private. To share it all the same: add --private." }
      : syncIncident({
          ...{ repository, folder, remote, ref, merge: mergeKeepingBoth(policy), now: shell.now(), log },
          ...how,
        });
}

function leftOut(count: number): string {
  return count === 1
    ? "1 private incident is left out. To share it: sitrep sync FOLDER --private."
    : `${count} private incidents are left out. To share one: sitrep sync FOLDER --private.`;
}

const mostNamed = 3;

/** Incidents that others share and that are not here are named, and not brought here unasked. */
async function tellElsewhere(
  { top }: Repository,
  below: string,
  shared: ReadonlyMap<string, string>,
  here: readonly string[],
  say: (sentence: string) => void,
): Promise<void> {
  const known = new Set(await Promise.all(here.map((folder) => fromTop(top, folder))));
  const prefix = await fromTop(top, below);
  const elsewhere = [...shared.keys()]
    .filter((folder) => !known.has(folder) && (prefix === undefined || folder.startsWith(`${prefix}/`)))
    .sort()
    .reverse();
  if (elsewhere.length === 0) return;
  const named = elsewhere.slice(0, mostNamed).map(visibleName).join(", ");
  const more = elsewhere.length > mostNamed ? ` and ${elsewhere.length - mostNamed} more` : "";
  say(`Others share ${named}${more}, not here so far. To bring one here: sitrep sync FOLDER.`);
}
