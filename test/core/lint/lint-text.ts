import { readDocument } from "../../../src/core/incident/read-document.ts";
import type { Finding } from "../../../src/core/lint/finding.ts";
import { loadLexicon } from "../../../src/core/lint/lexicon/load-lexicon.ts";
import { lintReview } from "../../../src/core/lint/lint.ts";
import type { LintContext } from "../../../src/core/lint/review-model.ts";
import type { Rule } from "../../../src/core/lint/rule.ts";
import { rules } from "../../../src/core/lint/rules/index.ts";
import { parseInstant } from "../../../src/core/model/instant.ts";
import type { Snapshot } from "../../../src/core/model/snapshot.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import type { Policy } from "../../../src/core/policy/policy.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";
import { indexLines } from "../../../src/core/text/lines.ts";

export interface LintTextOptions {
  readonly policy?: string | undefined;
  /** An instant at which the record of the incident says that it was resolved. */
  readonly resolved?: string | undefined;
  readonly severity?: string | undefined;
  /** The text of the record. */
  readonly record?: string | undefined;
  readonly fileName?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  /** What a detector would take for secrets. */
  readonly secrets?: readonly string[] | undefined;
  readonly rules?: readonly Rule[] | undefined;
}

const lexicon = loadLexicon();
const noon = Date.UTC(2026, 10, 22, 12);

/** What the linter says of a text on 22 November 2026. */
export function lintText(text: string, options: LintTextOptions = {}): readonly Finding[] {
  const policy = options.policy === undefined ? defaultPolicy : readPolicy(options.policy, rules).policy;
  const { fileName, missing = [], secrets = [] } = options;
  const input = readDocument(text, { policy });
  const context: LintContext = {
    policy,
    now: noon,
    lexicon,
    record: recordOf(policy, options),
    fileName,
    missing: new Set(missing),
    secrets,
  };
  return options.rules === undefined ? lintReview(input, context) : lintReview(input, context, options.rules);
}

/** Findings as `line:column: message`, both from 1. */
export function shown(text: string, findings: readonly Finding[]): readonly string[] {
  const lines = indexLines(text);
  return findings.map(({ message, range }) => {
    const { line, column } = lines.positionAt(range.start);
    return `${line + 1}:${column + 1}: ${message}`;
  });
}

function recordOf(policy: Policy, { resolved, severity, record }: LintTextOptions): Snapshot | undefined {
  if (record !== undefined) return readDocument(record, { path: "incident.md", policy }).snapshot;
  if (resolved === undefined && severity === undefined) return undefined;
  const { snapshot } = readDocument("", { policy });
  const at = resolved === undefined ? undefined : parseInstant(resolved);
  return { ...snapshot, severity, milestones: { ...snapshot.milestones, resolved: at } };
}
