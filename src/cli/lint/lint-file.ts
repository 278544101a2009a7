import path from "node:path";
import { readDocument, type ReadDocument } from "../../core/incident/read-document.ts";
import type { Finding } from "../../core/lint/finding.ts";
import { findingsOf } from "../../core/lint/findings-of.ts";
import { fixAll } from "../../core/lint/fix-all.ts";
import { loadLexicon } from "../../core/lint/lexicon/load-lexicon.ts";
import { findingRow, type FindingRow } from "../../core/lint/report/finding-row.ts";
import { lintTime } from "../../core/lint/lint-time.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import type { ParseTree } from "../../core/markdown/remark-tree.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { indexLines } from "../../core/text/lines.ts";
import { forgetAll } from "../../core/text/weak-memory.ts";
import { reviewTemplateFindings } from "../../core/review/write/review-template-findings.ts";
import { reviewTemplateNameOf } from "../../core/review/write/review-template-name.ts";
import { templateFindings } from "../../core/updates/template-findings.ts";
import { templateNameOf } from "../../core/updates/update-template.ts";
import { recordPath } from "../../core/review/record-path.ts";
import { Failure } from "../failure.ts";
import { readTextNow, textIfThere } from "../host/text-file.ts";
import { aroundOf, digestAround, type Around, type Basis, type Digest } from "./basis.ts";
import { boundedParse, nestedTooDeeply, refuseBinary, refuseHuge } from "./limits.ts";
import { lookAround } from "./look-around.ts";

const lexicon = loadLexicon();

/** What there is to say about one file. */
export interface LintedFile {
  /** In order of place. */
  readonly rows: readonly FindingRow[];
  /** Why it could not be checked, in words: one bad file hides nothing of the others. */
  readonly problems: readonly string[];
  /** Whether the policy ignores it: then it was not even read. */
  readonly ignored?: boolean;
  /** Whether safe fixes were written into it. */
  readonly fixed?: boolean;
  /** What the rows rest on, where the run notes it. */
  readonly basis?: Basis | undefined;
}

/** What linting a file needs of the world. */
export interface LintTools extends Around {
  readonly cwd: string;
  /** Another parser than remark's that makes the same trees. */
  readonly parseTree: ParseTree | undefined;
  /** Whether safe fixes are written into the files. */
  readonly fix: boolean;
  /** Given where what findings rest on is noted. */
  readonly digest: Digest | undefined;
}

/**
 * Reads and lints one file; `file` is how the person named it. `text` stands for what is in it, where somebody hands it in:
 * then the file itself is not read, and need not be there.
 */
export async function lintFile(file: string, tools: LintTools, text?: string): Promise<LintedFile> {
  try {
    return { ...(await lintedFile(file, tools, text)), problems: [] };
  } catch (error) {
    if (error instanceof Failure) return { rows: [], problems: [error.message] };
    if (error instanceof RangeError && error.message.includes("call stack"))
      return { rows: [], problems: [nestedTooDeeply(path.resolve(tools.cwd, file)).message] };
    throw error;
  } finally {
    forgetAll(); // the next file has other nodes
  }
}

async function lintedFile(
  file: string,
  tools: LintTools,
  given: string | undefined,
): Promise<Omit<LintedFile, "problems">> {
  const full = path.resolve(tools.cwd, file);
  const here = await aroundOf(full, tools);
  const { policy, people, known } = here;
  if (policy.lint.ignored) return { rows: [], ignored: true };
  if (given === undefined) refuseHuge(full);
  const text = given ?? readTextNow(full);
  refuseBinary(full, text);
  const ofTemplate = templateRows(file, full, text);
  if (ofTemplate !== undefined) return { rows: ofTemplate };
  const readText = (now: string): ReadDocument =>
    readDocument(now, { path: full, policy, parse: boundedParse(full, tools.parseTree) });
  const read = readText(text);
  const record = recordOf(full, read.snapshot, policy, tools);
  const { targets, ...around } = await lookAround(full, read.document);
  const fileName = path.basename(file);
  const { now } = tools;
  const time = lintTime(now, policy.calendar.zone);
  const incident = record?.snapshot;
  const context = { policy, now, time, record: incident, ...people, lexicon, fileName, ...around, known };
  const findings = findingsOf(read, context);
  const fixed = tools.fix ? await fixedFile(full, text, (now) => findingsOf(readText(now), context)) : text;
  const last = fixed === text ? { read, findings } : lintedAgain(readText(fixed), context);
  const rows = last.findings.map((finding) => findingRow(file, finding, last.read.document.lines));
  const { digest } = tools;
  if (digest === undefined || tools.fix) return { rows, fixed: fixed !== text };
  const missing = [...around.missing];
  const restsOn = { text: digest(text), around: digestAround(here, digest), targets, missing, from: now };
  return { rows, basis: { ...restsOn, record: record?.basis, until: time.holdsUntil() } };
}

/** The findings in a template of the team's; undefined for any other file. */
function templateRows(file: string, full: string, text: string): readonly FindingRow[] | undefined {
  const update = templateNameOf(full);
  const isReview = reviewTemplateNameOf(full) !== undefined;
  if (update === undefined && !isReview) return undefined;
  const findings = update === undefined ? reviewTemplateFindings(text) : templateFindings(text, update);
  const lines = indexLines(text);
  return findings.map((finding) => findingRow(file, finding, lines));
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
  const { changeFile } = await import("../../git/change-file.ts"); // few runs write
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

/** What a document is about. */
interface RecordBeside {
  /** Undefined where the review stands alone. */
  readonly snapshot: Snapshot | undefined;
  readonly basis: Basis["record"];
}

/** The record a document is about; undefined for a record itself. */
function recordOf(
  document: string,
  snapshot: Snapshot,
  policy: Policy,
  { parseTree, digest }: LintTools,
): RecordBeside | undefined {
  const named = recordPath(snapshot);
  if (named === undefined) return undefined;
  const file = path.resolve(path.dirname(document), named);
  if (file === document) return undefined;
  const text = textIfThere(file);
  if (text === undefined) return { snapshot: undefined, basis: { file, text } };
  const record = readDocument(text, { path: file, policy, parse: boundedParse(file, parseTree) }).snapshot;
  const basis = { file, text: digest?.(text) };
  return { snapshot: record.kind === "incident" ? record : undefined, basis };
}
