import type { RuleCounts } from "../../core/lint/baseline.ts";
import type { LintContext } from "../../core/lint/review-model.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Policy } from "../../core/policy/policy.ts";
import type { FindBaseline } from "../host/find-baseline.ts";
import type { FindPolicy } from "../host/find-policy.ts";
import type { FindPeople } from "../host/people-near.ts";
import { textIfThere } from "../host/text-file.ts";
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
export async function stillHolds(
  basis: Basis,
  file: string,
  text: string,
  tools: Around,
  digest: Digest,
): Promise<boolean> {
  return (
    basis.from <= tools.now &&
    (basis.until === undefined || tools.now < basis.until) &&
    basis.text === digest(text) &&
    basis.around === digestAround(await aroundOf(file, tools), digest) &&
    recordIsSame(basis, digest) &&
    missingAmong(file, basis.targets).join("\n") === basis.missing.join("\n")
  );
}

/** What tells a text from all others. */
export type Digest = (text: string) => string;

/** What is asked of the world around a file. */
export interface Around {
  readonly now: Instant;
  readonly policyFor: FindPolicy;
  readonly peopleNear: FindPeople;
  readonly baselineFor: FindBaseline;
}

/** The policy, the people and the baseline that count for a file. */
export async function aroundOf(file: string, tools: Around): Promise<AroundFile> {
  const policy = await tools.policyFor(file);
  const people = await tools.peopleNear(file, policy);
  const known = await tools.baselineFor(file, policy);
  return { policy, people, known };
}

export interface AroundFile {
  readonly policy: Policy;
  readonly people: Pick<LintContext, "codeowners" | "authors">;
  readonly known: RuleCounts | undefined;
}

/** What tells the world around a file from others. */
export function digestAround({ policy, people, known }: AroundFile, digest: Digest): string {
  const parts = [policy, people.codeowners, people.authors, known];
  return parts.map((part) => digestOfPart(part, digest)).join(" ");
}

/** Files share policies and people: each is gone through once. */
const digests = new WeakMap<object, string>();
const ofTexts = new Map<string, string>();

function digestOfPart(part: object | string | undefined, digestOf: Digest): string {
  if (part === undefined || (Array.isArray(part) && part.length === 0)) return "-";
  const before = typeof part === "string" ? ofTexts.get(part) : digests.get(part);
  if (before !== undefined) return before;
  const digest = digestOf(JSON.stringify(part));
  if (typeof part === "string") ofTexts.set(part, digest);
  else digests.set(part, digest);
  return digest;
}

function recordIsSame({ record }: Basis, digest: Digest): boolean {
  if (record === undefined) return true;
  const text = textIfThere(record.file);
  return (text === undefined ? undefined : digest(text)) === record.text;
}
