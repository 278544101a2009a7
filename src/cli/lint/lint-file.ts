import { readFile } from "node:fs/promises";
import path from "node:path";
import { readDocument } from "../../core/incident/read-document.ts";
import { findingsOf } from "../../core/lint/findings-of.ts";
import type { ParseTree } from "../../core/markdown/parse.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { recordPath } from "../../core/review/record-path.ts";
import { Failure } from "../failure.ts";
import type { FindPolicy } from "../host/find-policy.ts";
import { readTextFile } from "../host/text-file.ts";
import { boundedParse, refuseBinary, refuseHuge } from "./limits.ts";
import { lintRow, type LintRow } from "./lint-row.ts";

/** What there is to say about one file. */
export interface LintedFile {
  /** In order of place. */
  readonly rows: readonly LintRow[];
  /** Why it could not be checked, in words: one bad file hides nothing of the others. */
  readonly problems: readonly string[];
}

/** What linting a file needs of the world. */
export interface LintTools {
  readonly cwd: string;
  readonly now: Instant;
  readonly policyFor: FindPolicy;
  /** Another parser than remark's that makes the same trees. */
  readonly parseTree: ParseTree | undefined;
}

/** Reads and lints one file; `file` is how the person named it. */
export async function lintFile(file: string, tools: LintTools): Promise<LintedFile> {
  try {
    return { rows: await rowsOf(file, tools), problems: [] };
  } catch (error) {
    if (error instanceof Failure) return { rows: [], problems: [error.message] };
    throw error;
  }
}

async function rowsOf(file: string, tools: LintTools): Promise<readonly LintRow[]> {
  const full = path.resolve(tools.cwd, file);
  const policy = await tools.policyFor(full);
  refuseHuge(full);
  const text = await readTextFile(full);
  refuseBinary(full, text);
  const read = readDocument(text, { path: full, policy, parse: boundedParse(full, tools.parseTree) });
  const record = await recordOf(full, read.snapshot, policy, tools);
  const findings = findingsOf(read, { policy, now: tools.now, record, fileName: path.basename(file) });
  return findings.map((finding) => lintRow(file, finding, read.document.lines));
}

/** The record a document is about; undefined for a record itself and where there is none. */
async function recordOf(
  document: string,
  snapshot: Snapshot,
  policy: Policy,
  { parseTree }: LintTools,
): Promise<Snapshot | undefined> {
  const named = recordPath(snapshot);
  if (named === undefined) return undefined;
  const file = path.resolve(path.dirname(document), named);
  const text = await readFile(file, "utf8").catch(() => undefined); // none: the review stands alone
  if (text === undefined || file === document) return undefined;
  const record = readDocument(text, { path: file, policy, parse: boundedParse(file, parseTree) }).snapshot;
  return record.kind === "incident" ? record : undefined;
}
