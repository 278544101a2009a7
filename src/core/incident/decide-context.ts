import type { Policy } from "../policy/policy.ts";

/** What deciding depends on besides the file. */
export interface DecideContext {
  readonly policy: Policy;
}
