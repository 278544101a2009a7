import type { RuleCounts } from "../../core/lint/baseline.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { digestOf } from "../../facts/digest.ts";
import { textIfThere } from "../host/text-file.ts";
import type { LintTools } from "./lint-file.ts";
import { missingAmong } from "./look-around.ts";

/** All that findings in a file rest on, beside the program: while all of it is as it was, they are as they were. */
export interface Basis {
  /** Of its text, a digest. */
  readonly text: string;
  /** Of the policy, the people and the baseline that count for it, a digest. */
  readonly around: string;
  /** The record it is about: its full path, and a digest of its text; undefined where it was not there. */
  readonly record: { readonly file: string; readonly text: string | undefined } | undefined;
  /** The relative paths that were looked for, and those of them where nothing was. */
  readonly targets: readonly string[];
  readonly missing: readonly string[];
  /** From when to when time changes nothing; undefined: for ever. */
  readonly from: Instant;
  readonly until: Instant | undefined;
}

/** Whether all that findings rest on is as it was. `file` is a full path. @throws Failure where its policy or baseline can't be read. */
export async function stillHolds(basis: Basis, file: string, text: string, tools: Around): Promise<boolean> {
  return (
    basis.from <= tools.now &&
    (basis.until === undefined || tools.now < basis.until) &&
    basis.text === digestOf(text) &&
    basis.around === (await aroundOf(file, tools)).digest &&
    recordIsSame(basis) &&
    missingAmong(file, basis.targets).join("\n") === basis.missing.join("\n")
  );
}

/** What is asked of the world around a file. */
export type Around = Pick<LintTools, "now" | "policyFor" | "peopleNear" | "baselineFor">;

/** The policy, the people and the baseline that count for a file, and what tells them from others. */
export async function aroundOf(file: string, tools: Around): Promise<AroundFile> {
  const policy = await tools.policyFor(file);
  const people = await tools.peopleNear(file, policy);
  const known = await tools.baselineFor(file, policy);
  const parts = [policy, people.codeowners, people.authors, known].map(digestOfPart);
  return { policy, people, known, digest: parts.join(" ") };
}

export interface AroundFile {
  readonly policy: Policy;
  readonly people: Pick<LintContext, "codeowners" | "authors">;
  readonly known: RuleCounts | undefined;
  readonly digest: string;
}

/** Files share policies and people: each is gone through once. */
const digests = new WeakMap<object, string>();
const ofTexts = new Map<string, string>();

function digestOfPart(part: object | string | undefined): string {
  if (part === undefined || (Array.isArray(part) && part.length === 0)) return "-";
  const before = typeof part === "string" ? ofTexts.get(part) : digests.get(part);
  if (before !== undefined) return before;
  const digest = digestOf(JSON.stringify(part));
  if (typeof part === "string") ofTexts.set(part, digest);
  else digests.set(part, digest);
  return digest;
}

function recordIsSame({ record }: Basis): boolean {
  if (record === undefined) return true;
  const text = textIfThere(record.file);
  return (text === undefined ? undefined : digestOf(text)) === record.text;
}
