import type { Shell } from "../command.ts";
import type { LintRow } from "./lint-row.ts";

/** Prints findings as they come, in one format. */
export interface Printer {
  readonly print: (rows: readonly LintRow[]) => void;
  /** Nothing more will come. */
  readonly end: () => void;
}

export const lintFormats = ["text", "json"] as const;

export type LintFormat = (typeof lintFormats)[number];

export function printerFor(format: LintFormat, shell: Pick<Shell, "out">): Printer {
  return format === "json" ? jsonPrinter(shell) : textPrinter(shell);
}

function textPrinter({ out }: Pick<Shell, "out">): Printer {
  return {
    print: (rows) => {
      if (rows.length > 0) out(rows.map(lineOf).join("\n"));
    },
    end: () => undefined,
  };
}

function lineOf({ file, line, column, severity, message, rule }: LintRow): string {
  return `${file}:${line}:${column} ${severity} ${message} (${rule})`;
}

/** One list, as `JSON.stringify` lays it out; it is never in memory as a whole. */
function jsonPrinter({ out }: Pick<Shell, "out">): Printer {
  let last: string | undefined;
  return {
    print: (rows) => {
      for (const row of rows) {
        out(last === undefined ? "[" : `${last},`);
        last = JSON.stringify(row, undefined, 2).replace(/^/gm, "  ");
      }
    },
    end: () => {
      out(last === undefined ? "[]" : `${last}\n]`);
    },
  };
}
