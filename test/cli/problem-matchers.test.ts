import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { FindingRow } from "../../src/core/lint/report/finding-row.ts";
import { textReport } from "../../src/core/lint/report/text-report.ts";
import { manifest } from "../../src/extension/contributions.ts";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

interface Matcher {
  readonly severity?: string;
  readonly pattern: readonly { readonly regexp: string }[];
}

const row: FindingRow = {
  ...{ file: "C:\\incidents\\é 漢\\postmortem.md", line: 12, column: 3, endLine: 12, endColumn: 9 },
  ...{
    rule: "no-person-names",
    severity: "information",
    message: "Unexpected `x` (y), expected z: 1.",
    fixable: true,
  },
};

describe("what finds our lines in a log", () => {
  const github = (
    JSON.parse(read(".github/sitrep-problem-matcher.json")) as { problemMatcher: readonly Matcher[] }
  ).problemMatcher;
  const { problemMatchers } = manifest().contributes as {
    problemMatchers: readonly [{ readonly severity: string; readonly pattern: { readonly regexp: string } }];
  };
  const [editor] = problemMatchers;
  const partsBy = (regexp: string | undefined, severity: FindingRow["severity"]): readonly string[] =>
    new RegExp(regexp ?? "none").exec(textReport([{ ...row, severity }]))?.slice(1) ?? [];

  it("reads each part of a line, whatever stands in path and message", () => {
    for (const severity of ["information", "warning", "error"] as const)
      expect(partsBy(editor.pattern.regexp, severity)).toEqual([
        row.file,
        "12",
        "3",
        severity,
        row.message,
        row.rule,
      ]);
  });

  it("takes information for no error, where its reader does not know the word", () => {
    expect(editor.severity).toBe("info");
    const [graver, mild] = github;
    expect(partsBy(graver?.pattern[0]?.regexp, "information")).toEqual([]);
    expect(partsBy(graver?.pattern[0]?.regexp, "warning")[3]).toBe("warning");
    expect(mild?.severity).toBe("notice");
    expect(partsBy(mild?.pattern[0]?.regexp, "information")).toEqual([
      row.file,
      "12",
      "3",
      row.message,
      row.rule,
    ]);
    expect(partsBy(mild?.pattern[0]?.regexp, "error")).toEqual([]);
  });
});

describe("the hook for pre-commit", () => {
  it("runs the linter on what is ours", () => {
    const hooks = parse(read(".pre-commit-hooks.yaml")) as readonly Record<string, unknown>[];
    expect(hooks).toMatchObject([
      { id: "sitrep-lint", entry: "sitrep lint", language: "node", types: ["markdown"] },
    ]);
    const files = new RegExp(String(hooks[0]?.["files"]));
    expect(
      ["incidents/a/postmortem.md", "x/incidents/a.md", "docs/a.md"].map((path) => files.test(path)),
    ).toEqual([true, true, false]);
  });
});
