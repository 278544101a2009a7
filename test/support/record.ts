import { decide } from "../../src/core/incident/decide.ts";
import type { Intent } from "../../src/core/incident/intent.ts";
import { readDocument, type ReadDocument } from "../../src/core/incident/read-document.ts";
import { parseInstant, type Instant } from "../../src/core/model/instant.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import type { Policy } from "../../src/core/policy/policy.ts";
import { applyEdits } from "../../src/core/text/edit.ts";

/** An instant by its text; a test that names one that does not exist is wrong. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`No instant: ${text}`);
  return instant;
}

/** The first moment of every sample record. */
export const declaredAt = at("2026-11-21T14:02:11Z");

export interface RecordParts {
  /** Lines of the front matter behind `kind: incident`. */
  readonly frontMatter?: readonly string[];
  /** Lines under `## Runbook`; no such section where undefined. */
  readonly runbook?: readonly string[];
  /** Lines under `## Timeline`. */
  readonly timeline?: readonly string[];
}

const usualFrontMatter = [
  "title: Checkout errors",
  "declared: 2026-11-21T14:02:11Z",
  "severity: SEV2",
  "status: investigating",
];

/** The text of a live record, LF, with a Declared entry of SEV2. */
export function recordText(parts: RecordParts = {}): string {
  return [
    "---",
    "sitrep: 1",
    "kind: incident",
    ...(parts.frontMatter ?? usualFrontMatter),
    "---",
    "",
    "# Checkout errors",
    "",
    ...(parts.runbook === undefined ? [] : ["## Runbook", "", ...parts.runbook, ""]),
    "## Timeline",
    "",
    ...(parts.timeline ?? ["- 2026-11-21T14:02:11Z **Declared** SEV2: Checkout errors"]),
    "",
  ].join("\n");
}

/** What is read of a record's text. Reading is pure, so that tests which ask again get what was read before. */
export function read(text: string, policy: Policy = defaultPolicy): ReadDocument {
  const known = readBefore.get(text);
  if (known?.policy === policy) return known.read;
  const fresh = readDocument(text, { path: "incidents/2026-11-21-checkout-errors/incident.md", policy });
  if (readBefore.size > 100) readBefore.clear(); // the laws read thousands, each once
  readBefore.set(text, { policy, read: fresh });
  return fresh;
}

const readBefore = new Map<string, { readonly policy: Policy; readonly read: ReadDocument }>();

/** The record after an intent that must not be refused. */
export function after(text: string, intent: Intent, policy: Policy = defaultPolicy): string {
  const decision = decide(read(text, policy), intent, { policy });
  if (decision.kind === "refused") throw new Error(`Refused: ${decision.reason}`);
  return applyEdits(text, decision.edits);
}

/** Why an intent is refused, and at which line; a decision that is not refused is an error of the test. */
export function refusal(
  text: string,
  intent: Intent,
): { readonly reason: string; readonly line: number | undefined } {
  const decision = decide(read(text), intent, { policy: defaultPolicy });
  if (decision.kind !== "refused") throw new Error("It was not refused");
  return { reason: decision.reason, line: decision.line };
}

/** Lines of `text` that `before` has not, in order. */
export function addedLines(before: string, text: string): readonly string[] {
  const old = before.split(/\r\n|\n/);
  return text.split(/\r\n|\n/).filter((line) => {
    const index = old.indexOf(line);
    if (index !== -1) old.splice(index, 1);
    return index === -1;
  });
}
