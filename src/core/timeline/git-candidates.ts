import type { Instant } from "../model/instant.ts";
import type { GitCommit } from "./git-log.ts";

export type GitCandidateKind = "deploy" | "tag" | "merge" | "commit";

/** A commit that may belong into the timeline. It is offered and chosen by hand, never written by itself. */
export interface GitCandidate {
  readonly kind: GitCandidateKind;
  readonly hash: string;
  readonly instant: Instant;
  /** The type of the entry that it would become. */
  readonly type: "change";
  /** The entry's text: kind, short hash and subject, without anybody's name. */
  readonly text: string;
}

/**
 * What was committed, merged, tagged or deployed within a window, both ends included: what may have caused an incident
 * that was detected at its end. Newest last, as a timeline reads. A deployment is told by what its tag, its branch or its
 * subject is called.
 */
export function gitCandidates(
  commits: readonly GitCommit[],
  window: { readonly from: Instant; readonly until: Instant },
): readonly GitCandidate[] {
  return commits
    .filter(({ committed }) => committed >= window.from && committed <= window.until)
    .toReversed()
    .sort((a, b) => a.committed - b.committed)
    .map(toCandidate);
}

function toCandidate(commit: GitCommit): GitCandidate {
  const kind = kindOf(commit);
  const tags = commit.tags.length === 0 ? "" : ` (${commit.tags.join(", ")})`;
  const subject = withoutNames(commit.subject, commit.people);
  const head = `${labels[kind]} ${commit.hash.slice(0, 7)}${tags}`;
  return {
    kind,
    hash: commit.hash,
    instant: commit.committed,
    type: "change",
    text: subject === "" ? head : `${head}: ${subject}`,
  };
}

const labels: Readonly<Record<GitCandidateKind, string>> = {
  deploy: "Deploy",
  tag: "Tag",
  merge: "Merge",
  commit: "Commit",
};

function kindOf({ tags, branches, parents, subject }: GitCommit): GitCandidateKind {
  const deployed = [...tags, ...branches].some((name) => deployName.test(name));
  if (deployed || deploySubject.test(subject)) return "deploy";
  if (tags.length > 0) return "tag";
  return parents.length > 1 ? "merge" : "commit";
}

/** `prod-2026-11-21`, `deploy/eu`, `origin/production`; a `release` may wait for its deployment, so it is none. */
const deployName = /(?:^|\/)(?:deploy(?:ed|ment|s)?|prod|production|live)(?:$|[-_/.@])/i;
const deploySubject =
  /^(?:\[?deploy(?:ed|ment|ing)?\b|promot(?:e|ed|ing)\b|roll(?:ed|ing)?[ -]?(?:out|back)\b)/i;

/**
 * The subject without people: author and committer, handles, addresses, and the owner in a branch's name
 * (`from jane/fix-pool`). What is left of "Revert Jane's change" says "somebody's". A first name alone is taken for one
 * only where the words around say so: "Will" and "Mark" begin many a subject.
 */
function withoutNames(subject: string, people: readonly string[]): string {
  const whole = people.filter((name) => /\s/.test(name) && !isMachine(name));
  const parts = people.filter((name) => !isMachine(name)).flatMap((name) => name.split(/\s+/));
  return ownerless(replaced(replaced(subject, whole, "", ""), parts, nearBefore, nearBehind))
    .replace(/\s*<?[\w.+-]+@[\w-]+\.[\w.-]+>?/g, "")
    .replace(/\s*(?:\b(?:by|cc|thanks(?: to)?|with)\s+)?(?<![\w/])@[A-Za-z\d-]+(?![\w./-])/gi, "")
    .replace(/\(\s*\)/g, "")
    .replace(/\s{2,}/g, " ")
    .trim();
}

const nearBefore = "(?<=\\b(?:[bB]y|[fF]rom|[cC]c|[fF]or|[wW]ith|[tT]hanks|[tT]hanks to|[aA]sk|[pP]er)\\s+)";
const nearBehind = "(?=['’]s\\b)";

function isMachine(name: string): boolean {
  return /bot\b|github|gitlab|\bci\b|@/i.test(name);
}

/** Replaces names that stand as whole words; with `before` and `behind` only where one of these is met. */
function replaced(text: string, names: readonly string[], before: string, behind: string): string {
  const known = [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (known.length === 0) return text;
  const any = known.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|");
  const word = `(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`;
  return text.replace(new RegExp(`${before}${word}|${word}${behind}`, "gu"), "somebody");
}

/** Branches without whose they are: `from jane/fix-pool`, `'jane/fix-pool'`. What a branch is for may stay. */
function ownerless(subject: string): string {
  return subject
    .replace(/\bfrom [\w.-]+[/:](?=\S)/g, "from ")
    .replace(
      /(['"])(?:remotes\/|origin\/)?(?!(?:feature|feat|bugfix|fix|hotfix|release|chore|docs|ci)\/)[\w.-]+\/(?=[^'"]*\1)/g,
      "$1",
    );
}
