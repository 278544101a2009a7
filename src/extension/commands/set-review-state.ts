import { l10n, window } from "vscode";
import {
  nextReviewState,
  readReviewState,
  reviewStates,
  type ReviewState,
} from "../../core/model/review-state.ts";
import { openActionsOf } from "../../core/review/guided/open-actions.ts";
import type { EditorCommand } from "../context.ts";
import type { LibraryFile } from "../host/library.ts";
import { promptTitle } from "./active-incident.ts";
import { carryOut } from "./carry-out.ts";
import { reviewFor } from "./review-argument.ts";

/** Says what became of a review; the next state comes first. What speaks against one is said, and does not stand in the way. */
export const setReviewState: EditorCommand = {
  id: "sitrep.review.state",
  async run(services, steering, argument) {
    const at = services.clock.now();
    const review = await reviewFor(services, steering, argument);
    if (review === undefined) return;
    const now = readReviewState(review.read.snapshot.review?.state);
    const next = nextReviewState(now);
    const ordered = [...reviewStates].sort((a, b) => Number(b === next) - Number(a === next));
    const items = ordered.map((state) => ({
      label: nameOf(state),
      description: state === now ? l10n.t("now") : state === next ? l10n.t("next") : "",
      detail: asks(state, review),
      state,
    }));
    const picked = await window.showQuickPick(items, {
      title: promptTitle(review),
      placeHolder: l10n.t("What became of the review?"),
      ignoreFocusOut: true,
    });
    if (picked === undefined) return;
    await carryOut(services, review.uri, { kind: "set-review-state", at, state: picked.state });
  },
};

function nameOf(state: ReviewState): string {
  switch (state) {
    case "draft":
      return l10n.t("draft");
    case "in review":
      return l10n.t("in review");
    case "reviewed":
      return l10n.t("reviewed");
    case "closed":
      return l10n.t("closed");
  }
}

function asks(state: ReviewState, { read, policy }: LibraryFile): string {
  switch (state) {
    case "draft":
      return l10n.t("It is being written");
    case "in review":
      return read.snapshot.review?.meeting === undefined
        ? l10n.t(
            "It went round, {0} h before the meeting; no meeting is planned",
            policy.review.circulateHours,
          )
        : l10n.t("It went round, {0} h before the meeting", policy.review.circulateHours);
    case "reviewed":
      return l10n.t("It was talked through; its actions are under way");
    case "closed":
      return closing(openActionsOf(read.snapshot).length);
  }
}

function closing(open: number): string {
  if (open === 0) return l10n.t("Nothing is left to be done");
  return open === 1
    ? l10n.t("1 action is still open; it stays in the Reviews view")
    : l10n.t("{0} actions are still open; they stay in the Reviews view", open);
}
