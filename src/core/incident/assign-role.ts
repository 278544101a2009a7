import { cleanTyped } from "../markdown/inline-text.ts";
import { t } from "../text/say.ts";
import { nobody } from "../timeline/entry-meaning.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { planEntry, stateAt } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";
import { refuseUnlessRecord } from "./refuse-unless-record.ts";

/** Gives a role to a person, or empties it. One person may hold several. */
export function assignRole(
  read: ReadDocument,
  intent: Extract<Intent, { kind: "assign-role" }>,
  context: DecideContext,
): Decision {
  const refusal = refuseUnlessRecord(read);
  if (refusal !== undefined) return refusal;
  const role = oneLine(intent.role);
  const typed = intent.name === undefined ? undefined : oneLine(intent.name);
  const name = typed === nobody ? undefined : typed;
  if (role === "" || role.includes(":"))
    return refused(t("A role needs a name without a colon, like `Scribe`."));
  if (name === "") return refused(t("Nobody was named for {0}. Give a name.", role));
  const holder = stateAt(read, intent.at, context).roles.find((held) => held.role === role)?.name;
  if (holder === name)
    return refused(name === undefined ? t("Nobody holds {0}.", role) : t("{0} is {1} already.", name, role));
  const text = `${role}: ${name ?? nobody}`;
  return planEntry(read, { instant: intent.at, type: "role", text }, context, { projected: [{ role }] });
}

function oneLine(text: string): string {
  return cleanTyped(text).replace(/\s+/g, " ");
}
