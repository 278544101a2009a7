import type { DecideContext } from "../../incident/decide-context.ts";
import { planned, refused, type Decision } from "../../incident/decision.ts";
import type { Intent } from "../../incident/intent.ts";
import { readWhole, type ReadDocument } from "../../incident/read-document.ts";
import type { FrontMatter } from "../../markdown/front-matter.ts";
import { setFrontMatter } from "../../markdown/set-front-matter.ts";
import { parseCalendarDate } from "../../model/calendar-date.ts";
import { reviewFileName } from "../../model/file-names.ts";
import { dateIn, formatInstant, parseInstant, toSecond } from "../../model/instant.ts";
import { readReviewState } from "../../model/review-state.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { applyEdits } from "../../text/edit.ts";
import { t } from "../../text/say.ts";
import { openActionsOf } from "./open-actions.ts";
import { refuseUnlessReview } from "./refuse-unless-review.ts";

/**
 * Says in a review's front matter what became of it, and of one that becomes `reviewed` on which day of the policy's zone: what
 * Insights measures "on time" by. One that is closed with open actions is told of, not refused.
 */
export function setReviewState(
  read: ReadDocument,
  { at, state }: Extract<Intent, { kind: "set-review-state" }>,
  context: DecideContext,
): Decision {
  if (readReviewState(read.snapshot.review?.state) === state) return refuseUnlessReview(read) ?? planned([]);
  const { frontMatter, snapshot } = read;
  const isDated = state === "reviewed" && frontMatter !== undefined && takesDay(frontMatter);
  const day: readonly HeadValue[] = isDated ? [["reviewed", dateIn(at, context.policy.calendar.zone)]] : [];
  return setHead(read, [["state", state], ...day], context, state === "closed" ? openWarnings(snapshot) : []);
}

/** Says in a review's front matter when it is talked through. */
export function setReviewMeeting(
  read: ReadDocument,
  { meeting }: Extract<Intent, { kind: "set-review-meeting" }>,
  context: DecideContext,
): Decision {
  const instant = toSecond(meeting);
  if (read.snapshot.review?.meeting === instant) return planned([]);
  return setHead(read, [["meeting", formatInstant(instant)]], context);
}

type HeadValue = readonly [key: "state" | "reviewed" | "meeting", value: string];

/** Whether `reviewed:` is missing, empty, a day or a moment. A name or a mapping that people put there is theirs, and stays. */
function takesDay(frontMatter: FrontMatter): boolean {
  const text = frontMatter.text("reviewed");
  if (text === undefined)
    return frontMatter.keys("reviewed") === undefined && frontMatter.list("reviewed").length === 0;
  return parseCalendarDate(text) !== undefined || parseInstant(text) !== undefined;
}

function openWarnings(snapshot: Snapshot): readonly string[] {
  const open = openActionsOf(snapshot).length;
  if (open === 0) return [];
  return [
    open === 1
      ? t("The review is closed; 1 action is still open and stays in the Reviews view.")
      : t("The review is closed; {0} actions are still open and stay in the Reviews view.", open),
  ];
}

function setHead(
  read: ReadDocument,
  values: readonly HeadValue[],
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
  const edits = values.flatMap(([key, value]) => setFrontMatter(document.text, frontMatter, [key], value));
  const after = readWhole(applyEdits(document.text, edits), { policy, path: reviewFileName });
  const unsaid = values.find(([key, value]) => after.frontMatter?.text(key) !== value);
  return unsaid === undefined && after.snapshot.review !== undefined
    ? planned(edits, [], warnings)
    : refused(
        t(
          "The front matter can't be changed safely. Mend it by hand: the key is `{0}`.",
          unsaid?.[0] ?? "kind",
        ),
        1,
      );
}
