import { describe, expect, it } from "vitest";
import { decide } from "../../../../src/core/incident/decide.ts";
import type { Decision } from "../../../../src/core/incident/decision.ts";
import type { Intent } from "../../../../src/core/incident/intent.ts";
import { readFacts } from "../../../../src/core/insights/read-facts.ts";
import {
  nextReviewState,
  readReviewState,
  type ReviewState,
} from "../../../../src/core/model/review-state.ts";
import { defaultPolicy } from "../../../../src/core/policy/default-policy.ts";
import { after, at, read, refusal } from "../../../support/record.ts";

const reason = (text: string, intent: Intent): string => refusal(text, intent).reason;
const decided = (text: string, intent: Intent): Decision =>
  decide(read(text), intent, { policy: defaultPolicy });
const now = at("2026-11-22T09:00:00Z");
const set = (state: ReviewState): Intent => ({ kind: "set-review-state", at: now, state });
const review = (state: string, actions = ""): string =>
  `---\nsitrep: 1\nkind: review\n${state}---\n\n# Review é 漢 🚒\n\n## Actions\n\n${actions}\n`;

describe("the state of a review", () => {
  it("is changed in its place, in its quotes, with its comment", () => {
    expect(after(review('state: "draft" # é\r\n'), set("in review"))).toBe(
      review('state: "in review" # é\r\n'),
    );
  });

  it("is added where a review does not say it", () => {
    expect(after(review(""), set("in review"))).toBe(review("state: in review\n"));
  });

  it("stays as it is written where it says so in other words", () => {
    expect(after(review("state: In-Review\n"), set("in review"))).toBe(review("state: In-Review\n"));
  });

  it("that becomes `reviewed` has its day, in the zone of the policy", () => {
    expect(after(review(""), set("reviewed"))).toBe(review("state: reviewed\nreviewed: 2026-11-22\n"));
    const late = decide(
      read(review("state: draft # é\n")),
      { kind: "set-review-state", at: at("2026-11-22T18:15:00Z"), state: "reviewed" },
      { policy: { ...defaultPolicy, calendar: { ...defaultPolicy.calendar, zone: "Asia/Kathmandu" } } },
    );
    expect(late).toMatchObject({
      edits: [{ newText: "reviewed" }, { newText: "reviewed: 2026-11-23\n" }],
    });
    expect(
      readFacts(after(review(""), set("reviewed")), { path: "postmortem.md", policy: defaultPolicy }),
    ).toMatchObject({
      review: { state: "reviewed", reviewedOn: "2026-11-22" },
    });
  });

  it("keeps every other byte of a file with BOM and CRLF, and its quotes", () => {
    const text = `\uFEFF${review("state: draft # 漢\nreviewed:  '2026-10-01' # 🚒\n").replaceAll("\n", "\r\n")}`;
    expect(after(text, set("reviewed"))).toBe(
      text.replace("draft", "reviewed").replace("2026-10-01", "2026-11-22"),
    );
    const bare = `\uFEFF${review("state: draft\n").replaceAll("\n", "\r\n")}`;
    expect(after(bare, set("reviewed"))).toBe(
      bare.replace("state: draft\r\n", "state: reviewed\r\nreviewed: 2026-11-22\r\n"),
    );
  });

  it("keeps its day when it goes back or on, and gets a new one with the next `reviewed`", () => {
    const first = review("state: reviewed\nreviewed: 2026-11-01\n");
    const back = after(first, set("draft"));
    expect(back).toBe(review("state: draft\nreviewed: 2026-11-01\n"));
    expect(after(first, set("closed"))).toBe(review("state: closed\nreviewed: 2026-11-01\n"));
    expect(after(first, set("reviewed"))).toBe(first);
    expect(after(back, set("reviewed"))).toBe(review("state: reviewed\nreviewed: 2026-11-22\n"));
  });

  it.each([
    ["reviewed:\n", "reviewed: 2026-11-22\n"],
    ["reviewed: 2026-11-01T09:00:00Z\n", "reviewed: 2026-11-22\n"],
    ["reviewed: Jane Doe\n", "reviewed: Jane Doe\n"],
    ["reviewed:\n  by: Sam Lee\n", "reviewed:\n  by: Sam Lee\n"],
    ["reviewed: [Jane Doe]\n", "reviewed: [Jane Doe]\n"],
  ])("leaves what people put at `reviewed` themselves: %j becomes %j", (before, written) => {
    expect(after(review(`${before}state: draft\n`), set("reviewed"))).toBe(
      review(`${written}state: reviewed\n`),
    );
  });

  it("may be closed with open actions: that is said, not refused", () => {
    const text = review("state: reviewed\n", "- [ ] Alert on the pool\n- [x] Size it\n- [ ] Test it");
    expect(decided(text, set("closed"))).toMatchObject({
      warnings: ["The review is closed; 2 actions are still open and stay in the Reviews view."],
    });
    expect(decided(review("", "- [x] Size it"), set("closed"))).toMatchObject({ warnings: [] });
  });

  it("is refused without front matter, in a broken one, and in what is no review", () => {
    expect(reason("---\nsitrep: 1\nkind: incident\n---\n", set("closed"))).toMatch(/no review/);
    expect(reason("---\nsitrep: 1\nkind: review\na: b: c\n---\n", set("closed"))).toMatch(/review|`state`/);
  });

  it("is read in the words that teams use", () => {
    expect(["Draft", "IN_REVIEW", "approved", "Done", "later", undefined].map(readReviewState)).toEqual([
      "draft",
      "in review",
      "reviewed",
      "closed",
      undefined,
      undefined,
    ]);
    expect(
      [undefined, "draft", "in review", "reviewed", "closed"].map((state) =>
        nextReviewState(readReviewState(state)),
      ),
    ).toEqual(["in review", "in review", "reviewed", "closed", undefined]);
  });
});

describe("the meeting of a review", () => {
  it("is an instant of the front matter, to the second", () => {
    const meeting = at("2026-11-26T09:15:00+05:45") + 3;
    const text = review("state: draft\n");
    const intent: Intent = { kind: "set-review-meeting", at: now, meeting };
    expect(after(text, intent)).toBe(review("state: draft\nmeeting: 2026-11-26T03:30:00Z\n"));
    expect(after(after(text, intent), intent)).toBe(after(text, intent));
  });
});
