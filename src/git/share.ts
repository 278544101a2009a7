import { askRemote, type RemoteOutcome } from "./ask-remote.ts";
import type { Place, Repository } from "./place.ts";
import { commitOf } from "./place.ts";
import { runGit } from "./run-git.ts";

/** What came of asking the remote. */
export type Fetched =
  /** Undefined: nobody has shared this incident yet. */
  { readonly kind: "fetched"; readonly commit: string | undefined } | Unreachable;

export interface Unreachable {
  readonly kind: "unreachable";
  readonly reason: string;
  /** Whether it is there and wants to know who asks. */
  readonly needsSignIn: boolean;
}

/** Fetches what the others share of this incident, and nothing else: no tag, no branch, no FETCH_HEAD. */
export async function fetchShared(place: Place, signal: AbortSignal | undefined): Promise<Fetched> {
  const { shared, seen } = place.refs;
  const options = [
    "--quiet",
    "--no-tags",
    "--no-write-fetch-head",
    "--refmap=",
    "--no-prune",
    "--no-auto-gc",
  ];
  const args = ["fetch", ...options, place.remote, `+${shared}:${seen}`];
  const outcome = await askRemote(place, args, signal && { signal });
  if (outcome.kind === "done") return { kind: "fetched", commit: await commitOf(place, seen) };
  if (/couldn't find remote ref/i.test(outcome.reason)) return { kind: "fetched", commit: undefined };
  return unreachable(place, outcome);
}

export type Pushed =
  | { readonly kind: "pushed" }
  /** Somebody else was first. */
  | { readonly kind: "outrun" }
  | Unreachable
  /** The remote takes no such ref. */
  | { readonly kind: "forbidden"; readonly reason: string };

/** Shares a commit. It is never forced: the remote takes it only on top of what it has. */
export async function push(place: Place, commit: string, signal: AbortSignal | undefined): Promise<Pushed> {
  const { shared, seen } = place.refs;
  const args = ["push", "--no-verify", "--porcelain", "--no-thin", place.remote, `${commit}:${shared}`];
  const outcome = await askRemote(place, args, signal && { signal });
  if (outcome.kind === "done") {
    await runGit(place.top, ["update-ref", seen, commit]);
    return { kind: "pushed" };
  }
  const verdict = /^!\t\S+\t(.*)$/m.exec(outcome.reason)?.[1];
  if (verdict === undefined) return unreachable(place, outcome);
  if (races.test(verdict)) return { kind: "outrun" };
  return { kind: "forbidden", reason: verdict };
}

/** What a remote says to whoever comes second: before the push, or while it is at it. */
const races =
  /^\[rejected\]|fetch first|non-fast-forward|cannot lock ref|failed to update ref|incorrect old value|stale info|reference already exists/i;

function unreachable(
  place: Repository,
  { reason, needsSignIn }: Extract<RemoteOutcome, { kind: "failed" }>,
): Unreachable {
  return {
    kind: "unreachable",
    reason: needsSignIn ? whySignIn(place, reason) : firstLine(reason),
    needsSignIn,
  };
}

/** What a person does about it, beside what Git said. */
function whySignIn({ remote }: Repository, said: string): string {
  return `${remote} wants to know who you are, and Git had no answer (${firstLine(said)}). Sign in once: run \`git fetch ${remote}\` in a terminal`;
}

/** The line that tells most of what Git said. */
export function firstLine(said: string): string {
  const lines = said.split("\n").map((line) => line.trim());
  const telling = lines.find((line) => /^(?:fatal|error|ssh|remote):/i.test(line)) ?? lines[0] ?? "";
  return telling.replace(/^(?:fatal|error): /i, "");
}
