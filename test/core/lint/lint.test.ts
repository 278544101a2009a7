import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { lintReview } from "../../../src/core/lint/lint.ts";
import { always, defineRule, type Rule } from "../../../src/core/lint/rule.ts";
import { actionOwner } from "../../../src/core/lint/rules/action-owner.ts";
import { rules } from "../../../src/core/lint/rules/index.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { lintText } from "./lint-text.ts";

const failing: Rule = defineRule({
  id: "required-section",
  summary: "",
  why: "",
  source: "",
  levels: always("error"),
  fixable: false,
  kinds: ["review"],
  examples: [],
  check() {
    throw new Error("no such day");
  },
});

describe("linting", () => {
  it("turns a rule that throws into a finding that can be seen, says what to do, and lets the others go on", () => {
    const text = "---\nsitrep: 1\n---\n\n# é\n\n## Actions\n\n- Add an alert\n";
    const findings = lintText(text, { rules: [failing, actionOwner] });
    expect(findings.map(({ rule }) => rule)).toEqual(["required-section", "action-owner"]);
    const [failed] = findings;
    expect(failed?.level).toBe("error");
    expect(failed && text.slice(failed.range.start, failed.range.end)).toBe("# é");
    expect(failed?.message).toBe(
      "Unexpected failure of rule `required-section`, expected it to finish: no such day. The other rules went on. Until it is mended, " +
        '`"required-section": "off"` in the policy\'s `lint` hushes it; please report it with the words that cause it, and nothing confidential.',
    );
  });

  it("takes levels from the policy, `off` included", () => {
    const text = "# Review\n\n## Actions\n\n- Add an alert\n";
    const policy = `{ "lint": { "required-section": "off", "action-owner": "error", "action-due": "information" } }`;
    const levels = lintText(text, { policy }).map(({ rule, level }) => `${rule} ${level}`);
    expect(levels).toEqual(["action-owner error", "action-due information"]);
  });

  it("has a level for light reviews, and one for each depth in the policy", () => {
    const light: Rule = { ...failing, levels: { full: "warning", light: "information" } };
    const levelIn = (depth: string, policy?: string): string | undefined =>
      lintText(`---\nsitrep: 1\nkind: review\ndepth: ${depth}\n---\n# R\n`, { rules: [light], policy })[0]
        ?.level;
    expect(["full", "light", "note"].map((depth) => levelIn(depth))).toEqual([
      "warning",
      "information",
      "information",
    ]);
    const policy = `{ "lint": { "required-section": { "level": { "note": "off", "light": "error" } } } }`;
    expect(["full", "light", "note"].map((depth) => levelIn(depth, policy))).toEqual([
      "warning",
      "error",
      undefined,
    ]);
  });

  it("hands a rule its options, and makes a finding of one that asks for another", () => {
    const asking = (name: string): Rule => ({
      ...failing,
      options: { minutes: { default: 30, help: "" } },
      *check(_, options) {
        yield { message: `${options.number(name)}`, range: { start: 0, end: 0 } };
      },
    });
    expect(lintText("", { rules: [asking("minutes")] })[0]?.message).toBe("30");
    const policy = `{ "lint": { "required-section": { "minutes": 45 } } }`;
    expect(lintText("", { rules: [asking("minutes")], policy: policy })[0]?.message).toBe("30");
    expect(lintText("", { rules: [asking("hours")] })[0]?.message).toContain("has no option hours");
  });

  it("says nothing of a file that the policy ignores", () => {
    const policy = { ...defaultPolicy, lint: { ...defaultPolicy.lint, ignored: true } };
    const input = readDocument("# R\n\n## Actions\n\n- Add an alert\n", { policy });
    expect(lintReview(input, { policy, now: 0 })).toEqual([]);
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
  const noSections = { policy: `{ "lint": { "required-section": "off" } }` };
  const rulesAt = (text: string): readonly string[] => lintText(text, noSections).map(({ rule }) => rule);

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

  it("hushes the line at whose end it stands", () => {
    const text =
      "## Actions\n\n- One (due: 2027-01-01)\n- Two (due: 2027-01-01) <!-- sitrep-disable action-owner: agreed -->\n";
    expect(lintText(text, noSections).map(({ range }) => text.slice(range.start, range.end))).toEqual([
      "One (due: 2027-01-01)",
    ]);
  });

  it("is code in code", () => {
    expect(
      rulesAt("## Actions\n\n```html\n<!-- sitrep-disable action-due: no -->\n```\n\n- Owner: Jane Doe\n"),
    ).toEqual(["action-due"]);
  });
});

it("lints what it was handed, whoever read it", () => {
  const input = readDocument("# x\n", { policy: defaultPolicy });
  expect(lintReview(input, { policy: defaultPolicy, now: Date.UTC(2026, 10, 22, 12) })).toHaveLength(5);
});
