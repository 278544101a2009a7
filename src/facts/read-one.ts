import { readFileSync } from "node:fs";
import path from "node:path";
import type { FileFacts } from "../core/insights/file-facts.ts";
import { readFacts } from "../core/insights/read-facts.ts";
import type { ParseDocument } from "../core/markdown/parse.ts";
import { defaultPolicy } from "../core/policy/default-policy.ts";
import type { Policy } from "../core/policy/policy.ts";
import { readPolicy } from "../core/policy/read-policy.ts";
import { forgetAll } from "../core/text/weak-memory.ts";
import { digestOf } from "./digest.ts";

/** A file to be read. */
export interface Job {
  readonly path: string;
  /** The digest of its policy. */
  readonly policy: string;
  /** The digest of what it was when its facts were read with this policy. */
  readonly before: string | undefined;
}

/** What a reading came to: `facts` is undefined for a file that is not ours. */
export type JobResult =
  | { readonly kind: "same"; readonly path: string }
  | {
      readonly kind: "read";
      readonly path: string;
      readonly digest: string;
      readonly facts: FileFacts | undefined;
    }
  | { readonly kind: "problem"; readonly path: string; readonly said: string }
  | { readonly kind: "gone"; readonly path: string };

export interface Reading {
  /** The folder that was searched. */
  readonly root: string;
  /** The texts of policies by their digests. */
  readonly policies: ReadonlyMap<string, string>;
  /** Another parser than remark's that makes the same trees; it may refuse a file by throwing. */
  readonly parse: ((path: string) => ParseDocument) | undefined;
}

/** Reads files one after the other. What one of them holds, or that it can't be read, hides nothing of the others. */
export function reader({ root, policies, parse }: Reading): (job: Job) => JobResult {
  const known = new Map<string, Policy>();
  const policyOf = (digest: string): Policy => {
    const before = known.get(digest);
    if (before !== undefined) return before;
    const text = policies.get(digest);
    const policy = text === undefined ? defaultPolicy : readPolicy(text).policy;
    known.set(digest, policy);
    return policy;
  };
  return (job) => {
    const file = path.join(root, job.path);
    try {
      const bytes = readFileSync(file);
      const digest = digestOf(bytes);
      if (digest === job.before) return { kind: "same", path: job.path };
      const text = looseText.decode(bytes);
      const facts = readFacts(text, { path: file, policy: policyOf(job.policy), parse: parse?.(file) });
      if (facts !== undefined) strictText.decode(bytes); // ours has to be what it says
      return { kind: "read", path: job.path, digest, facts };
    } catch (error) {
      return isGone(error) ? { kind: "gone", path: job.path } : problemOf(job.path, error);
    } finally {
      forgetAll(); // the next file has other nodes
    }
  };
}

const looseText = new TextDecoder("utf-8", { ignoreBOM: true });
const strictText = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** In the system's own words: the sentence around them is said where the language is known. */
function problemOf(name: string, error: unknown): JobResult {
  return { kind: "problem", path: name, said: error instanceof Error ? error.message : String(error) };
}
