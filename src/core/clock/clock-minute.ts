import { minute } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";

/**
 * How long a minute of the policy or of a step lasts on an incident's clock, milliseconds: a minute, in a drill a part of
 * one (`drill.timeScale`), so that a drill meets an hour's deadlines in a quarter of it. An instant that an update
 * promises is an instant in either.
 */
export function clockMinute({ drill }: Pick<Snapshot, "drill">, policy: Policy): number {
  return drill ? minute * policy.drill.timeScale : minute;
}
