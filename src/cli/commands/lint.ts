import { readFile } from "node:fs/promises";
import path from "node:path";
import { readDocument } from "../../core/incident/read-document.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { findingsOf } from "../../core/lint/findings-of.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { recordPath } from "../../core/review/record-path.ts";
import type { LineIndex } from "../../core/text/lines.ts";
import type { Command, Shell } from "../command.ts";
import { Failure } from "../failure.ts";
import { policyFinder, type FindPolicy } from "../host/find-policy.ts";
import { markdownFiles } from "../host/markdown-files.ts";
import { readTextFile } from "../host/text-file.ts";

/** A finding as scripts read it: lines and columns from 1, columns in UTF-16 units. */
interface Row {
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

export const lintCommand: Command = {
  name: "lint",
  usage: "PATH… [--format text|json]",
  summary: "Check reviews; a file or folder named here is checked whether it is Sitrep's or not.",
  options: { format: { type: "string", help: "text (default) or json: a list of findings" } },
  takes: { least: 1, most: Number.MAX_SAFE_INTEGER },
  async run(args, shell) {
    const format = args.text("format") ?? "text";
    if (format !== "text" && format !== "json")
      throw new Failure(`There is no format \`${format}\`. Choose text or json.`);
    const { rows, problems } = await lintAll(args.positionals, shell);
    for (const problem of problems) shell.error(problem);
    if (format === "json") shell.out(JSON.stringify(rows, undefined, 2));
    else
      for (const row of rows)
        shell.out(`${row.file}:${row.line}:${row.column} ${row.severity} ${row.message} (${row.rule})`);
    if (problems.length > 0) return 2;
    return rows.length === 0 ? 0 : 1;
  },
};

interface Linted {
  readonly rows: readonly Row[];
  /** What could not be checked, in words: one bad file hides nothing of the others. */
  readonly problems: readonly string[];
}

async function lintAll(paths: readonly string[], shell: Shell): Promise<Linted> {
  const rows: Row[] = [];
  const problems: string[] = [];
  const policyFor = policyFinder(shell);
  const report = (error: unknown): void => {
    if (!(error instanceof Failure)) throw error;
    problems.push(error.message);
  };
  for (const named of paths) {
    const found = await markdownFiles(named, shell.cwd).catch(report);
    problems.push(...(found?.problems ?? []));
    for (const file of found?.files ?? []) {
      rows.push(...((await lintFile(file, policyFor, shell).catch(report)) ?? []));
    }
  }
  return { rows, problems };
}

async function lintFile(file: string, policyFor: FindPolicy, shell: Shell): Promise<readonly Row[]> {
  const full = path.resolve(shell.cwd, file);
  const policy = await policyFor(full);
  const read = readDocument(await readTextFile(full), { path: full, policy });
  const record = await recordOf(full, read.snapshot, policy);
  const findings = findingsOf(read, { policy, now: shell.now(), record, fileName: path.basename(file) });
  return findings.map((finding) => rowOf(file, finding, read.document.lines));
}

/** The record a document is about; undefined for a record itself and where there is none. */
async function recordOf(document: string, snapshot: Snapshot, policy: Policy): Promise<Snapshot | undefined> {
  const named = recordPath(snapshot);
  if (named === undefined) return undefined;
  const file = path.resolve(path.dirname(document), named);
  const text = await readFile(file, "utf8").catch(() => undefined); // none: the review stands alone
  if (text === undefined || file === document) return undefined;
  const record = readDocument(text, { path: file, policy }).snapshot;
  return record.kind === "incident" ? record : undefined;
}

function rowOf(file: string, finding: Finding, lines: LineIndex): Row {
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
