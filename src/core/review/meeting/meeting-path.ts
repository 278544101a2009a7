/** The calendar file of a review's meeting, beside the review. */
export const meetingFileName = "review-meeting.ics";

/**
 * What a meeting is known by wherever its review's file lies: the last three names of its path, `incidents`, the incident's
 * folder and the review.
 */
export function meetingPath(review: string): string {
  return review.split(/[\\/]/).filter(Boolean).slice(-3).join("/");
}
