/** The places that words and actions go to. A webhook is a service of its own: it can do less, and its address is its secret. */
export const services = [
  "slack",
  "slack-webhook",
  "teams",
  "statuspage",
  "jira",
  "linear",
  "github",
  "notion",
  "confluence",
  "pagerduty",
  "pagerduty-events",
] as const;

export type Service = (typeof services)[number];

/** Their proper names, which no language translates. */
export const serviceNames: Readonly<Record<Service, string>> = {
  slack: "Slack",
  "slack-webhook": "Slack (webhook)",
  teams: "Microsoft Teams",
  statuspage: "Statuspage",
  jira: "Jira",
  linear: "Linear",
  github: "GitHub",
  notion: "Notion",
  confluence: "Confluence",
  pagerduty: "PagerDuty",
  "pagerduty-events": "PagerDuty (events)",
};

/** A service by its id, whoever asks; undefined where there is none. */
export function serviceOf(id: string): Service | undefined {
  return services.find((service) => service === id);
}
