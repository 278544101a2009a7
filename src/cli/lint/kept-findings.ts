import type { FindingRow } from "../../core/lint/report/finding-row.ts";
import { day, type Instant } from "../../core/model/instant.ts";
import { digestOf } from "../../facts/digest.ts";
import { readKept, writeKept } from "../launch/kept-file.ts";
import type { Basis } from "./basis.ts";

/** What was found in files the last time, each with what it rests on. Files are called by their full path. */
export interface KeptFindings {
  /** What findings in a file rest on; undefined where nothing is kept of it. */
  readonly basisOf: (file: string) => Basis | undefined;
  /** What was found in it, for a file that is called so now. */
  readonly rowsOf: (file: string, name: string) => readonly FindingRow[];
  /** Keeps what was found in a file, in place of what was kept of it. */
  readonly keep: (file: string, rows: readonly FindingRow[], basis: Basis) => void;
  /** Writes all that is kept; what nobody asked for in a month goes. */
  readonly save: () => void;
}

/** Where findings are kept. */
export interface KeptPlace {
  /** A full path; each folder that a run begins in has a file of its own. */
  readonly file: string;
  /** Another one for another program, whose rules may find something else. */
  readonly edition: string;
  readonly now: Instant;
}

/** A line of the file, behind the digest of the path it is about. */
interface KeptLine {
  /** The day it was last asked for, in days since 1970. */
  readonly seen: number;
  /** A `Basis` and a list of rows as JSON, which is read where it is asked for. */
  readonly basis: string;
  readonly rows: string;
}

/** What was kept at a place; nothing where that can't be read, was kept by another program, or is spoilt. */
export function keptFindings({ file, edition, now }: KeptPlace): KeptFindings {
  const lines = linesOf(readKept(file, edition));
  const today = Math.floor(now / day);
  let isChanged = false;
  return {
    basisOf: (linted) => {
      const line = lines.get(digestOf(linted));
      return line === undefined ? undefined : (JSON.parse(line.basis) as Basis); // see `linesOf`
    },
    rowsOf: (linted, name) => {
      const key = digestOf(linted);
      const line = lines.get(key);
      if (line === undefined) return [];
      isChanged ||= line.seen < today - daysUntilNoted;
      lines.set(key, { ...line, seen: today });
      return (JSON.parse(line.rows) as readonly FindingRow[]).map((row) => ({ ...row, file: name })); // see `linesOf`
    },
    keep: (linted, found, basis) => {
      const rows = JSON.stringify(found.map((row) => ({ ...row, file: "" }))); // it may be called otherwise next time
      lines.set(digestOf(linted), { seen: today, basis: JSON.stringify(basis), rows });
      isChanged = true;
    },
    save: () => {
      if (isChanged) writeKept(file, edition, Buffer.from(textOf(lines, today)));
    },
  };
}

/** For so long a file may be away, on another branch say. */
const mostDays = 30;

/** Days are written where a run has more to write, or after so many. */
const daysUntilNoted = 7;

/**
 * The lines of a file that `readKept` answers for: this very program wrote it, for this person alone, and no byte of it has
 * changed since. JSON escapes tabs, so one can stand between two values.
 */
function linesOf(bytes: Buffer | undefined): Map<string, KeptLine> {
  const found = new Map<string, KeptLine>();
  for (const line of bytes?.toString("utf8").split("\n") ?? []) {
    const [key, seen, basis, rows] = line.split("\t");
    if (key !== undefined && basis !== undefined && rows !== undefined)
      found.set(key, { seen: Number(seen), basis, rows });
  }
  return found;
}

function textOf(lines: ReadonlyMap<string, KeptLine>, today: number): string {
  return [...lines]
    .filter(([, { seen }]) => today - seen <= mostDays)
    .map(([key, { seen, basis, rows }]) => `${key}\t${seen}\t${basis}\t${rows}\n`)
    .join("");
}
