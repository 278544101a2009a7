import type { LineIndex } from "../../text/lines.ts";
import type { Finding, FindingLevel } from "../finding.ts";

/** A finding as scripts and reports read it: lines and columns from 1, columns in UTF-16 units. */
export interface FindingRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: FindingLevel;
  readonly message: string;
  readonly fixable: boolean;
}

/** A finding in a file of this name, whose lines are given. */
export function findingRow(file: string, finding: Finding, lines: LineIndex): FindingRow {
  const start = lines.positionAt(finding.range.start);
  const end = lines.positionAt(finding.range.end);
  return {
    file,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    rule: finding.rule,
    severity: finding.level,
    message: finding.message,
    fixable: finding.fixes.length > 0,
  };
}
