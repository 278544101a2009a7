import type { FindingRow } from "../../core/lint/report/finding-row.ts";

/**
 * What did not count of a policy as a finding in the policy's own file; undefined for a notice without a place. Whoever reads
 * a list of findings looks nowhere else.
 */
export function noticeRow(notice: string): FindingRow | undefined {
  const [, file, lineText, columnText, message] = /^(.+?):(\d+):(\d+): (.+)$/s.exec(notice) ?? [];
  if (file === undefined || message === undefined) return undefined;
  const [line, column] = [Number(lineText), Number(columnText)];
  const place = { line, column, endLine: line, endColumn: column };
  return { file, ...place, rule: "policy", severity: "warning", message, fixable: false };
}
