import { describe, expect, it } from "vitest";
import { beyondBaseline, readBaseline, writeBaseline } from "../../../src/core/lint/baseline.ts";

const found = (...rules: readonly string[]): readonly { readonly rule: string }[] =>
  rules.map((rule) => ({ rule }));

describe("a baseline", () => {
  it("keeps counts by file and rule, in order of their names", () => {
    const text = writeBaseline([
      { file: "b.md", rule: "z" },
      { file: "a/é.md", rule: "z" },
      { file: "b.md", rule: "a" },
      { file: "b.md", rule: "z" },
    ]);
    expect(text).toBe(
      `${JSON.stringify({ version: 1, files: { "a/é.md": { z: 1 }, "b.md": { a: 1, z: 2 } } }, undefined, 2)}\n`,
    );
    expect(readBaseline(`\uFEFF${text}`)).toEqual({ "a/é.md": { z: 1 }, "b.md": { a: 1, z: 2 } });
  });

  it.each([
    ["", "It is no JSON object"],
    ["[]", "It is no JSON object"],
    ["{}", "Its `version` is not 1"],
    ['{ "version": 1 }', "It has no object `files`"],
    ['{ "version": 1, "files": { "a.md": { "x": -1 } } }', "What it says of `a.md` is not a number by rule"],
  ])("says what is wrong with %j", (text, reason) => {
    expect(readBaseline(text)).toBe(reason);
  });

  it("hushes what was there, and nothing of a rule that finds more", () => {
    const findings = found("a", "b", "b", "c");
    expect(beyondBaseline(findings, undefined)).toBe(findings);
    expect(beyondBaseline(findings, { a: 1, b: 1, c: 5 })).toEqual(found("b", "b"));
    expect(beyondBaseline(findings, { a: 1, b: 2, c: 1 })).toEqual([]);
  });
});
