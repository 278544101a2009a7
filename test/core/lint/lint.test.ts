import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { lintReview } from "../../../src/core/lint/lint.ts";
import { defineRule, type Rule } from "../../../src/core/lint/rule.ts";
import { rules } from "../../../src/core/lint/rules/index.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { lintText, shown } from "./lint-text.ts";

const failing: Rule = defineRule({
  id: "required-section",
  summary: "",
  why: "",
  source: "",
  level: "error",
  fixable: false,
  kinds: ["review"],
  examples: [],
  check() {
    throw new Error("no such day");
  },
});

describe("linting", () => {
  it("turns a rule that throws into a finding", () => {
    const findings = lintText("# é\n", { rules: [failing] });
    expect(findings).toMatchObject([
      { rule: "required-section", level: "error", range: { start: 0, end: 0 } },
    ]);
    expect(findings[0]?.message).toContain("no such day");
  });

  it("takes levels from the policy, `off` included", () => {
    const text = "# Review\n\n## Actions\n\n- Add an alert\n";
    const policy = `{ "lint": { "required-section": "off", "action-owner": "error", "action-due": "information" } }`;
    const levels = lintText(text, { policy }).map(({ rule, level }) => `${rule} ${level}`);
    expect(levels).toEqual(["action-owner error", "action-due information"]);
  });

  it("reads only reviews, and what does not say what it is", () => {
    const kinds = ["review", "incident", "runbook"].map(
      (kind) => lintText(`---\nsitrep: 1\nkind: ${kind}\n---\n\n# x\n`).length,
    );
    expect(kinds).toEqual([5, 0, 0]);
    expect(lintText("# x\n")).toHaveLength(5);
  });

  it("lists findings by place", () => {
    const text = "# Review\n\n## Actions\n\n- One\n- Two\n";
    const starts = lintText(text).map((finding) => finding.range.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe("the depth of a review", () => {
  const missing = (text: string, severity?: string): number =>
    lintText(text, { severity, rules: rules.filter(({ id }) => id === "required-section") }).length;

  it("follows the severity of the record", () => {
    const counts = ["SEV1", "SEV2", "SEV3", "SEV4", undefined].map((severity) =>
      missing("# Review\n", severity),
    );
    expect(counts).toEqual([5, 5, 3, 3, 5]);
  });

  it("is what the author chose in the front matter", () => {
    expect(missing("---\nkind: review\ndepth: note\n---\n", "SEV1")).toBe(1);
    expect(missing("---\nkind: review\ndepth: full\n---\n", "SEV4")).toBe(5);
  });
});

describe("a suppression", () => {
  const rulesAt = (text: string): readonly string[] =>
    lintText(text, { policy: `{ "lint": { "required-section": "off" } }` }).map(({ rule }) => rule);

  it("holds from its line to the end of its section", () => {
    const text =
      "## Actions\n\n- One (due: 2027-01-01)\n\n<!-- sitrep-disable action-owner: agreed in the meeting -->\n\n- Two (due: 2027-01-01)\n\n## Next steps\n\n- Three (due: 2027-01-01)\n";
    expect(rulesAt(text)).toEqual(["action-owner", "action-owner"]);
  });

  it("covers the heading it stands under, several rules, and the whole document above the first heading", () => {
    expect(
      rulesAt("## Actions\r\n\r\n<!-- sitrep-disable action-owner, action-due: old -->\r\n\r\n- One\r\n"),
    ).toEqual([]);
    const whole = "<!-- sitrep-disable required-section: a list, no review -->\n\n# Review\n";
    expect(lintText(whole)).toEqual([]);
    expect(lintText("# Review\n\n<!-- sitrep-disable required-section: as above -->\n")).toEqual([]);
  });

  it("holds without a reason, which is a finding that nothing hushes", () => {
    expect(
      rulesAt(
        "<!-- sitrep-disable suppression-reason, action-due, action-owner -->\n\n## Actions\n\n- One\n",
      ),
    ).toEqual(["suppression-reason"]);
  });

  it("is code in code", () => {
    expect(
      rulesAt("## Actions\n\n```html\n<!-- sitrep-disable action-due: no -->\n```\n\n- Owner: Jane Doe\n"),
    ).toEqual(["action-due"]);
  });

  it("is quick to read however many comments are open", () => {
    const started = performance.now();
    lintText(`${"<!-- sitrep-disable ".repeat(20_000)}\n`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

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
      { numRuns: 40 },
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
      { numRuns: 40 },
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

it("lints what it was handed, whoever read it", () => {
  const input = readDocument("# x\n", { policy: defaultPolicy });
  expect(lintReview(input, { policy: defaultPolicy, today: "2026-11-22" })).toHaveLength(5);
});
