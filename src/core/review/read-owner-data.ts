import { once } from "../text/once.ts";
import { smallLetters } from "../text/small-letters.ts";
/** Bold lines above lists that sort actions and name nobody. */
export const sortingLabels: readonly string[] = [
  "for planning",
  "planning",
  "done",
  "completed",
  "complete",
  "open",
  "closed",
  "in progress",
  "pending",
  "tbc",
  "tbd",
  "todo",
  "to do",
  "backlog",
  "other",
  "others",
  "misc",
  "general",
  "process",
  "technical",
  "technology",
  "people",
  "tooling",
  "monitoring",
  "alerting",
  "documentation",
  "docs",
  "testing",
  "prevention",
  "prevent",
  "detection",
  "detect",
  "mitigation",
  "mitigate",
  "response",
  "repair",
  "fixes",
  "fix",
  "improvements",
  "communication",
  "training",
  "infrastructure",
  "high",
  "medium",
  "low",
  "note",
  "notes",
  "next steps",
  "follow up",
  "actions",
  "already done",
  "unassigned",
  "unowned",
  "no owner",
  "not assigned",
  "nobody",
  "nobody yet",
  "now",
  "soon",
  "next",
  "later",
  "today",
  "tomorrow",
  "this week",
  "next week",
  "this month",
  "next month",
  "this sprint",
  "next sprint",
  "this quarter",
  "next quarter",
  "eventually",
  "someday",
  "future",
  "ideas",
  "optional",
  "stretch",
  "deferred",
  "parked",
  "icebox",
  "blocked",
];

/** Words that stand before "to" at the start of a task without being anybody's name. */
export const notNamesBeforeTo: ReadonlySet<string> = new Set(
  (
    "ability able access add adapt adhere agree agreement aim allow alternative apply approach ask attempt automation " +
    "backport bind budget change check commit commitment communicate connect consider continue contribute convert copy " +
    "decide default deploy dig discuss document due encourage ensure escalate expand explain expose extend failover " +
    "figure fix follow force get go goal have help how improve improvements in intend investigate like link listen look " +
    "make mechanism method migrate migration monitor move need needs next nothing ok on opportunity option order people " +
    "plan point possibility post prefer prepare process promote push put reach react read ready reduce refer related " +
    "remember remind reply report request research resort respond restrict return review roll rollback route run script " +
    "send set share shift ship someone something speak start stick stop strategy strive subscribe switch talk task team " +
    "test time tie transition try tool update upgrade upstream use want way ways what when where whether work write " +
    "everyone everybody we they it us you users user customers developers engineers steps tests alerts scripts rules"
  ).split(" "),
);

/** Initials-like words that are things, not people. */
export const notInitials: ReadonlySet<string> = new Set(
  (
    "API AWS CD CDN CI CLI CPU CSS DB DC DNS DR ETA FAQ FIX GCP GPU HA HTML HTTP IAM ID IO IP JS K8S KPI LB MR NFS NTP " +
    "OKR OOM OS PII PR PRS PVC QA RAM RDS S3 SDK SLA SLI SLO SQL SRE SSH SSL SSO TLS TTL UI URL UX VM VPC VPN WAF XML P0 " +
    "P1 P2 P3 TODO TBD TBC WIP DONE NOTE HOW ADD USE RUN SET NEED WANT OPS DEV IT HR PM"
  ).split(" "),
);

/** Teams that are called by what they do; in front of what will be done they are its owner. */
export const teamNames: ReadonlySet<string> = new Set(
  (
    "backend comms cs customer-success dba dbas devops devrel engineering finance frontend hr infosec infra " +
    "infrastructure it legal marketing netops networking noc oncall on-call ops platform pm qa sales secops security " +
    "operations soc sre sres support"
  ).split(" "),
);

/** What teams are called by, and topics too: theirs is what has a day beside it. */
export const areas: ReadonlySet<string> = new Set(
  (
    "accounts ads analytics api billing build catalog catalogue checkout cloud compliance compute content core crm data database " +
    "delivery design docs email facilities fulfilment fulfillment growth hosting identity integrations inventory ios android logistics " +
    "mail messaging mobile network notifications observability onboarding orders payments portal pricing privacy procurement product " +
    "quality release reliability reporting research retail risk search shipping storage tooling web website"
  ).split(" "),
);

/** Scopes of packages, which look like handles. */
export const packageScopes: ReadonlySet<string> = new Set(
  (
    "@types @babel @angular @aws-sdk @azure @google-cloud @nestjs @vue @emotion @mui @storybook @sentry @octokit " +
    "@testing-library @typescript-eslint @vitejs @rollup @remix-run @reduxjs @tanstack @apollo @grpc @prisma"
  ).split(" "),
);

/**
 * Labels of owners, in English and nine other languages, as a part of a regular expression. In front of a colon; those of
 * `ownerWords` may also stand without.
 */
export const ownerLabels =
  "owners?(?:\\(s\\))?|assignees?|assigned(?: to)?|owned by|resp\\.?|responsible(?: (?:person|team))?|dri|poc|lead|who|r" +
  "|verantwortlich(?:e|er)?|zuständig|bearbeiter(?:in)?|responsables?|encargad[oa]|asignad[oa] a|pilote|responsáve(?:l|is)|atribuído a" +
  "|responsabil[ei]|assegnat[oa] a|verantwoordelijke?|eigenaar|担当者?|責任者|负责人|負責人|责任人|담당자?";

/** Whether a text stands for an owner who is still to be found: `TBD`, `à définir`, `未定`. */
export function isToBeFound(text: string): boolean {
  return toBeFound().test(smallLetters(text));
}

const toBeFound = once(
  () =>
    /^(?:[-–—?]*|n\/?[an]|(?:none|nobody|no ?one|no owner|(?:not )?yet|not (?:yet )?(?:assigned|agreed|chosen|clear|decided?|found|known|named|set)|unassigned|unclear|undecided|unknown|unowned|vacant)(?: yet| so far| at present| for now| at the moment)?|(?:needs(?: an)? |looking for an? |seeking an? )?(?:owner|volunteer|taker)s?(?: needed| wanted| required| welcome| please)?|up for grabs|still free|pending|n\.n\.?|(?:who|wer|qui|chi|quem|wie)\s?\?+|¿?qui[eé]n\?+|(?:noch )?(?:niemand|personne|nadie|nessuno|ninguém)(?: \p{L}+)?(?: l['’]instant| momento| noch)?|(?:tb[dca]|todo)\s.*|t\.?b\.?[dca]\.?|todo|to be \p{L}+|\[.*\]|\((?:none|tb[dca]|nobody|open)\)|<.*>|\{.*\}|(?:noch )?offen|noch (?:niemand|unklar)|nicht zugewiesen|unbekannt|à (?:définir|déterminer|confirmer|préciser)|(?:por|a) (?:definir|determinar|confirmar|asignar)|sin asignar|não atribuído|da (?:definire|assegnare|decidere)|(?:nog )?(?:nader )?te bepalen|未定|未割当|未分配|待定|미정)$/u,
);
