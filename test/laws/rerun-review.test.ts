import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/incident/read-document.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { reviewDepths, type ReviewDepth } from "../../src/core/model/snapshot.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { planRerun } from "../../src/core/review/again/rerun-review.ts";
import { draftReview } from "../../src/core/review/draft-review.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { logIntent } from "../support/arbitraries.ts";
import { after, read, recordText } from "../support/record.ts";
import { runs } from "../support/runs.ts";

const record = recordText({
  runbook: ["1. [ ] Page the vendor (skipped: not theirs)", "2. [ ] Tell support"],
  timeline: [
    "- 2026-11-21T13:58:00Z **Impact** (start) Orders fail",
    "- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors",
    "- 2026-11-21T14:06:00Z **Hypothesis** DNS is slow",
    "- 2026-11-21T14:20:00Z **Todo** Alert on the pool é 漢 🚒",
  ],
});

function rerun(review: string, from: string): string {
  const { edits } = planRerun(
    readDocument(review, { path: "postmortem.md", policy: defaultPolicy }),
    {
      record: read(from).snapshot,
      policy: defaultPolicy,
      recordName: "incident.md",
      depth: undefined,
      template: undefined,
    },
    { add: "new", leaveOut: [], apply: false },
  );
  return applyEdits(review, edits);
}

function logged(text: string, intents: readonly Intent[]): string {
  return intents.reduce((before, intent) => {
    try {
      return after(before, intent);
    } catch {
      return before; // refused: nothing to log
    }
  }, text);
}

const intents = fc.array(logIntent(), { maxLength: 3 });
const depths = fc.constantFrom<ReviewDepth>(...reviewDepths);
const scribbles = fc.array(
  fc.tuple(
    fc.nat({ max: 90 }),
    fc.constantFrom(
      "Mine é 漢 🚒.",
      "",
      "- mine",
      "## Mine",
      "| mine |",
      "> mine",
      "1. mine",
      "```",
      "<!-- mine",
      "---",
    ),
  ),
  { maxLength: 4 },
);

describe("a review that is written again", () => {
  it("stays the same to the byte where the record did", () => {
    fc.assert(
      fc.property(intents, depths, fc.boolean(), (more, depth, crlf) => {
        const text = logged(record, more);
        const draft = draftReview(
          read(text).snapshot,
          depth,
          crlf ? text.replace(/\n/g, "\r\n") : text,
          defaultPolicy,
        );
        expect(rerun(draft, text)).toBe(draft);
        expect(rerun(`\uFEFF${draft}`, text)).toBe(`\uFEFF${draft}`);
      }),
      runs(12),
    );
  });

  it("keeps every line that somebody wrote or took out, and has no more to add the second time", () => {
    fc.assert(
      fc.property(intents, depths, scribbles, fc.nat({ max: 90 }), (more, depth, mine, cut) => {
        const lines = draftReview(read(record).snapshot, depth, record, defaultPolicy).split("\n");
        const head = lines.indexOf("---", 1) + 1;
        for (const [at, line] of mine) lines.splice(Math.max(head, at), 0, line);
        if (cut >= head) lines.splice(cut, 1);
        const edited = lines.join("\n");
        const once = rerun(edited, logged(record, more));
        expect(without(once.split("\n"), lines)).toEqual([]);
        expect(rerun(once, logged(record, more))).toBe(once);
      }),
      runs(12),
    );
  });
});

/** Lines, but for the one that says what was seen, that do not stand in `all` in their order. */
function without(all: readonly string[], lines: readonly string[]): readonly string[] {
  let at = 0;
  return lines.filter((line) => {
    if (line.startsWith("seen: ")) return false;
    const found = all.indexOf(line, at);
    if (found !== -1) at = found + 1;
    return found === -1;
  });
}
