import type { FindingRow } from "./finding-row.ts";

/** A line a finding, as terminals link it: `file:line:column level message (rule)`. */
export function textReport(rows: readonly FindingRow[]): string {
  return rows
    .map((row) => `${row.file}:${row.line}:${row.column} ${row.severity} ${row.message} (${row.rule})`)
    .join("\n");
}
