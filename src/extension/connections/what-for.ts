import { l10n } from "vscode";
import type { Service } from "../../core/ports/service.ts";

/** What a service is good for here. */
export function whatFor(service: Service): string {
  const words: Readonly<Record<Service, string>> = {
    slack: l10n.t("Incident channel, updates, messages as entries"),
    "slack-webhook": l10n.t("Updates to one channel, without an app of your own"),
    teams: l10n.t("Updates to one channel, through a workflow"),
    statuspage: l10n.t("Updates for customers, the public postmortem"),
    jira: l10n.t("Tickets for the incident and its actions"),
    linear: l10n.t("Tickets for the incident and its actions"),
    github: l10n.t("Issues for the incident and its actions; the editor signs you in"),
    notion: l10n.t("The review as a page"),
    confluence: l10n.t("The review as a page"),
    pagerduty: l10n.t("Page somebody, attach to an incident there, its log as entries"),
    "pagerduty-events": l10n.t("Page a service by its integration key"),
  };
  return words[service];
}
