import type { Finding } from "../../core/lint/finding.ts";
import type { LineIndex } from "../../core/text/lines.ts";

/** A finding as scripts read it: lines and columns from 1, columns in UTF-16 units. */
export interface LintRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly fixable: boolean;
}

/** The row of a finding in a file that goes by this name. */
export function lintRow(file: string, finding: Finding, lines: LineIndex): LintRow {
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
