import type { SeverityId } from "../model/severity.ts";
import { sayPhrase } from "../text/say.ts";
import type { Policy } from "./policy.ts";
import { severityOf } from "./severity-policy.ts";

/** What people call a severity, for the screen: ours in the reader's language, a team's own as it stands in its policy. */
export function severityName(policy: Policy, id: SeverityId | undefined): string | undefined {
  const name = severityOf(policy, id)?.name;
  return name === undefined ? undefined : sayPhrase(name);
}

/** When an incident has it, likewise; undefined where the policy does not say. */
export function severityMeaning(policy: Policy, id: SeverityId | undefined): string | undefined {
  const meaning = severityOf(policy, id)?.meaning;
  return meaning === undefined ? undefined : sayPhrase(meaning);
}
