import { describe, expect, it } from "vitest";
import { factorKind } from "../../../../src/core/lint/rules/factor-kind.ts";
import { severityReviewed } from "../../../../src/core/lint/rules/severity-reviewed.ts";
import { applyEdits } from "../../../../src/core/text/edit.ts";
import { lintText } from "../lint-text.ts";

const head =
  "---\r\nsitrep: 1\r\nkind: review\r\n---\r\n\r\n# Review é 漢 🚒\r\n\r\n## Contributing factors\r\n\r\n";

function fixed(body: string, index: number): string {
  const text = head + body;
  const [finding] = lintText(text, { rules: [factorKind] });
  const after = applyEdits(text, finding?.fixes[index]?.edits ?? []);
  expect(lintText(after, { rules: [factorKind] })).toEqual([]);
  return after.slice(head.length);
}

describe("the kind of a contributing factor", () => {
  it.each([
    ["- The *pool* was small\r\n", 0, "- **Technical:** The *pool* was small\r\n"],
    [
      "1. [link](https://example.org) was late\r\n",
      1,
      "1. **Process:** [link](https://example.org) was late\r\n",
    ],
    ["The pool was small 🚒.\r\n", 2, "**Organisational:** The pool was small 🚒.\r\n"],
    [
      "### The pool was small\r\n\r\nBy half.\r\n",
      0,
      "### Technical: The pool was small\r\n\r\nBy half.\r\n",
    ],
    [
      "| Factor | Kind |\r\n|---|---|\r\n| The pool |  |\r\n",
      1,
      "| Factor | Kind |\r\n|---|---|\r\n| The pool | process |\r\n",
    ],
    ["| Factor |\r\n|---|\r\n| The pool |\r\n", 1, "| Factor |\r\n|---|\r\n| **Process:** The pool |\r\n"],
  ])("is written into %j", (body, index, expected) => {
    expect(fixed(body, index)).toBe(expected);
  });

  it("is never guessed: each kind is a fix of its own, and none is safe", () => {
    const [finding] = lintText(`${head}- The pool\r\n`, { rules: [factorKind] });
    expect(finding?.fixes.map(({ safe }) => safe)).toEqual([false, false, false]);
  });
});

describe("a first severity that was right", () => {
  it("is said with one fix, in its section or in one that is made", () => {
    const record = "---\nsitrep: 1\nkind: incident\nseverity: SEV2\n---\n\n# Checkout errors\n";
    const options = { rules: [severityReviewed], record };
    for (const text of [
      "# Review\n\n## Severity\n\n- 2026-11-21T14:02Z SEV2, the first\n\n## Actions\n",
      "# Review\n\n## Actions\n",
    ]) {
      const [finding] = lintText(text, options);
      const after = applyEdits(text, finding?.fixes[0]?.edits ?? []);
      expect(after).toContain("\n\nSEV2 was the right severity to begin with.\n\n## Actions\n");
      expect(lintText(after, options)).toEqual([]);
    }
  });
});
