import { setTimeout as wait } from "node:timers/promises";
import type { Instant } from "../core/model/instant.ts";
import { t } from "../core/text/say.ts";
import { GitError, askGit } from "./ask-git.ts";
import { bringIn, type Brought, type ChangeFile } from "./bring-in.ts";
import { skippedHooks } from "./hooks.ts";
import { join, type Joined } from "./join.ts";
import { fetchMain, holdsAll } from "./main-history.ts";
import type { MergeText } from "./merge-text.ts";
import { commitOf, findPlace, type Place, type PlaceRequest } from "./place.ts";
import { moveRef, recordLocal, type Local } from "./record-local.ts";
import { openOperation } from "./put-back.ts";
import { fetchShared, push } from "./share.ts";

export interface SyncRequest extends PlaceRequest {
  readonly merge: MergeText;
  readonly now: Instant;
  /** Told in sentences what Sync does that a person may want to know, such as hooks that it skips. */
  readonly log: (sentence: string) => void;
  /** How a working file is changed; default: on disk, under the lock of all writers. */
  readonly change?: ChangeFile;
  readonly signal?: AbortSignal;
}

/** How far this place is behind the others. */
export interface Behind {
  /** Versions that wait here to be sent. */
  readonly waiting: number;
  /** When what was last heard of the others was written; undefined: nothing was ever heard. */
  readonly since: Instant | undefined;
}

export type SyncResult =
  | {
      readonly kind: "synced";
      /** Files that changed here, and files that the others had not got, from the repository's top. */
      readonly received: readonly string[];
      readonly sent: readonly string[];
      readonly findings: readonly string[];
    }
  /** Normal: what was written is kept and goes with the next sync. */
  | {
      readonly kind: "offline";
      readonly behind: Behind;
      readonly reason: string;
      /** The remote is there, and Git here has nothing at hand to sign in with. */
      readonly needsSignIn?: true;
    }
  | { readonly kind: "refused"; readonly reason: string };

/** As many others may be first in a row. */
const mostTries = 16;

/**
 * Exchanges an incident's folder with the others through a ref of its own: keeps what stands here as a commit that no
 * branch knows, fetches, merges in process, pushes without force, and brings what others wrote into the working files of
 * that folder. The person's branch, index, stash and other files are never touched, and hooks do not run. Deleting a
 * file here deletes it nowhere else (see `recordLocal`). Whenever it is cut off, the next one goes on.
 */
export async function syncIncident(request: SyncRequest): Promise<SyncResult> {
  try {
    const place = await findPlace(request);
    return "kind" in place ? place : await syncPlace(place, request);
  } catch (error) {
    if (error instanceof GitError) return { kind: "refused", reason: error.message };
    throw error;
  }
}

async function syncPlace(place: Place, request: SyncRequest): Promise<SyncResult> {
  try {
    const local = await recordLocal(place, request);
    return local.kind === "refused" ? local : await exchange(place, local, request);
  } finally {
    await place.objects.close();
  }
}

async function exchange(place: Place, local: Local, request: SyncRequest): Promise<SyncResult> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const begun = performance.now();
    const fetched = await fetchShared(place, request.signal);
    if (fetched.kind === "unreachable") return offline(place, local, fetched);
    if (fetched.commit === undefined && (await isPruned(place, local, request))) return nothingNew(local);
    const joined = await join(place, local, fetched.commit, request);
    if (joined.kind === "refused") return joined;
    if (joined.commit !== fetched.commit) {
      if (tries === 1) await sayHooks(place, request);
      const pushed = await push(place, joined.commit, request.signal);
      if (pushed.kind === "unreachable") return offline(place, local, pushed);
      if (pushed.kind === "forbidden") return forbidden(place, pushed.reason);
      if (pushed.kind === "outrun") {
        await letOthersFinish(performance.now() - begun);
        continue;
      }
    }
    return settle(place, local, joined, request);
  }
  return offline(place, local, { reason: t("Others were first {0} times in a row.", mostTries) });
}

/**
 * Whether the incident was taken off the remote (see `pruneShared`) and there is nothing here that its main branch does not
 * hold: it is not shared again then. A ref that is gone in any other way is, so that nothing is lost.
 */
async function isPruned(place: Place, local: Local, { signal }: SyncRequest): Promise<boolean> {
  const seen = await commitOf(place, place.refs.seen);
  if (seen === undefined || local.commit !== seen) return false;
  const main = await fetchMain(place, [], signal);
  return main.kind === "main" && holdsAll(place, main.commit, place.folder, local.blobs);
}

function nothingNew({ working }: Local): SyncResult {
  return { kind: "synced", received: [], sent: [], findings: working.findings };
}

/**
 * Those who lost a turn together would lose the next one together too, all but one. So they part by chance, over as long as
 * a try takes here now: 16 at once then need 100 pushes instead of 130 (docs/scaling.md).
 */
async function letOthersFinish(tryMs: number): Promise<void> {
  await wait(Math.random() * tryMs);
}

/** Only once the files hold what was joined may the next sync build on it. */
async function settle(place: Place, local: Local, joined: Joined, request: SyncRequest): Promise<SyncResult> {
  const brought = await bringIn(place, local, joined.blobs, request);
  if (brought.complete) {
    await moveRef(place, { ref: place.refs.base, to: joined.commit, from: local.commit });
  }
  return {
    kind: "synced",
    received: brought.received,
    sent: [...joined.blobs].filter(([file, blob]) => joined.shared.get(file) !== blob).map(([file]) => file),
    findings: [
      ...local.working.findings,
      ...joined.findings,
      ...brought.findings,
      ...(await inTheWay(place, brought)),
    ],
  };
}

/** Git goes on with a rebase only where no tracked file has changes of its own, and its message does not say so. */
async function inTheWay(place: Place, { received }: Brought): Promise<readonly string[]> {
  const operation = received.length === 0 ? undefined : await openOperation(place);
  if (operation === undefined) return [];
  return [
    t(
      "A {0} is under way. Before it goes on, stage or stash what came in: {1}.",
      operation,
      received.join(", "),
    ),
  ];
}

async function offline(
  place: Place,
  local: Local,
  { reason, needsSignIn = false }: { readonly reason: string; readonly needsSignIn?: boolean },
): Promise<SyncResult> {
  const seen = await commitOf(place, place.refs.seen);
  const ours = local.commit;
  const waiting =
    ours === undefined
      ? 0
      : Number(
          await askGit(place.top, ["rev-list", "--count", ours, ...(seen === undefined ? [] : [`^${seen}`])]),
        );
  const since =
    seen === undefined
      ? undefined
      : Number(await askGit(place.top, ["log", "-1", "--format=%ct", seen])) * 1000;
  return { kind: "offline", behind: { waiting, since }, reason, ...(needsSignIn && { needsSignIn }) };
}

function forbidden(place: Place, reason: string): SyncResult {
  const { remote, refs } = place;
  return {
    kind: "refused",
    reason: t(
      "{0} does not take {1}: {2}. Choose another ref with --ref, or ask whoever runs it.",
      remote,
      refs.shared,
      reason,
    ),
  };
}

async function sayHooks(place: Place, { log }: SyncRequest): Promise<void> {
  const hooks = await skippedHooks(place);
  if (hooks.length === 0) return;
  log(
    `Hooks are not run by Sync (${hooks.join(", ")}): it touches ${place.refs.shared} alone, no branch of yours.`,
  );
}
