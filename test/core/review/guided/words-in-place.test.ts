import { describe, expect, it } from "vitest";
import { wordsInPlace } from "../../../../src/core/review/guided/words-in-place.ts";
import { lintText } from "../../lint/lint-text.ts";

const review =
  "---\nsitrep: 1\nkind: review\nroles:\n  Incident Commander: Jane Doe\n---\n\n# Review\n\nWords.\n".replaceAll(
    "\n",
    "\r\n",
  );

describe("words that somebody is typing, where they would stand", () => {
  it("are read by the linter as what they will be: names and blame, each in its field, and nothing of the rest", () => {
    const { text, fieldAt } = wordsInPlace(review, "Contributing factors", [
      { field: "why-0", text: "Jane Doe forgot the `pool` é 漢" },
      { field: "why-1", text: "# The engineer should have\nlooked" },
      { field: "why-2", text: "The pool was small" },
    ]);
    expect(text.startsWith(review)).toBe(true);
    const found = lintText(text).flatMap(({ rule, range }) => {
      const field = fieldAt(range.start);
      return field === undefined || rule === "factor-kind"
        ? []
        : [`${field} ${rule} ${text.slice(range.start, range.end)}`];
    });
    expect(found).toContain("why-0 no-person-names Jane Doe");
    expect(found.filter((one) => one.includes("blameless-wording")).length).toBeGreaterThan(1);
    expect(found.filter((one) => one.startsWith("why-2"))).toEqual([]);
    expect(fieldAt(0)).toBeUndefined();
  });
});
