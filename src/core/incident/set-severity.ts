import { severityLabel, unknownSeverity } from "../model/severity.ts";
import { severityIds } from "../policy/severity-policy.ts";
import { choiceHint } from "../text/choices.ts";
import { t } from "../text/say.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { planEntry, stateAt } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";
import { refuseUnlessRecord } from "./refuse-unless-record.ts";

/** Changes the severity and logs old → new. */
export function setSeverity(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "set-severity" }>,
  context: DecideContext,
): Decision {
  const refusal = refuseUnlessRecord(read);
  if (refusal !== undefined) return refusal;
  const ids = severityIds(context.policy);
  if (intent.severity !== undefined && !ids.includes(intent.severity)) {
    const hint = choiceHint(intent.severity, [...ids, unknownSeverity]);
    return refused(`${t("There is no severity `{0}`.", intent.severity)} ${hint}`);
  }
  const before = stateAt(read, intent.at, context).severity;
  if (before === intent.severity) return refused(t("The severity is {0} already.", severityLabel(before)));
  const text = `${severityLabel(before)} → ${severityLabel(intent.severity)}`;
  return planEntry(read, { instant: intent.at, type: "severity", text }, context, {
    projected: ["severity"],
  });
}
