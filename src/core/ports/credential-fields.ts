import type { Service } from "./service.ts";

/** What a service asks of whoever connects to it, and where it is. */
export interface CredentialFields {
  /**
   * Where its interface is, with `{site}` for the account's own host; ends in `/`. Undefined: the token is the address.
   * From each vendor's published contract.
   */
  readonly base: string | undefined;
  /** The host of an account's own site, as an example; or the hosts there are to choose from. */
  readonly site?: { readonly example: string } | { readonly choices: readonly [string, ...string[]] };
  /** Whether the account's e-mail address is asked for. */
  readonly account?: true;
  /** What tokens of this service begin with; any of them; empty where nothing is known. */
  readonly tokenPrefixes: readonly string[];
  /** Where the token is made. */
  readonly page: string;
  /** The variables of the environment that the command line reads. */
  readonly env: { readonly token: string; readonly site?: string; readonly account?: string };
  /** Whether there may be several: each has a name of its own then. */
  readonly several?: true;
}

const atlassian = {
  site: { example: "acme.atlassian.net" },
  account: true,
  tokenPrefixes: [],
  page: "https://id.atlassian.com/manage-profile/security/api-tokens",
  env: {
    token: "SITREP_ATLASSIAN_TOKEN",
    site: "SITREP_ATLASSIAN_SITE",
    account: "SITREP_ATLASSIAN_EMAIL",
  },
} as const;

export const credentialFields: Readonly<Record<Service, CredentialFields>> = {
  slack: {
    base: "https://slack.com/api/",
    tokenPrefixes: ["xoxb-"],
    page: "https://api.slack.com/apps",
    env: { token: "SITREP_SLACK_TOKEN" },
  },
  "slack-webhook": {
    base: undefined,
    tokenPrefixes: ["https://hooks.slack.com/services/"],
    page: "https://api.slack.com/messaging/webhooks",
    env: { token: "SITREP_SLACK_WEBHOOK" },
    several: true,
  },
  teams: {
    base: undefined,
    tokenPrefixes: ["https://"],
    page: "https://support.microsoft.com/office/create-incoming-webhooks-with-workflows-for-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498",
    env: { token: "SITREP_TEAMS_WEBHOOK" },
    several: true,
  },
  statuspage: {
    base: "https://api.statuspage.io/v1/",
    tokenPrefixes: [],
    page: "https://manage.statuspage.io/login",
    env: { token: "SITREP_STATUSPAGE_KEY" },
  },
  jira: { base: "https://{site}/", ...atlassian },
  linear: {
    base: "https://api.linear.app/",
    tokenPrefixes: ["lin_api_"],
    page: "https://linear.app/settings/account/security",
    env: { token: "SITREP_LINEAR_KEY" },
  },
  github: {
    base: "https://api.github.com/",
    tokenPrefixes: ["ghp_", "gho_", "ghs_", "github_pat_"],
    page: "https://github.com/settings/personal-access-tokens",
    env: { token: "SITREP_GITHUB_TOKEN" },
  },
  notion: {
    base: "https://api.notion.com/",
    tokenPrefixes: ["ntn_", "secret_"],
    page: "https://www.notion.so/profile/integrations",
    env: { token: "SITREP_NOTION_TOKEN" },
  },
  confluence: { base: "https://{site}/wiki/api/v2/", ...atlassian },
  pagerduty: {
    base: "https://{site}/",
    site: { choices: ["api.pagerduty.com", "api.eu.pagerduty.com"] },
    account: true,
    tokenPrefixes: [],
    page: "https://support.pagerduty.com/main/docs/api-access-keys",
    env: {
      token: "SITREP_PAGERDUTY_KEY",
      site: "SITREP_PAGERDUTY_SITE",
      account: "SITREP_PAGERDUTY_EMAIL",
    },
  },
  "pagerduty-events": {
    base: "https://{site}/v2/",
    site: { choices: ["events.pagerduty.com", "events.eu.pagerduty.com"] },
    tokenPrefixes: [],
    page: "https://support.pagerduty.com/main/docs/services-and-integrations",
    env: { token: "SITREP_PAGERDUTY_ROUTING_KEY", site: "SITREP_PAGERDUTY_EVENTS_SITE" },
  },
};
