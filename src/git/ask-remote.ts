import { needsSignIn } from "./ask-nobody.ts";
import type { Repository } from "./place.ts";
import { runGit, type GitOptions, type GitOutcome } from "./run-git.ts";

export type RemoteOutcome =
  | Extract<GitOutcome, { readonly kind: "done" }>
  | (Extract<GitOutcome, { readonly kind: "failed" }> & {
      /** Whether it would work once somebody signed in. */
      readonly needsSignIn: boolean;
    });

/** A network may be slow, and must not be waited for all day. */
const networkMs = 30_000;
/** Somebody looks for their password, or signs in through a browser. */
const personMs = 5 * 60_000;

/**
 * Runs a command of Git that talks to the remote. Nobody is asked for anything at first; only where that fails for want of
 * a name or a password, and the repository was found for a person who may be asked, they are.
 */
export async function askRemote(
  { top, mayAsk, silentSsh: ssh }: Pick<Repository, "top" | "mayAsk" | "silentSsh">,
  args: readonly string[],
  options: Omit<GitOptions, "env" | "mayAsk"> = {},
): Promise<RemoteOutcome> {
  const env = ssh === undefined ? {} : { GIT_SSH_COMMAND: ssh };
  const silent = await runGit(top, args, { timeoutMs: networkMs, ...options, env });
  const outcome = withReason(silent);
  if (outcome.kind === "done" || !outcome.needsSignIn || mayAsk === "nobody") return outcome;
  return withReason(await runGit(top, args, { ...options, timeoutMs: personMs, mayAsk }));
}

function withReason(outcome: GitOutcome): RemoteOutcome {
  return outcome.kind === "done" ? outcome : { ...outcome, needsSignIn: needsSignIn(outcome.reason) };
}
