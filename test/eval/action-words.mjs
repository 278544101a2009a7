// What the seeded actions are put together from. Written from the forms of public postmortems and templates, before the
// reader that is scored with them was grown; nothing here is shared with it.

/** What is to be done, so that it can follow "Jane to": lower case, an imperative. */
export const tasks = [
  "add an alert for pool exhaustion",
  "test the restore of `orders-db` each month",
  "write the runbook for DNS failover",
  "move the health check to port 8443",
  "split the connection pool in two",
  "document how to drain a node",
  "upgrade the ingress controller to 1.29",
  "page two people for SEV1",
  "remove the workaround of 2026-10-01",
  "raise the limit from 50 to 200 connections",
  "cut the retention of Kafka topics to 3 days",
  "replace cron by systemd timers",
  "lower the memory use by 30 %",
  "find requests that failed due to timeouts",
  "ask the storage team about snapshots",
  "add an owner field to the service catalogue",
  "show the owner of a topic in the console",
  "pin `@types/node` and @babel/core",
  "alert before the certificate expires",
  "delete the flag `checkout_v2` (unused since May)",
  "publish the status page within 15 minutes",
  "prüfen, ob 漢字 in Namen ankommen 🚒",
  "rotate the API key of the mailer",
  "make the deploy stop at the first failed probe",
  "set a budget for retries in the gateway (see the graph)",
  "export latency by region, not by host",
  "back up the Grafana dashboards before each upgrade",
  "let the load balancer retry on 502 until the pool is warm",
  "rehearse the failover with Support on the line",
  "switch to NTP pool servers in all regions",
];

/** Persons and teams that can be asked; `subject` says whether they may stand in front of what they do. */
export const owners = [
  { text: "Jane Doe", subject: true, label: true, bare: true },
  { text: "Sam Lee", subject: true, label: true, bare: true },
  { text: "Priya", subject: true, label: true },
  { text: "Zoë Müller", subject: true, label: true },
  { text: "Łukasz", subject: true, label: true },
  { text: "李雷" },
  { text: "Jane Doe & Sam Lee", label: true },
  { text: "Jane, Sam", label: true },
  { text: "JD", subject: true },
  { text: "jdoe" },
  { text: "jane.doe@example.org" },
  { text: "@jdoe", subject: true, handle: true, bare: true },
  { text: "@sam-lee", subject: true, handle: true, bare: true },
  { text: "@acme/payments", handle: true },
  { text: "Payments team", subject: true, label: true },
  { text: "the Data Platform team", subject: true },
  { text: "Team Checkout", subject: true, label: true },
  { text: "SRE", subject: true },
  { text: "QA", subject: true },
  { text: "Security", subject: true },
  { text: "SRE on-call" },
];

/** What stands where an owner should, and can't be asked. */
export const nobodies = [
  { text: "TBD" },
  { text: "tbc" },
  { text: "TODO" },
  { text: "?" },
  { text: "-" },
  { text: "n/a" },
  { text: "none" },
  { text: "unassigned" },
  { text: "everyone", subject: true, label: true },
  { text: "Everybody", subject: true, label: true },
  { text: "all" },
  { text: "all of us" },
  { text: "we" },
  { text: "the team", subject: true },
  { text: "team" },
  { text: "someone", subject: true },
  { text: "somebody" },
  { text: "anyone" },
  { text: "all teams" },
  { text: "the whole team", subject: true },
  { text: "to be decided" },
  { text: "[name]" },
  { text: "<owner>" },
  { text: "{{owner}}" },
  { text: "@here", handle: true },
  { text: "@channel", handle: true },
  { text: "@everyone", handle: true },
  { text: "nobody yet" },
];

/** Days to come, as people write them. The day of the set is 22 November 2026, the resolution 10 November 2026. */
export const days = [
  "2026-12-04",
  "2026-12-18",
  "2027-01-15",
  "4 December 2026",
  "Dec 4, 2026",
  "4 Dec 2026",
  "December 4th, 2026",
  "25/12/2026",
  "12/25/2026",
  "2026/12/04",
  "04.12.2026",
  "Friday, 4 December 2026",
  "Fri 2026-12-04",
  "EOD 2026-12-04",
  "2026-12-04 17:00 UTC",
  "2026-11-22",
];

/** What stands where a day should, and is none. */
export const noDays = [
  "TBD",
  "TODO",
  "YYYY-MM-DD",
  "?",
  "soon",
  "ASAP",
  "next sprint",
  "next Friday",
  "Q1 2027",
  "end of month",
  "end of December 2026",
  "EOY",
  "ongoing",
  "December 2026",
  "05/07/2027",
  "4 December",
  "when there is time",
];

/** Written like days, and not in the calendar. */
export const impossibleDays = ["2026-02-30", "2026-13-01", "31 November 2026", "2027-02-29", "Feb 30, 2027"];

/** After the resolution and before the day of the set. */
export const pastDays = ["2026-11-15", "16 November 2026", "Nov 20, 2026", "2026-11-21"];

/** Before the resolution. */
export const earlyDays = ["2026-11-05", "9 November 2026", "2025-12-04"];

export const issues = [
  "https://github.com/acme/shop/issues/812",
  "https://github.com/acme/shop/pull/77",
  "https://gitlab.com/acme/shop/-/issues/12",
  "https://acme.atlassian.net/browse/OPS-431",
  "https://linear.app/acme/issue/PAY-90/split-the-pool",
];

/** Addresses that are nobody's issue. */
export const otherLinks = ["https://docs.example.org/restore", "https://grafana.example.org/d/abc?from=1"];
