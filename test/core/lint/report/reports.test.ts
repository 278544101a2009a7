import { describe, expect, it } from "vitest";
import { findingRow, type FindingRow } from "../../../../src/core/lint/report/finding-row.ts";
import { githubReport } from "../../../../src/core/lint/report/github-report.ts";
import { sarifReport } from "../../../../src/core/lint/report/sarif-report.ts";
import { textReport } from "../../../../src/core/lint/report/text-report.ts";
import { rules } from "../../../../src/core/lint/rules/index.ts";
import { indexLines } from "../../../../src/core/text/lines.ts";
import { lintText } from "../lint-text.ts";

const text = "# é 漢 🚒\r\n\r\n## Actions\r\n\r\n- Page 🚒, two people\r\n";
const rows = lintText(text).map((finding) =>
  findingRow("incidents/é 100%/x,y.md", finding, indexLines(text)),
);
const owner = rows.filter(({ rule }) => rule === "action-owner");

describe("a finding as a row", () => {
  it("counts lines and columns from 1, in UTF-16 units, CRLF or not", () => {
    expect(owner).toMatchObject([{ line: 5, endLine: 5, severity: "warning", fixable: true }]);
    expect(
      text.split("\r\n")[4]?.slice((owner[0]?.column ?? 0) - 1, (owner[0]?.endColumn ?? 0) - 1),
    ).not.toBe("");
  });
});

describe("the report as text", () => {
  it("is a line a finding, which terminals link", () => {
    const lines = textReport(rows).split("\n");
    expect(lines).toHaveLength(rows.length);
    expect(lines.find((line) => line.endsWith("(action-owner)"))).toMatch(
      /^incidents\/é 100%\/x,y\.md:5:\d+ warning Unexpected .+, expected .+\. \(action-owner\)$/,
    );
    expect(textReport([])).toBe("");
  });
});

describe("the report of a file whose name holds line breaks", () => {
  it("keeps a finding on its line: what follows could pass for a command", () => {
    const row = rows.slice(0, 1).map((first) => ({ ...first, file: "a\r\n::error::b.md" }));
    expect(textReport(row)).toMatch(/^a\\r\\n::error::b\.md:\d/);
    expect(textReport(row).split(/\r|\n/)).toHaveLength(1);
    expect(githubReport(row).split(/\r|\n/)).toHaveLength(1);
  });
});

describe("the report as workflow commands", () => {
  const row: FindingRow = {
    ...{ file: "a,b:c/100%.md", line: 3, column: 5, endLine: 3, endColumn: 9 },
    ...{ rule: "action-due", severity: "information", message: "50 %\r\nof it", fixable: false },
  };

  it("escapes what the command's own grammar uses", () => {
    expect(githubReport([row])).toBe(
      "::notice file=a%2Cb%3Ac/100%25.md,line=3,endLine=3,col=5,endColumn=9,title=action-due::50 %25%0D%0Aof it",
    );
  });

  it("leaves columns out where it spans lines", () => {
    const [line] = githubReport([{ ...row, endLine: 4, severity: "error" }]).split("::", 2);
    expect(line).toBe("");
    expect(githubReport([{ ...row, endLine: 4, severity: "error" }])).toMatch(
      /^::error [^:]*line=3,endLine=4,title=/,
    );
  });
});

describe("the report as SARIF", () => {
  const report = (found: readonly FindingRow[], problems: readonly string[] = []): SarifLog =>
    JSON.parse(sarifReport({ rows: found, problems, notices: [], rules, version: "1.2.3" })) as SarifLog;

  it("points each result at its rule, its level and its place", () => {
    const [run] = report(owner).runs;
    const result = run?.results[0];
    expect(run?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe("action-owner");
    expect(result).toMatchObject({
      level: "warning",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "incidents/%C3%A9%20100%25/x%2Cy.md" },
            region: { startLine: 5 },
          },
        },
      ],
    });
  });

  it("knows a result again when its lines have moved, and tells two alike apart", () => {
    const prints = (found: readonly FindingRow[]): readonly string[] =>
      report(found).runs[0]?.results.map(
        ({ partialFingerprints }) => partialFingerprints["sitrep/v1"] ?? "",
      ) ?? [];
    expect(prints(owner.map((row) => ({ ...row, line: 90, endLine: 90 })))).toEqual(prints(owner));
    expect(new Set(prints([...owner, ...owner])).size).toBe(2 * owner.length);
  });

  it("says where a run was not whole", () => {
    expect(report([], ["x"]).runs[0]?.invocations).toMatchObject([{ executionSuccessful: false }]);
  });
});

/** The part of a log that the tests look at; test/cli/sarif-schema.test.ts judges the rest. */
interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly object[];
    readonly results: readonly {
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}
