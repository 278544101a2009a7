import type { FindingRow } from "./finding-row.ts";

/**
 * A line a finding, as terminals link it: `file:line:column level message (rule)`. A file's name may hold line breaks; on a
 * line of its own the rest could pass for a finding, or for a command to what reads the log.
 */
export function textReport(rows: readonly FindingRow[]): string {
  return rows
    .map((row) =>
      `${row.file}:${row.line}:${row.column} ${row.severity} ${row.message} (${row.rule})`.replace(
        /[\r\n]/g,
        (end) => JSON.stringify(end).slice(1, -1),
      ),
    )
    .join("\n");
}
