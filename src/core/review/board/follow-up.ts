import { weakMemory } from "../../text/weak-memory.ts";
import type { FollowedFile } from "./followed-file.ts";
import { recordDeadlines, reviewDeadlines } from "./listed-deadlines.ts";
import type { ReviewActions } from "./review-actions.ts";
import { takenOver } from "./taken-over.ts";

/**
 * What records and reviews add to the board, each file on its own. A review knows its record by `incident` in its front
 * matter, else by the `incident.md` beside it. Todos of a record count until its review is there, its
 * actions until the review has them. Asking again costs little while the files are the same objects.
 */
export function followUp(files: readonly FollowedFile[]): readonly ReviewActions[] {
  const records = new Map(files.filter(isRecord).map((file) => [file.path, file]));
  const reviewOf = new Map<string, FollowedFile>();
  for (const file of files) if (!isRecord(file)) reviewOf.set(file.partner, file);
  return files.map((file) =>
    isRecord(file)
      ? remembered(file, reviewOf.get(file.path), ofRecord)
      : remembered(file, records.get(file.partner), ofReview),
  );
}

function isRecord({ snapshot }: FollowedFile): boolean {
  return snapshot.kind === "incident";
}

type Part = (file: FollowedFile, partner: FollowedFile | undefined) => ReviewActions;

const known = weakMemory<
  FollowedFile,
  { readonly partner: FollowedFile | undefined; readonly part: ReviewActions }
>();

function remembered(file: FollowedFile, partner: FollowedFile | undefined, part: Part): ReviewActions {
  const before = known.get(file);
  if (before !== undefined && before.partner === partner) return before.part;
  const made = part(file, partner);
  known.set(file, { partner, part: made });
  return made;
}

const ofRecord: Part = (record, review) => {
  const { file, snapshot, policy, actions } = record;
  const { title, severity, drill, notAnIncident } = snapshot;
  return {
    file,
    kind: "record",
    title,
    severity,
    drill,
    private: snapshot.private,
    zone: policy.calendar.zone,
    actions: notAnIncident ? [] : review === undefined ? actions : notTakenOver(actions, review.actions),
    deadlines: recordDeadlines(record, review !== undefined),
    noActions: undefined,
  };
};

/** The review has what the todos came to; actions of the record that it has not, or that it may not have, are still to be done. */
function notTakenOver(
  own: ReviewActions["actions"],
  reviewed: ReviewActions["actions"],
): ReviewActions["actions"] {
  return takenOver(listed(own), reviewed).left;
}

function listed(own: ReviewActions["actions"]): ReviewActions["actions"] {
  return own.filter(({ isTodo }) => !isTodo);
}

/** Those that may be one of the record's in other words say of which. */
function withOrigins(
  reviewed: ReviewActions["actions"],
  record: FollowedFile | undefined,
): ReviewActions["actions"] {
  if (record === undefined || record.snapshot.notAnIncident) return reviewed;
  const { perhaps } = takenOver(listed(record.actions), reviewed);
  if (perhaps.size === 0) return reviewed;
  return reviewed.map((action) => ({ ...action, origin: perhaps.get(action)?.task }));
}

const ofReview: Part = (review, record) => {
  const { file, snapshot, policy, actions, noActions } = review;
  const about = record?.snapshot;
  return {
    file,
    kind: "review",
    title: snapshot.title ?? about?.title,
    severity: about?.severity ?? snapshot.severity,
    drill: snapshot.drill || about?.drill === true,
    private: snapshot.private || about?.private === true,
    zone: policy.calendar.zone,
    actions: withOrigins(actions, record),
    deadlines: reviewDeadlines(review, about),
    noActions,
  };
};
