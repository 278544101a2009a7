import { githubNotes, githubReport } from "../../core/lint/report/github-report.ts";
import { sarifReport } from "../../core/lint/report/sarif-report.ts";
import { textReport } from "../../core/lint/report/text-report.ts";
import type { FindingRow } from "../../core/lint/report/finding-row.ts";
import { rules } from "../../core/lint/rules/index.ts";
import type { Shell } from "../command.ts";
import { noticeRow } from "./notice-row.ts";

/** Prints findings as they come, in one format. */
export interface Printer {
  readonly print: (rows: readonly FindingRow[]) => void;
  /** Nothing more will come; `problems` says what could not be checked, `notices` what of the policy did not count. */
  readonly end: (problems: readonly string[], notices: readonly string[]) => void;
}

export const lintFormats = ["text", "json", "sarif", "github"] as const;

export type LintFormat = (typeof lintFormats)[number];

export function printerFor(format: LintFormat, shell: Pick<Shell, "out" | "version">): Printer {
  if (format === "json") return jsonPrinter(shell);
  if (format === "sarif") return sarifPrinter(shell);
  const lines = linePrinter(shell, format === "text" ? textReport : githubReport);
  return format === "text" ? lines : { ...lines, end: githubEnd(shell) };
}

function linePrinter({ out }: Pick<Shell, "out">, report: (rows: readonly FindingRow[]) => string): Printer {
  return {
    print: (rows) => {
      if (rows.length > 0) out(report(rows));
    },
    end: () => undefined,
  };
}

/** What is on standard error alone is read by nobody who looks at a pull request. */
function githubEnd({ out }: Pick<Shell, "out">): Printer["end"] {
  return (problems, notices) => {
    for (const line of githubNotes(problems, notices)) out(line);
  };
}

/** One log, which is in memory as a whole: its rules point at its results and the other way round. */
function sarifPrinter({ out, version }: Pick<Shell, "out" | "version">): Printer {
  const all: FindingRow[] = [];
  return {
    print: (rows) => {
      for (const row of rows) all.push(row);
    },
    end: (problems, notices) => {
      out(sarifReport({ rows: all, problems, notices, rules, version }));
    },
  };
}

/** One list, as `JSON.stringify` lays it out; it is never in memory as a whole. What did not count of the policy comes last. */
function jsonPrinter({ out }: Pick<Shell, "out">): Printer {
  let last: string | undefined;
  const print: Printer["print"] = (rows) => {
    for (const row of rows) {
      out(last === undefined ? "[" : `${last},`);
      last = JSON.stringify(row, undefined, 2).replace(/^/gm, "  ");
    }
  };
  return {
    print,
    end: (_problems, notices) => {
      print(notices.flatMap((notice) => noticeRow(notice) ?? []));
      out(last === undefined ? "[]" : `${last}\n]`);
    },
  };
}
