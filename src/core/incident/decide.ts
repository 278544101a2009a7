import { linkAction } from "../review/link-action.ts";
import { setReviewMeeting, setReviewState } from "../review/guided/set-review-head.ts";
import { writeBlock } from "../review/guided/write-block.ts";
import { tickAction } from "../review/tick-action.ts";
import { addRunbook } from "./add-runbook.ts";
import { assignRole } from "./assign-role.ts";
import type { DecideContext } from "./decide-context.ts";
import type { Decision } from "./decision.ts";
import { importEntries } from "./import-entries.ts";
import type { Intent } from "./intent.ts";
import { logEntry } from "./log-entry.ts";
import { markStep } from "./mark-step.ts";
import type { ReadDocument } from "./read-document.ts";
import { refuseNewerFormat } from "./newer-format.ts";
import { noteConnection } from "./note-connection.ts";
import { noteSent } from "./note-sent.ts";
import { reviseEntry } from "./revise-entry.ts";
import { setPrivate } from "./set-private.ts";
import { setSeverity } from "./set-severity.ts";
import { changeStatus } from "./change-status.ts";
import { wholeFor } from "./whole-for.ts";
import { rerunReview } from "./rerun-review.ts";
import { writeReview } from "./write-review.ts";

/**
 * Decides what an intent does to a record: edits to its text and effects outside it, or a refusal that says why. Pure:
 * the same file, intent and context give the same decision. Edits touch only the lines they mean.
 */
export function decide(given: ReadDocument, intent: Intent, context: DecideContext): Decision {
  const newer = refuseNewerFormat(given.frontMatter);
  if (newer !== undefined) return newer;
  const read = wholeFor(given, intent, context);
  switch (intent.kind) {
    case "log":
      return logEntry(read, intent, context);
    case "import-entries":
      return importEntries(read, intent, context);
    case "edit-entry":
    case "move-entry":
    case "delete-entry":
    case "star-entry":
    case "retype-entry":
      return reviseEntry(read, intent, context);
    case "set-status":
    case "resolve":
    case "reopen":
    case "close-as-not-an-incident":
      return changeStatus(read, intent, context);
    case "set-severity":
      return setSeverity(read, intent, context);
    case "set-private":
      return setPrivate(read, intent, context);
    case "assign-role":
      return assignRole(read, intent, context);
    case "complete-step":
    case "skip-step":
    case "block-step":
    case "undo-step":
      return markStep(read, intent, context);
    case "add-runbook":
      return addRunbook(read, intent, context);
    case "note-connection":
      return noteConnection(read, intent);
    case "note-sent":
      return noteSent(read, intent, context);
    case "link-action":
      return linkAction(read, intent, context);
    case "tick-action":
      return tickAction(read, intent, context);
    case "write-block":
      return writeBlock(read, intent, context);
    case "set-review-state":
      return setReviewState(read, intent, context);
    case "set-review-meeting":
      return setReviewMeeting(read, intent, context);
    case "write-review":
      return writeReview(read, intent, context);
    case "rerun-review":
      return rerunReview(read, intent, context);
  }
}
