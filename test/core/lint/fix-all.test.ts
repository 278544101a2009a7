import { describe, expect, it } from "vitest";
import type { Finding, Fix } from "../../../src/core/lint/finding.ts";
import { fixAll, safeEdits } from "../../../src/core/lint/fix-all.ts";
import { lintText } from "./lint-text.ts";

function finding(start: number, fixes: readonly Fix[]): Finding {
  return { rule: "x", level: "warning", message: "", range: { start, end: start }, fixes, related: [] };
}

const insert = (at: number, newText: string, safe = true): Fix => ({
  title: "",
  safe,
  edits: [{ start: at, end: at, newText }],
});

describe("safe fixes of a table", () => {
  it("leave the words of a header that stands in it once more", () => {
    const header = "| Action | Owner | Due |";
    const text = `# Review\n\n## Actions\n\n${header}\n|---|---|---|\n| Add an alert | | |\n${header}\n`;
    expect(fixAll(text, (now) => lintText(now)).split(header)).toHaveLength(3);
  });
});

describe("fixing all", () => {
  it("takes the safe fixes alone, and of two at one place the first", () => {
    const findings = [
      finding(4, [insert(4, "b")]),
      finding(2, [insert(2, "unsafe", false), insert(2, "a")]),
      finding(4, [insert(4, "c")]),
      finding(0, [insert(0, "unsafe", false)]),
      finding(6, []),
    ];
    expect(safeEdits(findings).map(({ newText }) => newText)).toEqual(["a", "b"]);
  });

  it("goes on until nothing is left, and stops where it never ends", () => {
    const once = (text: string): readonly Finding[] =>
      text.includes("!") ? [] : [finding(0, [insert(0, "!")])];
    expect(fixAll("é", once)).toBe("!é");
    expect(fixAll("", () => [finding(0, [insert(0, "x")])])).toBe("x".repeat(10));
    expect(fixAll("é", () => [finding(0, [insert(0, "")])])).toBe("é");
  });

  it.each(["\n", "\r\n"])(
    "makes every section and field of a review there is a safe place for, with %j",
    (eol) => {
      const text = ["\uFEFF# Review", "", "## Actions", "", "- Page 🚒 two people", ""].join(eol);
      const fixed = fixAll(text, (current) => lintText(current));
      const rest = lintText(fixed).filter(({ fixes }) => fixes.some(({ safe }) => safe));
      expect(rest).toEqual([]);
      expect(fixed.startsWith("\uFEFF# Review")).toBe(true);
      expect(fixed.replaceAll(eol, "")).not.toMatch(/[\r\n]/);
      expect(fixed).toContain("- Page 🚒 two people");
    },
  );
});
