import type { FindingLevel } from "../finding.ts";
import type { FindingRow } from "./finding-row.ts";

/**
 * A line a finding, as the workflow command of GitHub Actions that annotates its place
 * (docs.github.com, "Workflow commands for GitHub Actions").
 */
export function githubReport(rows: readonly FindingRow[]): string {
  return rows.map(annotation).join("\n");
}

/** The same of what is no finding: an error for each text that says what was not checked, a warning for what of the policy did not count. */
export function githubNotes(problems: readonly string[], notices: readonly string[]): readonly string[] {
  return [
    ...problems.map((text) => `::error title=sitrep::${data(text)}`),
    ...notices.map((text) => `::warning title=sitrep::${data(text)}`),
  ];
}

function annotation(row: FindingRow): string {
  // An annotation has columns only where it ends on the line it begins on.
  const columns = row.endLine === row.line ? { col: row.column, endColumn: row.endColumn } : {};
  const properties = { file: row.file, line: row.line, endLine: row.endLine, ...columns, title: row.rule };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[row.severity]} ${told.join(",")}::${data(row.message)}`;
}

const commands: Readonly<Record<FindingLevel, string>> = {
  information: "notice",
  warning: "warning",
  error: "error",
};

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
