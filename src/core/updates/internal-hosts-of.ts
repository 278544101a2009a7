import type { Policy } from "../policy/policy.ts";

/** The hosts of the inside that a team lists for the linter's rule about updates to customers. */
export function internalHostsOf({ lint }: Policy): readonly string[] {
  const hosts = lint.rules["update-customer-text"]?.options["hosts"];
  return typeof hosts === "object" ? hosts : [];
}
