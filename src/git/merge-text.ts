import { mergeRecords } from "../core/merge/merge-records.ts";
import type { Policy } from "../core/policy/policy.ts";

/** Three versions of one Markdown file; no base where the two have no common one. */
export interface Versions {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

export type MergedText =
  | {
      readonly kind: "merged";
      readonly text: string;
      /** What a person should look at, in sentences. */
      readonly findings: readonly string[];
    }
  | { readonly kind: "refused"; readonly reason: string };

/** Merges Markdown so that nothing is lost and no conflict marker is written, alike from either side. */
export type MergeText = (versions: Versions, path: string) => MergedText;

/** The merge of Sync: by the rules of records under a policy; of prose that both sides changed, both versions stay. */
export function mergeKeepingBoth(policy: Policy): MergeText {
  return (versions, path) => mergeRecords(versions, { policy, prose: "keep-both", path });
}
