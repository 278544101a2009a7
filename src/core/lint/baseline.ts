import { t } from "../text/say.ts";
import type { Finding } from "./finding.ts";

/**
 * What was found in old documents before a team began to lint, by file and rule: how often. Only counts are kept, so
 * that lines may move and no name stands in the file.
 */
export type Baseline = Readonly<Record<string, RuleCounts>>;

export type RuleCounts = Readonly<Record<string, number>>;

/**
 * Reads a baseline: JSON, `{ "version": 1, "files": { "path/with/slashes.md": { "rule-id": 3 } } }`. A sentence that says
 * what is wrong where it is none.
 */
export function readBaseline(text: string): Baseline | string {
  const value = jsonOf(text);
  if (!isRecord(value)) return "It is no JSON object";
  if (value["version"] !== 1) return t("Its `version` is not 1");
  const files = value["files"];
  if (!isRecord(files)) return t("It has no object `files`");
  const bad = Object.entries(files).find(([, counts]) => !isCounts(counts));
  if (bad !== undefined) return t("What it says of `{0}` is not a number by rule", bad[0]);
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, counts]) => (isCounts(counts) ? [[file, counts] as const] : [])),
  );
}

/** A baseline as text: files and rules in order of their names, so that two people write the same. */
export function writeBaseline(found: readonly { readonly file: string; readonly rule: string }[]): string {
  const files = new Map<string, Map<string, number>>();
  for (const { file, rule } of found) {
    const counts = files.get(file) ?? new Map<string, number>();
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
    files.set(file, counts);
  }
  const sorted = byName([...files].map(([file, counts]) => [file, byName([...counts])] as const));
  return `${JSON.stringify({ version: 1, files: sorted }, undefined, 2)}\n`;
}

/**
 * The findings that are not in the baseline of their file. Of a rule that finds more than its count, all are kept: which
 * of them are new, a count can't tell.
 */
export function beyondBaseline<Found extends Pick<Finding, "rule">>(
  findings: readonly Found[],
  known: RuleCounts | undefined,
): readonly Found[] {
  if (known === undefined) return findings;
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return findings.filter(({ rule }) => (counts.get(rule) ?? 0) > (known[rule] ?? 0));
}

function byName<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined; // the caller says so
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is RuleCounts {
  return (
    isRecord(value) && Object.values(value).every((count) => Number.isInteger(count) && Number(count) >= 0)
  );
}
