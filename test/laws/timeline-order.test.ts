import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/core/incident/read-document.ts";
import type { Finding } from "../../src/core/lint/finding.ts";
import { lintReview } from "../../src/core/lint/lint.ts";
import { timelineOrder } from "../../src/core/lint/rules/timeline-order.ts";
import { defaultPolicy as policy } from "../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { runs } from "../support/runs.ts";

const found = (text: string): readonly Finding[] =>
  lintReview(readDocument(text, { policy }), { policy, now: Date.UTC(2026, 10, 22) }, [timelineOrder]);

const words = fc.constantFrom(
  "Paged",
  "**Alert** é 漢 🚒",
  "`a | b`",
  "**Status** resolved ⭐",
  "",
  "- x",
  "# y",
  "> z",
  "<!-- a -->",
  "[a]: b",
);
const minutes = fc.integer({ min: 0, max: 59 }).map((minute) => String(minute).padStart(2, "0"));
const item = fc.tuple(minutes, words).map(([at, text]) => `- 2026-11-21T14:${at}:00Z ${text}`);
const row = fc
  .tuple(minutes, fc.constantFrom("Paged", "é 漢 🚒", "a \\| b", ""))
  .map(([at, text]) => `| 2026-11-21 14:${at} | ${text} |`);
const other = fc.constantFrom("", "  more", "text", "- no time", "***");

const timelines = fc.oneof(
  fc.array(item, { minLength: 2, maxLength: 8 }),
  fc.array(fc.oneof({ weight: 5, arbitrary: item }, { weight: 1, arbitrary: other }), {
    minLength: 2,
    maxLength: 8,
  }),
  fc.array(row, { minLength: 2, maxLength: 8 }).map((rows) => ["| Time | What |", "|---|---|", ...rows]),
);

describe("the fix of entries out of order", () => {
  it("moves whole lines, changes none, and settles it", () => {
    fc.assert(
      fc.property(timelines, fc.constantFrom("\n", "\r\n"), (lines, eol) => {
        const text = ["# R", "", "## Timeline (UTC)", "", ...lines, "", "## Next", "", "- End", ""].join(eol);
        const fix = found(text)[0]?.fixes[0];
        fc.pre(fix !== undefined);
        const sorted = applyEdits(text, fix.edits);
        expect(sorted.split(eol).sort()).toEqual(text.split(eol).sort());
        expect(found(sorted)).toEqual([]);
        const entries = (file: string): readonly string[] =>
          readDocument(file, { policy })
            .snapshot.timeline.map(({ raw, text: said }) => `${raw} ${said}`)
            .sort();
        expect(entries(sorted)).toEqual(entries(text));
      }),
      { ...runs(60), maxSkipsPerRun: 1000 },
    );
  });
});
