import { describe, expect, it } from "vitest";
import { decodeFromReviewDesk, decodeToReviewDesk } from "../../src/protocol/decode-review-desk.ts";
import type { FromReviewDesk, ToReviewDesk } from "../../src/protocol/review-desk.ts";
import { sampleReview } from "../webview/support/sample-review.ts";

const over = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

const up: readonly FromReviewDesk[] = [
  { kind: "check-words", review: "r", turn: 0, fields: [{ field: "problem", text: "é 漢 🚒" }] },
  {
    kind: "write-block",
    review: "r",
    block: { kind: "whys", problem: "", answers: [{ depth: 0, text: "x" }] },
  },
  {
    kind: "write-block",
    review: "r",
    block: { kind: "sense", about: "", answers: [{ question: "goal", text: "" }] },
  },
  { kind: "write-block", review: "r", block: { kind: "factor", text: "x", factorKind: undefined } },
  {
    kind: "write-block",
    review: "r",
    block: {
      kind: "severity",
      verdict: "too low",
      text: "",
      first: "SEV3",
      better: undefined,
      criteria: undefined,
    },
  },
  { kind: "set-state", review: "r", state: "in review" },
  { kind: "plan-meeting", review: "r" },
  { kind: "open-line", review: "r", of: "record", line: 1 },
  { kind: "correct-entry", review: "r", line: 1, was: "", text: "x" },
  { kind: "add-entry", review: "r", when: "", near: undefined, text: "x" },
];

const down: readonly ToReviewDesk[] = [
  { kind: "desk", review: sampleReview() },
  { kind: "desk", review: undefined },
  { kind: "words-checked", review: "r", turn: 1, notes: [{ field: "about", said: "x" }] },
  { kind: "block-written", review: "r", block: "sense", said: "x" },
  { kind: "entry-written", review: "r", said: "x" },
  { kind: "not-written", review: "r", said: "x" },
  { kind: "read-through", review: "r" },
];

describe("messages of the Review Desk", () => {
  it.each(up)("come up as they were sent: $kind", (message) => {
    expect(decodeFromReviewDesk(over(message))).toEqual(message);
  });

  it.each(down)("go down as they were sent: $kind", (message) => {
    expect(decodeToReviewDesk(over(message))).toEqual(message);
  });

  it.each([
    undefined,
    "ready",
    { kind: "run-command", review: "r" },
    { kind: "set-state", review: "r", state: "gone" },
    { kind: "set-state", review: " ", state: "draft" },
    { kind: "correct-entry", review: "r", line: 0, was: "", text: "x" },
    { kind: "write-block", review: "r", block: { kind: "page", text: "x" } },
    { kind: "write-block", review: "r", block: { kind: "factor", text: "x", factorKind: "human" } },
    {
      kind: "write-block",
      review: "r",
      block: { kind: "whys", problem: "", answers: [{ depth: -1, text: "x" }] },
    },
  ])("are dropped where they are none: %j", (message) => {
    expect(decodeFromReviewDesk(message)).toBeUndefined();
    expect(decodeToReviewDesk(message)).toBeUndefined();
  });
});
