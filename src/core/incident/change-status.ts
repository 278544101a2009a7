import type { Status } from "../model/status.ts";
import { t } from "../text/say.ts";
import type { DecideContext } from "./decide-context.ts";
import { refused, type Decision } from "./decision.ts";
import type { Intent } from "./intent.ts";
import { planEntry, stateAt } from "./plan-entry.ts";
import type { ReadDocument } from "./read-document.ts";
import { refuseUnlessRecord } from "./refuse-unless-record.ts";

type StatusIntent = Extract<
  Intent,
  { kind: "set-status" | "resolve" | "reopen" | "close-as-not-an-incident" }
>;

/** Moves the incident to another status and logs old → new, with what is to be known of a resolution or reopening. */
export function changeStatus(read: ReadDocument, intent: StatusIntent, context: DecideContext): Decision {
  const refusal = refuseUnlessRecord(read);
  if (refusal !== undefined) return refusal;
  const before = stateAt(read, intent.at, context).status;
  if (intent.kind === "reopen" && before !== "resolved") {
    return refused(
      t("It is not resolved: its status is {0}. There is nothing to reopen.", before ?? t("unknown")),
    );
  }
  const to = target(intent);
  if (before === to) return refused(t("The status is {0} already.", to));
  const entry = {
    instant: intent.at,
    type: "status",
    qualifier: qualifierOf(intent, before),
    text: before === undefined ? to : `${before} → ${to}`,
  } as const;
  return planEntry(read, entry, context, { projected: ["status"] });
}

function target(intent: StatusIntent): Status {
  switch (intent.kind) {
    case "set-status":
      return intent.status;
    case "resolve":
    case "close-as-not-an-incident":
      return "resolved";
    case "reopen":
      return "investigating";
  }
}

function qualifierOf(intent: StatusIntent, before: Status | undefined): string | undefined {
  switch (intent.kind) {
    case "set-status":
      if (intent.status === "resolved") return "cause contained: unknown"; // nobody was asked
      return before === "resolved" ? "reopened" : undefined;
    case "resolve":
      return `cause contained: ${intent.contained}`;
    case "reopen":
      return "reopened";
    case "close-as-not-an-incident":
      return "not an incident";
  }
}
