import { window, workspace } from "vscode";
import { dirname } from "node:path";
import { day, formatInstantToMinute, type Instant } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import { gitCandidates, type GitCandidate } from "../../core/timeline/git-candidates.ts";
import { gitLogFormat, parseGitLog } from "../../core/timeline/git-log.ts";
import { runGit } from "../../git/run-git.ts";
import type { EditorCommand } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { activeIncident, promptTitle } from "./active-incident.ts";
import { importChosen } from "./import-chosen.ts";

/** Offers what was committed, merged, tagged and deployed before the incident; what is chosen is logged as a change. */
export const logFromGit: EditorCommand = {
  id: "sitrep.timeline.git",
  async run(services) {
    const at = services.clock.now();
    const file = await activeIncident(services);
    if (file === undefined) return;
    const span = windowBefore(file.read.snapshot, at);
    const found = await candidatesFor(file, span);
    if (found.kind === "none") {
      tell(found.reason);
      return;
    }
    await importChosen(services, file, at, {
      title: `${promptTitle(file)}: Git, ${spanWords(span)}`,
      placeHolder: "Which changes belong into the timeline? Newest first, none is chosen for you",
      entries: found.candidates
        .toReversed()
        .map(({ instant, type, text }) => ({ entry: { instant, type, text } })),
      picked: false,
    });
  },
};

interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** From a day before it was detected, else declared, to its declaration. */
export function windowBefore({ milestones, declared }: Snapshot, now: Instant): Span {
  const until = declared ?? now;
  return { from: Math.min(milestones.detected ?? until, until) - day, until };
}

/** As many as somebody might look through. */
const mostCommits = 1000;

type Found =
  | { readonly kind: "found"; readonly candidates: readonly GitCandidate[] }
  | { readonly kind: "none"; readonly reason: string };

async function candidatesFor({ uri }: LibraryFile, span: Span): Promise<Found> {
  if (!workspace.isTrusted)
    return none("Git is not run in Restricted Mode. Trust the workspace, then try again.");
  if (uri.scheme !== "file")
    return none("The incident is not on this computer's disk, so Git can't be asked.");
  const folder = dirname(uri.fsPath);
  const inside = await runGit(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (inside.kind === "failed") return none(await reasonIn(folder, inside));
  const outcome = await runGit(folder, [
    "log",
    "-z",
    "--decorate=full",
    `--max-count=${mostCommits}`,
    `--format=${gitLogFormat}`,
    `--since=${new Date(span.from - 1000).toISOString()}`,
    `--until=${new Date(span.until + 1000).toISOString()}`,
    "HEAD",
    "--branches",
    "--remotes",
    "--tags",
  ]);
  if (outcome.kind === "failed") return none(`Git could not list commits: ${outcome.reason}`);
  const candidates = gitCandidates(parseGitLog(outcome.text), span);
  return candidates.length === 0 ? none(nothingIn(span)) : { kind: "found", candidates };
}

/** Why there is no commit to begin with. */
async function reasonIn(
  folder: string,
  { code, reason }: { code: number | undefined; reason: string },
): Promise<string> {
  if (code === undefined) return reason;
  const repository = await runGit(folder, ["rev-parse", "--git-dir"]);
  if (repository.kind === "done") return "The repository has no commit yet.";
  return /not a git repository/i.test(repository.reason)
    ? "The incident's folder is in no Git repository, so there is nothing to choose from."
    : `Git could not look into the repository: ${repository.reason}`;
}

function nothingIn(span: Span): string {
  return `Git has no commit, merge or tag from ${spanWords(span)}.`;
}

function spanWords({ from, until }: Span): string {
  return `${formatInstantToMinute(from)} to ${formatInstantToMinute(until)}`;
}

function none(reason: string): Found {
  return { kind: "none", reason };
}

function tell(reason: string): void {
  void window.showInformationMessage(reason);
}
