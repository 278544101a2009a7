import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/incident/read-document.ts";
import type { ReviewDepth, Snapshot } from "../../src/core/model/snapshot.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { draftReview } from "../../src/core/review/draft-review.ts";
import { logIntent } from "../support/arbitraries.ts";
import { after, read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

function draft(text: string, depth: ReviewDepth = "full"): string {
  return draftReview(read(text).snapshot, depth, text, defaultPolicy);
}

function readReview(text: string): Snapshot {
  return readDocument(text, { path: "postmortem.md", policy: defaultPolicy }).snapshot;
}

describe("the draft of a review", () => {
  it("is a review without problems, whatever was logged", () => {
    fc.assert(
      fc.property(fc.array(logIntent(), { maxLength: 4 }), (intents) => {
        const text = intents.reduce(
          (before, intent) => (intent.text.trim() === "" ? before : tried(before, intent)),
          recordText(),
        );
        const review = readReview(draft(text));
        expect(review.problems).toEqual([]);
        const record = read(text).snapshot;
        const has = (type: string): number => Number(record.timeline.some((entry) => entry.type === type));
        expect(review.sections).toHaveLength(10 + has("hypothesis") + has("decision"));
        const todos = record.timeline.filter(({ type, text }) => type === "todo" && namesSomething(text));
        const all = record.timeline.filter(({ type }) => type === "todo");
        expect(review.actions.length).toBeLessThanOrEqual(all.length);
        expect(review.actions.length).toBeGreaterThanOrEqual(todos.length);
        expect(review.actions.map(({ text }) => text.trim())).not.toContain("");
        for (const entry of review.timeline) {
          expect(record.timeline).toContainEqual(
            expect.objectContaining({
              instant: entry.instant,
              type: entry.type,
              qualifier: entry.qualifier,
              star: entry.star,
              text: entry.text,
            }),
          );
        }
      }),
      runs(20),
    );
  });

  it.each(["a < b", "## x #", "x | y", "<!-- x -->", "<b>é</b> 漢", "&lt;", "-->"])(
    "shows the title %j as typed",
    (title) => {
      const text = draft(recordText({ frontMatter: [`title: ${JSON.stringify(title)}`] }));
      expect(readReview(text).title).toBe(title);
      expect(readReview(text).sections[0]?.text).toBe(`Review: ${title}`);
      expect(readReview(text).sections).toHaveLength(10);
    },
  );
});

/** A line of signs alone names nothing that could be done; `<details>` alone is what templates ask for, as is `<who>`. */
function namesSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(/<\w+>/gu, ""));
}

function tried(text: string, intent: Parameters<typeof after>[1]): string {
  try {
    return after(text, intent);
  } catch {
    return text; // refused: nothing to log
  }
}
