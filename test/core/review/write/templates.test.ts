import { describe, expect, it } from "vitest";
import { readDocument } from "../../../../src/core/incident/read-document.ts";
import { lintReview } from "../../../../src/core/lint/lint.ts";
import { defaultPolicy } from "../../../../src/core/policy/default-policy.ts";
import { draftReview } from "../../../../src/core/review/draft-review.ts";
import { readFactors } from "../../../../src/core/review/read-factors.ts";
import { builtInReview, builtInReviews } from "../../../../src/core/review/write/built-in-reviews.ts";
import {
  chooseTemplate,
  templateNamesOf,
  templateOfPolicy,
} from "../../../../src/core/review/write/choose-template.ts";
import { reviewCompletionsAt } from "../../../../src/core/review/write/complete-review-template.ts";
import { readReviewTemplate } from "../../../../src/core/review/write/review-template.ts";
import { reviewTemplateFindings } from "../../../../src/core/review/write/review-template-findings.ts";
import { reviewTemplateNameOf } from "../../../../src/core/review/write/review-template-name.ts";
import { knownReviewVariables } from "../../../../src/core/review/write/review-variables.ts";
import { read, recordText } from "../../../support/record.ts";

const record = recordText({
  frontMatter: ['title: "Störung 漢 # 🚒"', "severity: SEV2"],
  runbook: ["1. [ ] Page the vendor (skipped: not theirs)"],
  timeline: [
    "- 2026-11-21T14:02:11Z **Declared** SEV3: Störung",
    "- 2026-11-21T14:06:00Z **Hypothesis** DNS is slow",
    "- 2026-11-21T14:08:30Z **Severity** SEV3 → SEV2",
    "- 2026-11-21T14:20:00Z **Todo** @sam: alert on the pool by 2026-12-04",
  ],
});

function draft(text: string, name?: string): string {
  return draftReview(read(record).snapshot, "full", record, defaultPolicy, "incident.md", { name, text });
}

describe("templates of ours", () => {
  it.each(builtInReviews)(
    "%s has no unknown variable, leaves none over and makes a review without problems",
    (name) => {
      const template = builtInReview(name, "full");
      expect(readReviewTemplate(template).problems).toEqual([]);
      const text = draft(template);
      expect(text).not.toContain("{{");
      const review = readDocument(text, { path: "postmortem.md", policy: defaultPolicy });
      expect(review.snapshot.problems).toEqual([]);
      expect(review.snapshot.actions).toMatchObject([{ owner: "@sam", dueDate: "2026-12-04" }]);
      expect(readFactors(review.document, review.snapshot.sections)).toEqual([]);
      const found = lintReview(review, {
        policy: defaultPolicy,
        now: Date.UTC(2026, 10, 22, 12),
        record: read(record).snapshot,
      });
      const told = new Set(found.map(({ rule }) => rule));
      for (const rule of [
        "no-person-names",
        "blameless-wording",
        "action-owner",
        "action-due",
        "timeline-order",
      ])
        expect(told).not.toContain(rule);
    },
  );

  it.each(["default", "sre-book", "contributing-factors"] as const)(
    "%s has what a full review asks for",
    (name) => {
      const review = readDocument(draft(builtInReview(name, "full")), {
        path: "postmortem.md",
        policy: defaultPolicy,
      });
      const found = lintReview(review, { policy: defaultPolicy, now: 0 });
      expect(found.filter(({ rule }) => rule === "required-section")).toEqual([]);
    },
  );
});

describe("a team's own template", () => {
  it("decides on sections and words; a title is added where it has none", () => {
    const text = draft(
      "Of {{service}} on {{ date }}, {{Severity}}: {{unheard of}}.\n\n## Kosten\n\n{{actions}}\n",
      "ours",
    );
    expect(text).toContain("\ntemplate: ours\n");
    expect(text).toContain("\n# Review: Störung 漢 # 🚒\n");
    expect(text).toContain("Of unknown on 2026-11-21, SEV2: {{unheard of}}.\n");
    expect(text).toContain("## Kosten\n\n| Action | Owner | Due | Horizon |\n");
  });

  it("loses a section that has nothing to say, but none with words of its own", () => {
    const text = draft(
      "# x\n\n## Decided\n\n{{decisions}}\n\n## Also decided\n\nBy whom?\n\n{{decisions}}\n",
    );
    expect(text).not.toContain("## Decided");
    expect(text).toContain("## Also decided\n\nBy whom?\n");
  });

  it("may have CRLF, a byte order mark and front matter of its own", () => {
    const text = draft("\uFEFF---\r\nname: Ours\r\n---\r\n\r\n# {{title}}\r\n\r\n{{facts}}\r\n");
    expect(text).toContain("\n# Störung 漢 # 🚒\n\n| Fact | Value |\n");
    expect(text).not.toContain("name: Ours");
  });

  it("is told where a variable is none, or stands among words and makes lines", () => {
    const found = reviewTemplateFindings("# {{titel}}\n\nSee {{timeline}}.\n\n{{actions}}\n");
    expect(found.map(({ rule, range }) => [rule, range.start])).toEqual([
      ["unknown-variable", 2],
      ["variable-in-line", 17],
    ]);
  });

  it("is completed behind two braces", () => {
    expect(reviewCompletionsAt("{{", 2).map(({ text }) => text)).toEqual(
      knownReviewVariables.map((name) => `${name}}}`),
    );
    expect(reviewCompletionsAt("{", 1)).toEqual([]);
  });

  it("lies in its folder, and is chosen by name and depth before one of ours", () => {
    expect(reviewTemplateNameOf("/work/templates/reviews/ours-light.md")).toBe("ours-light");
    expect(reviewTemplateNameOf("C:\\work\\templates\\reviews\\README.md")).toBeUndefined();
    const own = new Map([
      ["ours", "plain"],
      ["ours-light", "light"],
      ["sre-book", "not Google's"],
    ]);
    expect(chooseTemplate("ours", "full", own)?.text).toBe("plain");
    expect(chooseTemplate("ours", "light", own)).toEqual({ name: "ours", text: "light" });
    expect(chooseTemplate("sre-book", "full", own)?.text).toBe("not Google's");
    expect(chooseTemplate("default", "note", own)?.name).toBeUndefined();
    expect(chooseTemplate("nobody's", "full", own)).toBeUndefined();
    expect(templateNamesOf(own)).toEqual([
      "default",
      "sre-book",
      "contributing-factors",
      "lightweight",
      "ours",
    ]);
    const policy = { review: { ...defaultPolicy.review, template: { full: "ours" } } };
    expect(templateOfPolicy(policy, "full")).toBe("ours");
    expect(templateOfPolicy(policy, "light")).toBe("default");
  });
});
