import { describe, expect, it } from "vitest";
import type { Finding, Fix } from "../../src/core/lint/finding.ts";
import type { Rule, RuleExample } from "../../src/core/lint/rule.ts";
import { rules } from "../../src/core/lint/rules/index.ts";
import { addToList } from "../../src/core/policy/add-to-list.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { lintText } from "../core/lint/lint-text.ts";

/** What authors put where a fix leaves a place to fill in, by what the fix is called. */
const fillings: readonly (readonly [title: RegExp, value: string])[] = [
  [/owner/i, "Jane Doe"],
  [/due/i, "2026-12-18"],
  [/horizon/i, "short-term"],
  [/./, "Whatever its author knows"],
];

function filledIn({ title, edits }: Fix): Fix["edits"] {
  const value = fillings.find(([words]) => words.test(title))?.[1] ?? "";
  return edits.map((edit) => ({
    ...edit,
    newText: edit.newText.replace(/<!--(?! sitrep)[^]*?-->|TODO/g, value),
  }));
}

/** The policy once a fix has added what it adds there. */
function policyWith({ policy }: Fix, text: string): string {
  const edits = policy === undefined ? [] : addToList(text, policy.path, policy.add);
  return applyEdits(text, edits ?? []);
}

function findingsIn(rule: Rule, example: RuleExample, markdown: string): readonly Finding[] {
  return lintText(markdown, { ...example, rules: [rule] });
}

/** The text on Windows. */
function windows(text: string): string {
  return text.replace(/\n/g, "\r\n");
}

const fixable = rules.flatMap((rule) =>
  rule.examples.flatMap((example) =>
    findingsIn(rule, example, example.markdown).flatMap((finding, nth) =>
      finding.fixes.map((fix, which) => ({ rule, example, finding, fix, nth, which })),
    ),
  ),
);

describe("the quick fixes of the examples", () => {
  it.each([...new Set(rules.filter((rule) => rule.fixable))].map(({ id }) => id))(
    "%s, which has some, shows one",
    (id) => {
      expect(fixable.some(({ rule }) => rule.id === id)).toBe(true);
    },
  );

  it("belong to rules that say that they have some", () => {
    expect(fixable.filter(({ rule }) => !rule.fixable).map(({ rule }) => rule.id)).toEqual([]);
  });
});

describe.each(fixable.map((one) => [`${one.rule.id}: ${one.fix.title}`, one] as const))(
  "%s",
  (_, { rule, example, finding, fix, nth, which }) => {
    const { markdown } = example;

    it("settles the finding once it is filled in, and brings no other of its rule", () => {
      const before = findingsIn(rule, example, markdown).map(({ message }) => message);
      const fixed = { ...example, policy: policyWith(fix, example.policy ?? "{}") };
      const after = findingsIn(rule, fixed, applyEdits(markdown, filledIn(fix))).map(
        ({ message }) => message,
      );
      const left = [...before];
      left.splice(left.indexOf(finding.message), 1);
      for (const message of after) {
        const at = left.indexOf(message);
        expect({ message, expected: at !== -1 }).toEqual({ message, expected: true });
        left.splice(at, 1);
      }
    });

    it("does the same where lines end as on Windows, and leaves every other byte", () => {
      const same = findingsIn(rule, example, windows(markdown))[nth]?.fixes[which];
      expect(same?.title).toBe(fix.title);
      expect(applyEdits(windows(markdown), same?.edits ?? [])).toBe(windows(applyEdits(markdown, fix.edits)));
    });
  },
);
