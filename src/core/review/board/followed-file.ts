import type { ReadDocument } from "../../incident/read-document.ts";
import { saysOutside } from "../../lint/publication/goes-outside.ts";
import { recordFileName, reviewFileName } from "../../model/file-names.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import type { Policy } from "../../policy/policy.ts";
import { recordPath } from "../record-path.ts";
import { whyNoActions } from "../why-no-actions.ts";
import { listedActions, listedTodos } from "./listed-actions.ts";
import { pathFrom } from "./path-from.ts";
import type { ListedAction } from "./review-actions.ts";
import { followUpSummary, type FollowUpSummary } from "../../updates/follow-up-summary.ts";

/** What following up needs of a record or review: plain data and little of it, so that thousands may be held at once. */
export interface FollowedFile {
  /** As the host names it. */
  readonly file: string;
  /** Where it stands, with `/` between folders; all of them from the same root. */
  readonly path: string;
  readonly policy: Policy;
  /** Where the other half of the incident is to be looked for: the record of a review, the review beside a record. */
  readonly partner: string;
  readonly snapshot: FollowedSnapshot;
  /** Its actions; of a record the todos of its timeline as well. */
  readonly actions: readonly ListedAction[];
  /** What a record owes stakeholders. */
  readonly summary: FollowUpSummary | undefined;
  readonly noActions: string | undefined;
}

export type FollowedSnapshot = Pick<
  Snapshot,
  "kind" | "title" | "severity" | "drill" | "private" | "notAnIncident" | "milestones" | "review"
>;

/** Where a file stands and which policy counts for it. */
export type FollowedPlace = Pick<FollowedFile, "file" | "path" | "policy">;

/** What of a reading counts here, whatever the policy says: plain data that another thread can hand over. */
export interface FollowedParts {
  /** The entries of its timeline that count. */
  readonly entries: Snapshot["timeline"];
  /** Whether its front matter says that it is for people outside. */
  readonly saysOutside: boolean;
  readonly noActions: string | undefined;
}

/** See `FollowedParts`. */
export function followedParts(read: ReadDocument): FollowedParts {
  const { kind, timeline } = read.snapshot;
  return {
    entries: timeline.filter(({ type }) => type === "todo" || type === "update"),
    saysOutside: saysOutside(read.frontMatter),
    noActions: kind === "incident" ? undefined : whyNoActions(read),
  };
}

/** A record or review to be followed up; undefined for what is neither, and for versions for people outside. */
export function followedFile(read: ReadDocument, place: FollowedPlace): FollowedFile | undefined {
  return followedFrom(read.snapshot, followedParts(read), place);
}

/** The same of a snapshot and its parts; its own timeline is not asked for. */
export function followedFrom(
  snapshot: Omit<Snapshot, "timeline">,
  parts: FollowedParts,
  place: FollowedPlace,
): FollowedFile | undefined {
  const { file, path, policy } = place;
  const { kind, title, severity, drill, private: isPrivate, notAnIncident, milestones, review } = snapshot;
  const isRecord = kind === "incident";
  if (!isRecord && (kind !== "review" || isOutside(parts, path))) return undefined;
  const actions = listedActions(snapshot, policy);
  const { status } = snapshot;
  const told = { status, severity, drill, notAnIncident, milestones, timeline: parts.entries };
  return {
    file,
    path,
    policy,
    partner: pathFrom(path, isRecord ? reviewFileName : (recordPath(snapshot) ?? recordFileName)),
    snapshot: { kind, title, severity, drill, private: isPrivate, notAnIncident, milestones, review },
    actions: isRecord ? [...actions, ...listedTodos(told)] : actions,
    summary: isRecord ? followUpSummary(told, policy) : undefined,
    noActions: isRecord ? undefined : parts.noActions,
  };
}

function isOutside(parts: FollowedParts, path: string): boolean {
  return parts.saysOutside || /[./-](?:external|public)\.(?:md|markdown)$/i.test(path);
}
