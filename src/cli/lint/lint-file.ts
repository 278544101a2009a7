import path from "node:path";
import { readDocument, type ReadDocument } from "../../core/incident/read-document.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { findingsOf } from "../../core/lint/findings-of.ts";
import { fixAll } from "../../core/lint/fix-all.ts";
import { loadLexicon } from "../../core/lint/lexicon/load-lexicon.ts";
import { findingRow, type FindingRow } from "../../core/lint/report/finding-row.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import type { ParseTree } from "../../core/markdown/parse.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { indexLines } from "../../core/text/lines.ts";
import { forgetAll } from "../../core/text/weak-memory.ts";
import { reviewTemplateFindings } from "../../core/review/write/review-template-findings.ts";
import { reviewTemplateNameOf } from "../../core/review/write/review-template-name.ts";
import { templateFindings } from "../../core/updates/template-findings.ts";
import { templateNameOf } from "../../core/updates/update-template.ts";
import { recordPath } from "../../core/review/record-path.ts";
import { changeFile } from "../../git/change-file.ts";
import { Failure } from "../failure.ts";
import type { FindBaseline } from "../host/find-baseline.ts";
import type { FindPolicy } from "../host/find-policy.ts";
import type { FindPeople } from "../host/people-near.ts";
import { readTextNow, textIfThere } from "../host/text-file.ts";
import { boundedParse, nestedTooDeeply, refuseBinary, refuseHuge } from "./limits.ts";
import { lookAround } from "./look-around.ts";

const lexicon = loadLexicon();

/** What there is to say about one file. */
export interface LintedFile {
  /** In order of place. */
  readonly rows: readonly FindingRow[];
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
  readonly baselineFor: FindBaseline;
  readonly peopleNear: FindPeople;
  /** Whether safe fixes are written into the files. */
  readonly fix: boolean;
}

/**
 * Reads and lints one file; `file` is how the person named it. `text` stands for what is in it, where somebody hands it in:
 * then the file itself is not read, and need not be there.
 */
export async function lintFile(file: string, tools: LintTools, text?: string): Promise<LintedFile> {
  try {
    return { rows: await rowsOf(file, tools, text), problems: [] };
  } catch (error) {
    if (error instanceof Failure) return { rows: [], problems: [error.message] };
    if (error instanceof RangeError && error.message.includes("call stack"))
      return { rows: [], problems: [nestedTooDeeply(path.resolve(tools.cwd, file)).message] };
    throw error;
  } finally {
    forgetAll(); // the next file has other nodes
  }
}

async function rowsOf(
  file: string,
  tools: LintTools,
  given: string | undefined,
): Promise<readonly FindingRow[]> {
  const full = path.resolve(tools.cwd, file);
  const policy = await tools.policyFor(full);
  if (given === undefined) refuseHuge(full);
  const text = given ?? readTextNow(full);
  refuseBinary(full, text);
  const template = templateNameOf(full);
  if (template !== undefined) {
    return templateFindings(text, template).map((finding) => findingRow(file, finding, indexLines(text)));
  }
  if (reviewTemplateNameOf(full) !== undefined) {
    return reviewTemplateFindings(text).map((finding) => findingRow(file, finding, indexLines(text)));
  }
  const readText = (now: string): ReadDocument =>
    readDocument(now, { path: full, policy, parse: boundedParse(full, tools.parseTree) });
  const read = readText(text);
  const record = recordOf(full, read.snapshot, policy, tools);
  const people = await tools.peopleNear(full, policy);
  const around = await lookAround(full, read.document);
  const fileName = path.basename(file);
  const known = await tools.baselineFor(full, policy);
  const context = { policy, now: tools.now, record, ...people, lexicon, fileName, ...around, known };
  const findings = findingsOf(read, context);
  const fixed = tools.fix ? await fixedFile(full, text, (now) => findingsOf(readText(now), context)) : text;
  const last = fixed === text ? { read, findings } : lintedAgain(readText(fixed), context);
  return last.findings.map((finding) => findingRow(file, finding, last.read.document.lines));
}

function lintedAgain(
  read: ReadDocument,
  context: LintContext,
): { readonly read: ReadDocument; readonly findings: readonly Finding[] } {
  return { read, findings: findingsOf(read, context) };
}

/** The text of a file after its safe fixes were written into it; a text that is another by then stays as it is. */
async function fixedFile(
  file: string,
  text: string,
  findingsIn: (text: string) => readonly Finding[],
): Promise<string> {
  const fixed = fixAll(text, findingsIn);
  if (fixed === text) return text;
  const written = await changeFile(file, (now) => {
    const same = new TextDecoder("utf-8", { ignoreBOM: true }).decode(now) === text;
    return same ? new TextEncoder().encode(fixed) : undefined;
  }).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    throw new Failure(`${file} was checked but could not be fixed: ${said}`);
  });
  if (!written)
    throw new Failure(`${file} changed while it was being fixed, and stays as it is. Run it again.`);
  return fixed;
}

/** The record a document is about; undefined for a record itself and where there is none. */
function recordOf(
  document: string,
  snapshot: Snapshot,
  policy: Policy,
  { parseTree }: LintTools,
): Snapshot | undefined {
  const named = recordPath(snapshot);
  if (named === undefined) return undefined;
  const file = path.resolve(path.dirname(document), named);
  if (file === document) return undefined;
  const text = textIfThere(file);
  if (text === undefined) return undefined; // the review stands alone
  const record = readDocument(text, { path: file, policy, parse: boundedParse(file, parseTree) }).snapshot;
  return record.kind === "incident" ? record : undefined;
}
