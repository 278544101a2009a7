// A second set of words and ways to write, which the reader was not grown on: what it scores here is what it knows.

export const tasks = [
  "automate certificate renewal",
  "delete stale feature flags",
  "introduce a circuit breaker around the tax service",
  "teach the linter about `SELECT *`",
  "run a game day with Customer Care",
  "archive logs older than 90 days",
  "shorten the TTL of api.example.org to 60 seconds",
  "backfill the orders that were lost on 2026-11-10",
  "bring the Redis cluster to three zones",
  "reduce noise of the disk alert by half",
  "agree with the vendor on a contact by phone",
  "stop sending mail from the web tier",
  "verify checksums before a rollout",
  "turn the manual failover into a script by means of Ansible",
  "give the on-call rota read access to billing",
  "make ownership of queues visible",
  "cap retries at 3 with jitter",
  "close port 5432 to the office network",
  "draft a reply for Support until the fix is out",
  "rewrite the import so that é and 漢 survive",
];

export const owners = [
  { text: "Maria Garcia", subject: true, label: true, bare: true },
  { text: "Tomasz", subject: true, label: true },
  { text: "Anna-Lena Schmidt", subject: true, label: true, bare: true },
  { text: "Ngozi Okafor", subject: true, label: true, bare: true },
  { text: "O. Martin" },
  { text: "Wei Chen", subject: true, label: true },
  { text: "mgarcia" },
  { text: "@m.garcia", subject: true, handle: true, bare: true },
  { text: "@acme/db-admins", handle: true },
  { text: "m.garcia+oncall@example.com" },
  { text: "Storage Engineering team", subject: true, label: true },
  { text: "The database team", subject: true },
  { text: "Infra", subject: true },
  { text: "DevOps", subject: true },
  { text: "Head of Support" },
  { text: "Incident Commander" },
  { text: "Team Phoenix (Maria)" },
  { text: "Maria / Tomasz" },
];

export const nobodies = [
  { text: "tba" },
  { text: "T.B.D." },
  { text: "unknown" },
  { text: "??" },
  { text: "—" },
  { text: "N/A" },
  { text: "not assigned" },
  { text: "to be assigned" },
  { text: "whoever is on call" },
  { text: "Everyone", subject: true, label: true },
  { text: "every team" },
  { text: "Us" },
  { text: "our team", subject: true },
  { text: "all engineers", subject: true },
  { text: "the entire team", subject: true },
  { text: "someone from the database team" },
  { text: "Anybody", label: true, subject: true },
  { text: "@team", handle: true },
  { text: "@all", handle: true },
  { text: "<name>" },
  { text: "{name}" },
  { text: "multiple" },
];

export const days = [
  "2026-12-11",
  "2027-02-01",
  "11 Dec 2026",
  "11th December 2026",
  "December 11, 2026",
  "Dec. 11, 2026",
  "11-Dec-2026",
  "2026-12-11T18:00Z",
  "31.01.2027",
  "1/31/2027",
  "Mon, 14 Dec 2026",
  "the 14th of December 2026",
];

export const noDays = [
  "tba",
  "XX",
  "dd/mm/yyyy",
  "later",
  "as soon as possible",
  "this week",
  "next release",
  "Q2",
  "H1 2027",
  "mid January",
  "end of year",
  "in two weeks",
  "01/02/2027",
  "January 2027",
  "14 Dec",
  "sprint 42",
];

export const impossibleDays = ["2026-11-31", "2026-00-10", "31 June 2027", "29 Feb 2027", "32/12/2026"];

export const pastDays = ["2026-11-12", "18 Nov 2026", "November 20, 2026"];

export const earlyDays = ["2026-11-01", "2026-01-31", "8 Nov 2026"];

export const issues = [
  "https://github.com/acme/infra/issues/5",
  "https://acme.youtrack.cloud/issue/INC-7",
  "https://trello.com/c/a1B2c3/12-cap-retries",
  "https://codeberg.org/acme/shop/pulls/3",
  "https://bugs.example.org/show_bug.cgi?id=1234",
];

export const otherLinks = ["https://wiki.example.org/Failover", "https://status.example.org/incidents/42"];
