import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { expect, it } from "vitest";
import type { FindingRow } from "../../src/core/lint/report/finding-row.ts";
import { sarifReport } from "../../src/core/lint/report/sarif-report.ts";
import { rules } from "../../src/core/lint/rules/index.ts";

const row: FindingRow = {
  ...{ file: "incidents/é 100%/x,y.md", line: 5, column: 3, endLine: 5, endColumn: 20 },
  ...{ rule: "action-owner", severity: "warning", message: "Unexpected é 漢 🚒, expected x.", fixable: true },
};
const information: FindingRow = { ...row, severity: "information" };

// The patterns of the schema are older than the `u` flag that they would be compiled with.
const fits = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema());

it.each([
  ["findings", [row, row, information], [], []],
  ["none", [], [], []],
  ["problems", [], ["x.md can't be read."], []],
  ["a policy that is not understood", [row], [], ["sitrep.config.json:1:10: Unexpected end"]],
  ["a finding that is no rule's", [{ ...row, rule: "front-matter-invalid" }], [], []],
])("a report fits the schema of SARIF 2.1.0: %s", (_, rows, problems, notices) => {
  fits(JSON.parse(sarifReport({ rows, problems, notices, rules, version: "1.2.3" })));
  expect(fits.errors).toBeNull();
});

it("knows a report that does not fit", () => {
  expect(
    fits(
      JSON.parse(
        sarifReport({ rows: [{ ...row, line: -1 }], problems: [], notices: [], rules, version: "1" }),
      ),
    ),
  ).toBe(false);
});

function schema(): object {
  const folder = createRequire(import.meta.url).resolve("schemastore/package.json");
  const file = folder.replace("package.json", "schemas/json/sarif-2.1.0.json");
  return JSON.parse(readFileSync(file, "utf8")) as object;
}
