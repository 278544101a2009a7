import { Uri, type TextDocument } from "vscode";
import { readDocument, type ReadDocument } from "../../core/incident/read-document.ts";
import type { Finding } from "../../core/lint/finding.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import { ruleDeclarations } from "../../core/lint/rule-declarations.ts";
import { isTooLong } from "../../core/lint/too-long.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import { recordPath } from "../../core/review/record-path.ts";
import type { Services } from "../context.ts";
import { inSlices } from "../host/in-slices.ts";
import { currentText } from "../host/file-text.ts";
import type { Library } from "../host/library.ts";
import { lookAround } from "./look-around.ts";

/** The ids that have a rule page. */
export const ruleIds: ReadonlySet<string> = new Set(ruleDeclarations.map((rule) => rule.id));

/** A document of ours as it stands, and what its findings depend on beside its text. */
interface Linted {
  readonly read: ReadDocument;
  readonly context: LintContext;
}

/** The findings of an open document as it stands; undefined where it is none of ours: then Sitrep is silent. So it is where `signal` gives it up. */
export async function findingsIn(
  document: TextDocument,
  services: Services,
  signal: AbortSignal = never,
): Promise<{ readonly findings: readonly Finding[]; readonly read: ReadDocument } | undefined> {
  const linted = await lintedIn(document, services);
  if (linted === undefined || signal.aborted) return undefined;
  const { findingsInSteps } = await lintEngine();
  const findings = await inSlices(findingsInSteps(linted.read, linted.context), signal);
  return findings && { findings, read: linted.read };
}

const never = new AbortController().signal;

/** The linter, which is loaded here for the first document of ours. */
export function lintEngine(): Promise<typeof import("../host/lint-engine.ts")> {
  return import("../host/lint-engine.ts");
}

/** What would be found in another text of an open document; undefined where the document is none of ours. */
export async function findingsOfText(
  document: TextDocument,
  services: Services,
): Promise<((text: string) => readonly Finding[]) | undefined> {
  const linted = await lintedIn(document, services);
  if (linted === undefined) return undefined;
  const { context } = linted;
  const { policy } = context;
  const { findingsOf } = await lintEngine();
  return (text) => findingsOf(readDocument(text, { path: document.uri.path, policy }), context);
}

async function lintedIn(document: TextDocument, services: Services): Promise<Linted | undefined> {
  const text = document.getText();
  if (isTooLong(text, document.uri.path)) return undefined;
  const policy = await services.policies.policyFor(document.uri);
  const read = await services.reader.readSoon(document.uri, text, policy);
  if (read?.snapshot.ours !== true) return undefined;
  const context = {
    policy,
    now: services.clock.now(),
    record: await recordFor(document.uri, read.snapshot, services),
    lexicon: (await import("../host/word-lexicon.ts")).wordLexicon,
    ...(await services.peopleNear.of(document.uri, policy)),
    fileName: document.uri.path.split("/").at(-1),
    ...(await lookAround(document, read.document, services)),
    known: await services.policies.knownIn(document.uri, policy),
  };
  return { read, context };
}

/** The same, read from its file where the library does not hold it: a review may name a record outside its folders. */
async function recordFor(review: Uri, snapshot: Snapshot, services: Services): Promise<Snapshot | undefined> {
  const path = recordPath(snapshot);
  const held = recordOf(review, snapshot, services.library);
  if (held !== undefined || path === undefined) return held;
  const file = Uri.joinPath(review, "..", path);
  const text = await currentText(file).catch(() => undefined); // what can't be read is no record
  if (text === undefined) return undefined;
  const record = services.reader.read(file, text, await services.policies.policyFor(file)).snapshot;
  return record.kind === "incident" ? record : undefined;
}

/**
 * The record that the library holds of those a review may be about: the one it names, else the one beside it. Undefined for
 * a record itself and where there is none.
 */
export function recordOf(review: Uri, snapshot: Snapshot, library: Library): Snapshot | undefined {
  const path = recordPath(snapshot);
  if (path === undefined) return undefined;
  const record = library.get(Uri.joinPath(review, "..", path))?.read.snapshot;
  return record?.kind === "incident" ? record : undefined;
}
