import { l10n } from "vscode";
import type { Audience } from "../../core/model/audience.ts";
import type { Deadline } from "../../core/clock/deadline.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { sayPhrase } from "../../core/text/say.ts";
import { localZone } from "../host/local-zone.ts";
import { showBoth, showDue, showTime } from "../host/times.ts";

/** Who waits for an update, as it stands in brackets. */
export function audienceName(audience: Audience): string {
  switch (audience) {
    case "internal":
      return l10n.t("internal");
    case "stakeholders":
      return l10n.t("stakeholders");
    case "executives":
      return l10n.t("executives");
    case "customers":
      return l10n.t("customers");
  }
}

/** The shortest words for a deadline with its time left, for the status bar: `update in 20 min`. */
export function shortDeadline(deadline: Deadline, now: Instant): string {
  const due = showDue(deadline.due, now);
  switch (deadline.kind) {
    case "update":
      return l10n.t("update {0}", due);
    case "tell":
      return l10n.t("tell people {0}", due);
    case "response":
      return l10n.t("response {0}", due);
    case "severity":
      return l10n.t("severity {0}", due);
    case "role":
      return l10n.t("{0} {1}", deadline.role, due);
    case "step":
      return l10n.t("step {0}", due);
  }
}

/** What a deadline is, at the head of a row. */
export function deadlineTitle(deadline: Deadline): string {
  switch (deadline.kind) {
    case "update":
      return updateTitle(deadline.audience);
    case "tell":
      return l10n.t("Tell {0}", sayPhrase(deadline.whom));
    case "response":
      return l10n.t("First response");
    case "severity":
      return l10n.t("Severity");
    case "role":
      return deadline.role;
    case "step":
      return deadline.title;
  }
}

function updateTitle(audience: Audience): string {
  switch (audience) {
    case "internal":
      return l10n.t("Internal update");
    case "stakeholders":
      return l10n.t("Stakeholder update");
    case "executives":
      return l10n.t("Executive update");
    case "customers":
      return l10n.t("Customer update");
  }
}

/** When a deadline is due, what matters most first: `overdue 4 min · 14:35Z (15:35)`. */
export function deadlineTime({ due }: Deadline, now: Instant): string {
  return `${showDue(due, now)} · ${showBoth(showTime(due, localZone(), now))}`;
}

/** What a deadline is, without its time: for lists that are read aloud. */
export function deadlineName(deadline: Deadline): string {
  switch (deadline.kind) {
    case "update":
      return l10n.t("next update ({0})", audienceName(deadline.audience));
    case "tell":
      return l10n.t("tell {0}", sayPhrase(deadline.whom));
    case "response":
      return l10n.t("first response");
    case "severity":
      return l10n.t("severity");
    case "role":
      return deadline.role;
    case "step":
      return l10n.t("step {0}", deadline.title);
  }
}

/** How fast the clock of a drill runs. */
export function clockWords({ drill }: Pick<Policy, "drill">): string {
  const times = Math.round(10 / drill.timeScale) / 10;
  return times === 1
    ? l10n.t("Drill: the clock runs as fast as in an incident.")
    : l10n.t("Drill: the clock runs {0} times as fast as in an incident.", times);
}
