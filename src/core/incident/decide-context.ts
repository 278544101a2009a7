import type { Policy } from "../policy/policy.ts";

/** What deciding depends on besides the file. */
export interface DecideContext {
  readonly policy: Policy;
  /** The name of the record's file, for what is written beside it; undefined: the usual one. */
  readonly recordName?: string | undefined;
}
