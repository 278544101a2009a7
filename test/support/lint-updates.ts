import { findingsOf } from "../../src/core/lint/findings-of.ts";
import { defaultPolicy } from "../../src/core/policy/default-policy.ts";
import { at, read } from "./record.ts";

/** What the linter's rules for updates say of a record: their ids. */
export function lintUpdatesOnly(text: string): readonly string[] {
  return findingsOf(read(text), { policy: defaultPolicy, now: at("2026-11-24T12:00:00Z") })
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith("update-"));
}
