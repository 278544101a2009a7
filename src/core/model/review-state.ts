/** What becomes of a review, in order. */
export const reviewStates = ["draft", "in review", "reviewed", "closed"] as const;

export type ReviewState = (typeof reviewStates)[number];

/** The state that the words of a front matter mean; undefined where they mean none, or there are none. */
export function readReviewState(text: string | undefined): ReviewState | undefined {
  const words = (text ?? "")
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, " ");
  return reviewStates.find((state) => state === words) ?? spellings[words];
}

/** What follows; undefined behind the last. A review that does not say where it stands is taken for a draft. */
export function nextReviewState(state: ReviewState | undefined): ReviewState | undefined {
  return reviewStates[reviewStates.indexOf(state ?? "draft") + 1];
}

/** What teams write instead. */
const spellings: Readonly<Partial<Record<string, ReviewState>>> = {
  wip: "draft",
  "work in progress": "draft",
  open: "draft",
  inreview: "in review",
  review: "in review",
  "under review": "in review",
  circulated: "in review",
  accepted: "reviewed",
  approved: "reviewed",
  final: "reviewed",
  finished: "reviewed",
  published: "reviewed",
  shared: "reviewed",
  complete: "closed",
  completed: "closed",
  done: "closed",
};
