import type { SeverityId } from "../model/severity.ts";
import type { ReviewDepth, Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { depthFor } from "../policy/severity-policy.ts";

/** How much a review is held to: what its author chose in the front matter, else what its severity asks for. */
export function depthOf(snapshot: Snapshot, severity: SeverityId | undefined, policy: Policy): ReviewDepth {
  return snapshot.review?.depth ?? depthFor(policy, severity);
}
