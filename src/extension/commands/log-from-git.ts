import { Uri, l10n, window, workspace } from "vscode";
import { day, formatInstantToMinute, type Instant } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import { gitCandidates, type GitCandidate } from "../../core/timeline/git-candidates.ts";
import { gitLogFormat, parseGitLog } from "../../core/timeline/git-log.ts";
import type { EditorCommand } from "../context.ts";
import type { Git } from "../host/computer.ts";
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
    const found = await candidatesFor(file, span, services.computer?.git);
    if (found.kind === "none") {
      tell(found.reason);
      return;
    }
    await importChosen(services, file, at, {
      title: l10n.t("{0}: Git, {1}", promptTitle(file), spanWords(span)),
      placeHolder: l10n.t("Which changes belong into the timeline? Newest first, none is chosen for you"),
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

async function candidatesFor({ uri }: LibraryFile, span: Span, git: Git | undefined): Promise<Found> {
  if (!workspace.isTrusted)
    return none(l10n.t("Git is not run in Restricted Mode. Trust the workspace, then try again."));
  if (git === undefined || uri.scheme !== "file")
    return none(l10n.t("The incident is not on this computer's disk, so Git can't be asked."));
  const folder = Uri.joinPath(uri, "..").fsPath;
  const inside = await git.run(folder, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (inside.kind === "failed") return none(await reasonIn(folder, inside, git));
  const outcome = await git.run(folder, [
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
  if (outcome.kind === "failed") return none(l10n.t("Git could not list commits: {0}", outcome.reason));
  const candidates = gitCandidates(parseGitLog(outcome.text), span);
  return candidates.length === 0 ? none(nothingIn(span)) : { kind: "found", candidates };
}

/** Why there is no commit to begin with. */
async function reasonIn(
  folder: string,
  { code, reason }: { code: number | undefined; reason: string },
  git: Git,
): Promise<string> {
  if (code === undefined) return reason;
  const repository = await git.run(folder, ["rev-parse", "--git-dir"]);
  if (repository.kind === "done") return l10n.t("The repository has no commit yet.");
  return /not a git repository/i.test(repository.reason)
    ? l10n.t("The incident's folder is in no Git repository, so there is nothing to choose from.")
    : l10n.t("Git could not look into the repository: {0}", repository.reason);
}

function nothingIn(span: Span): string {
  return l10n.t("Git has no commit, merge or tag from {0}.", spanWords(span));
}

function spanWords({ from, until }: Span): string {
  return l10n.t("{0} to {1}", formatInstantToMinute(from), formatInstantToMinute(until));
}

function none(reason: string): Found {
  return { kind: "none", reason };
}

function tell(reason: string): void {
  void window.showInformationMessage(reason);
}
