import { l10n } from "vscode";
import type { Audience } from "../../core/clock/audience.ts";
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

/** A deadline with the time it is due at, for rows and tooltips: `Next update 14:35Z (15:35)`. */
export function deadlineLabel(deadline: Deadline, now: Instant): string {
  const time = showBoth(showTime(deadline.due, localZone(), now));
  switch (deadline.kind) {
    case "update":
      return l10n.t("Next update {0}", time);
    case "tell":
      return l10n.t("Tell {0} by {1}", sayPhrase(deadline.whom), time);
    case "response":
      return l10n.t("First response {0}", time);
    case "severity":
      return l10n.t("Severity known {0}", time);
    case "role":
      return l10n.t("{0} named {1}", deadline.role, time);
    case "step":
      return l10n.t("Step {0} {1}", deadline.title, time);
  }
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
