import path from "node:path";
import { day, formatInstantToMinute, parseInstant, type Instant } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import { gitCandidates, type GitCandidate } from "../../core/timeline/git-candidates.ts";
import { gitLogFormat, parseGitLog } from "../../core/timeline/git-log.ts";
import { runGit } from "../../git/run-git.ts";
import { Failure } from "../failure.ts";

/** As many as somebody might look through. */
const mostCommits = 1000;

/**
 * What was committed, merged, tagged and deployed on any branch from `since`, else from a day before the incident was
 * detected, until it was declared, else until now. @throws Failure where Git can't tell, or there is nothing.
 */
export async function gitCommits(
  file: string,
  { milestones, declared }: Snapshot,
  { now, since }: { readonly now: Instant; readonly since: string | undefined },
): Promise<readonly GitCandidate[]> {
  const until = declared ?? now;
  const from = since === undefined ? Math.min(milestones.detected ?? until, until) - day : momentOf(since);
  const outcome = await runGit(path.dirname(file), [
    ...["log", "-z", "--decorate=full", `--max-count=${mostCommits}`, `--format=${gitLogFormat}`],
    // Git's own ends are left out or in by version: what lies within is decided below.
    ...[`--since=${new Date(from - 1000).toISOString()}`, `--until=${new Date(until + 1000).toISOString()}`],
    ...["--branches", "--remotes", "--tags"],
  ]);
  if (outcome.kind === "failed") throw new Failure(`Git could not list commits: ${outcome.reason}`);
  const candidates = gitCandidates(parseGitLog(outcome.text), { from, until });
  if (candidates.length > 0) return candidates;
  const span = `${formatInstantToMinute(from)} to ${formatInstantToMinute(until)}`;
  throw new Failure(`Git has no commit, merge or tag from ${span}. Another begin: --since INSTANT.`);
}

function momentOf(stated: string): Instant {
  const instant = parseInstant(stated);
  if (instant !== undefined) return instant;
  throw new Failure(`\`${stated}\` is no instant that exists. Write it like 2026-11-21T14:02Z.`);
}
