import type { DecideContext } from "../../incident/decide-context.ts";
import { planned, refused, type Decision } from "../../incident/decision.ts";
import type { Intent } from "../../incident/intent.ts";
import { readWhole, type ReadDocument } from "../../incident/read-document.ts";
import { setFrontMatter } from "../../markdown/set-front-matter.ts";
import { reviewFileName } from "../../model/file-names.ts";
import { formatInstant, toSecond } from "../../model/instant.ts";
import { readReviewState } from "../../model/review-state.ts";
import type { ReviewHead } from "../../model/snapshot.ts";
import { applyEdits } from "../../text/edit.ts";
import { t } from "../../text/say.ts";
import { openActionsOf } from "./open-actions.ts";
import { refuseUnlessReview } from "./refuse-unless-review.ts";

/** Says in a review's front matter what became of it. One that is closed with open actions is told of, not refused. */
export function setReviewState(
  read: ReadDocument,
  { state }: Extract<Intent, { kind: "set-review-state" }>,
  context: DecideContext,
): Decision {
  if (readReviewState(read.snapshot.review?.state) === state) return refuseUnlessReview(read) ?? planned([]);
  const open = state === "closed" ? openActionsOf(read.snapshot).length : 0;
  const warnings =
    open === 0
      ? []
      : [
          open === 1
            ? t("The review is closed; 1 action is still open and stays in the Reviews view.")
            : t("The review is closed; {0} actions are still open and stay in the Reviews view.", open),
        ];
  return setHead(read, "state", state, (head) => head.state === state, context, warnings);
}

/** Says in a review's front matter when it is talked through. */
export function setReviewMeeting(
  read: ReadDocument,
  { meeting }: Extract<Intent, { kind: "set-review-meeting" }>,
  context: DecideContext,
): Decision {
  const instant = toSecond(meeting);
  if (read.snapshot.review?.meeting === instant) return planned([]);
  return setHead(read, "meeting", formatInstant(instant), (head) => head.meeting === instant, context);
}

function setHead(
  read: ReadDocument,
  key: "state" | "meeting",
  value: string,
  isSaid: (head: ReviewHead) => boolean,
  { policy }: DecideContext,
  warnings: readonly string[] = [],
): Decision {
  const refusal = refuseUnlessReview(read);
  if (refusal !== undefined) return refusal;
  const { document, frontMatter } = read;
  if (frontMatter === undefined) {
    return refused(
      t("It has no front matter to say so in. Put `---`, `sitrep: 1`, `kind: review` and `---` at its top."),
    );
  }
  const edits = setFrontMatter(document.text, frontMatter, [key], value);
  const after = readWhole(applyEdits(document.text, edits), { policy, path: reviewFileName });
  const head = after.snapshot.review;
  return head !== undefined && isSaid(head)
    ? planned(edits, [], warnings)
    : refused(t("The front matter can't be changed safely. Mend it by hand: the key is `{0}`.", key), 1);
}
