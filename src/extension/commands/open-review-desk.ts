import type { EditorCommand } from "../context.ts";
import { reviewFor } from "./review-argument.ts";

/** Opens the Review Desk with the review at hand: guided blocks, state, meeting. */
export const openReviewDesk: EditorCommand = {
  id: "sitrep.review.guide",
  async run(services, steering, argument) {
    const review = await reviewFor(services, steering, argument);
    if (review !== undefined) (await steering.reviewDesk()).open(review.uri);
  },
};

/** The same, at the timeline: one entry at a time. */
export const readThroughTimeline: EditorCommand = {
  id: "sitrep.review.readThrough",
  async run(services, steering, argument) {
    const review = await reviewFor(services, steering, argument);
    if (review !== undefined) (await steering.reviewDesk()).open(review.uri, true);
  },
};
