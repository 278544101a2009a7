import { recordFileName, reviewFileName } from "../model/file-names.ts";
import { depthFor } from "../policy/severity-policy.ts";
import { draftReview } from "../review/draft-review.ts";
import type { DecideContext } from "./decide-context.ts";
import { planned, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import type { ReadDocument } from "./read-document.ts";
import { refuseUnlessRecord } from "./refuse-unless-record.ts";

/** Drafts the review beside a record, as deep as asked for, else as its severity suggests. */
export function writeReview(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "write-review" }>,
  { policy, recordName = recordFileName }: DecideContext,
): Decision {
  const refusal = refuseUnlessRecord(read);
  if (refusal !== undefined) return refusal;
  const { snapshot, document } = read;
  const depth = intent.depth ?? depthFor(policy, snapshot.severity);
  const text = draftReview(snapshot, depth, document.text, policy, recordName, intent.template);
  return planned([], [{ kind: "create-review", fileName: reviewFileName, text }]);
}
