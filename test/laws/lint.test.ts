import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/text/edit.ts";
import { lintText, shown } from "../core/lint/lint-text.ts";
import { runs } from "../support/runs.ts";

const fragments = [
  "# Review",
  "## Contributing factors",
  "## Actions",
  "### Root cause ###",
  "Summary\n-------",
  "## Timeline",
  "- Bob deployed the change",
  "- [ ] Add an alert",
  "- [x] Test it (owner: Jane Doe)",
  "* Owner: TBD, due: 2026-02-30",
  "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | | |\n| Test |",
  "Action | What\n--|--\nAdd é 漢 | 🚒",
  "### 1) Clean up @slee",
  "Jane Doe and @jdoe missed `it`",
  "<!-- a comment -->",
  "<!-- an open one",
  "```",
  "> a quotation",
  "TODO",
  "---",
  "\uFEFF",
  "  ",
];

const anyReview = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...fragments) }, fc.string()), {
      maxLength: 8,
    }),
    fc.constantFrom("\n", "\r\n", "\n\n", "\r\n\r\n"),
  )
  .map(([parts, eol]) =>
    parts
      .map((part) => part.replace(/\n/g, eol.slice(0, eol.length > 2 ? 2 : eol === "\n\n" ? 1 : eol.length)))
      .join(eol),
  );

describe("on any text", () => {
  it("never throws, no rule fails, and every range is in the text", () => {
    fc.assert(
      fc.property(fc.oneof(anyReview, fc.string({ unit: "binary" })), (text) => {
        for (const finding of lintText(text)) {
          expect(finding.message).not.toContain("Unexpected failure");
          expect(finding.range.end).toBeLessThanOrEqual(text.length);
          expect(finding.range.start).toBeGreaterThanOrEqual(0);
        }
      }),
      runs(40),
    );
  });

  it("offers safe fixes that settle their finding, or ask to be filled in, and change nothing else", () => {
    fc.assert(
      fc.property(anyReview, (text) => {
        const findings = lintText(text);
        for (const finding of findings) {
          for (const fix of finding.fixes.filter(({ safe }) => safe)) {
            const fixed = applyEdits(text, fix.edits);
            const count = (among: readonly { message: string; rule: string }[]): number =>
              among.filter(({ message, rule }) => message === finding.message && rule === finding.rule)
                .length;
            expect(count(lintText(fixed))).toBeLessThan(count(findings));
            expect(withoutEdits(fixed, text, fix.edits)).toBe(true);
          }
        }
      }),
      runs(40),
    );
  });
});

/** Whether a safe fix only adds: everything it takes away is blanks, and it brings the text's own line breaks. */
function withoutEdits(
  fixed: string,
  text: string,
  edits: readonly { start: number; end: number; newText: string }[],
): boolean {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return (
    edits.every(
      ({ start, end, newText }) =>
        text.slice(start, end).trim() === "" && newText.split(eol).every((line) => !/[\r\n]/.test(line)),
    ) && fixed.length >= text.length
  );
}

describe("a review written by hand", () => {
  it("goes from its findings to the places to fill in by safe fixes alone", () => {
    const text =
      "# Review\r\n\r\n## Summary\r\n\r\nCards failed.\r\n\r\n## Actions\r\n\r\n| Action | Owner | Due |\r\n|---|---|---|\r\n| Add an alert |  |  |\r\n";
    const edits = lintText(text).flatMap(({ fixes }) =>
      fixes.filter(({ safe }) => safe).flatMap((fix) => fix.edits),
    );
    const fixed = applyEdits(text, edits);
    expect(fixed).toContain("| Add an alert | TODO | TODO |\r\n");
    expect(shown(fixed, lintText(fixed)).map((line) => line.replace(/, expected.*/, ""))).toEqual([
      "7:1: Unexpected section `Impact` with nothing but placeholders",
      "11:1: Unexpected section `Timeline` with nothing but placeholders",
      "15:1: Unexpected section `Contributing factors` with nothing but placeholders",
      "23:18: Unexpected placeholder `TODO` as owner",
      "23:25: Unexpected placeholder `TODO` as due date",
    ]);
  });
});

describe("a suppression", () => {
  it("is quick to read however many comments are open", () => {
    const started = performance.now();
    lintText(`${"<!-- sitrep-disable ".repeat(20_000)}\n`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
