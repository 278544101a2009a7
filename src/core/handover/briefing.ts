import { writePage, type PageBlock } from "../markdown/write-page.ts";
import type { TimelineEntry } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { severityLabel } from "../model/severity.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { stepTitle } from "../model/step.ts";
import type { Policy } from "../policy/policy.ts";
import { severityOf } from "../policy/severity-policy.ts";
import { hypothesesOf } from "../timeline/hypotheses.ts";
import { byInstant } from "../timeline/sort-entries.ts";
import { peopleDuration, peopleTime } from "../updates/people-time.ts";
import { whomToTell } from "./whom-to-tell.ts";

/** Who hands what to whom; all of it may be unknown: a briefing is of use to anybody who comes later. */
export interface Handover {
  readonly role: string;
  /** Who held it; undefined where nobody did. */
  readonly from: string | undefined;
  readonly to: string;
}

/**
 * What somebody who takes over must know, as Markdown to copy: where the incident stands, who is owed word by when, what
 * is still open, what was last found and decided, who does what. From the record alone; what it does not say is
 * "unknown". With a handover it ends with what the two say aloud. English and UTC, like everything that is sent.
 */
export function briefing(
  snapshot: Snapshot,
  { policy, now, handover }: { readonly policy: Policy; readonly now: Instant; readonly handover?: Handover },
): string {
  return writePage([
    heading(
      1,
      `${snapshot.drill ? "DRILL: " : ""}Briefing: ${snapshot.title ?? "an incident without a title"}`,
    ),
    list(stateLines(snapshot, policy, now)),
    ...chapter("Owed next", owed(snapshot, policy, now)),
    ...chapter("Who does what", roleLines(snapshot, policy)),
    ...chapter("Open steps", stepLines(snapshot)),
    ...chapter("Open hypotheses", openHypotheses(snapshot)),
    ...chapter("What we know", momentLines(snapshot, now)),
    ...(handover === undefined ? [] : script(handover)),
  ]);
}

function stateLines(snapshot: Snapshot, policy: Policy, now: Instant): readonly string[] {
  const { declared, severity, status, service, customersAffected } = snapshot;
  const name = severityOf(policy, severity)?.name;
  const since =
    declared === undefined
      ? "Declared: unknown"
      : `Declared: ${peopleTime(declared, now)}${ago(declared, now)}`;
  return [
    `Severity: ${severityLabel(severity)}${name === undefined ? "" : ` ${name}`}`,
    `Status: ${status ?? "unknown"}`,
    since,
    `Service: ${service ?? "unknown"}`,
    `Customers: ${customersAffected === undefined ? "unknown" : customersAffected ? "affected" : "not affected"}`,
    ...(snapshot.private ? ["Private: keep it among those who need to know"] : []),
  ];
}

function ago(from: Instant, now: Instant): string {
  const lasted = peopleDuration(from, now);
  return lasted === undefined ? "" : `, ${lasted} ago`;
}

function owed(snapshot: Snapshot, policy: Policy, now: Instant): readonly string[] {
  return whomToTell(snapshot, policy).map(
    ({ whom, due }) => `Word to ${whom} by ${peopleTime(due, now)}${due <= now ? ", overdue" : ""}`,
  );
}

function roleLines({ roles }: Snapshot, policy: Policy): readonly string[] {
  const holders = new Map(roles.map(({ role, name }) => [role, name]));
  const names = [...new Set([...policy.roles.map(({ name }) => name), ...holders.keys()])];
  return names.map((role) => `${role}: ${holders.get(role) ?? "nobody"}`);
}

function stepLines({ steps }: Snapshot): readonly string[] {
  return steps
    .filter(({ state }) => state === "open" || state === "blocked")
    .map((step) => {
      const blocked = step.state === "blocked" ? ` (blocked: ${step.reason ?? "reason unknown"})` : "";
      return `${stepTitle(step)}${step.owner === undefined ? "" : `, ${step.owner}`}${blocked}`;
    });
}

function openHypotheses({ timeline }: Snapshot): readonly string[] {
  return hypothesesOf(timeline)
    .filter(({ state }) => state === "open")
    .map(({ text }) => text);
}

/** The key moments, and the last few things that were found, decided or changed. */
function momentLines({ timeline }: Snapshot, now: Instant): readonly string[] {
  const telling = byInstant(timeline).filter((entry) => entry.star || isTelling(entry));
  const last = new Set(telling.slice(-latest));
  return telling
    .filter((entry) => entry.star || last.has(entry))
    .map((entry) => `${peopleTime(entry.instant, now)} ${entry.type}: ${entry.text}`);
}

function isTelling({ type }: TimelineEntry): boolean {
  return type === "finding" || type === "decision" || type === "change" || type === "impact";
}

/** How many of the latest entries a briefing repeats, beside the key moments: what can be read aloud in a minute. */
const latest = 5;

/** What is said aloud, so that nobody is left guessing who leads: asked, confirmed, told to all. */
function script({ role, from, to }: Handover): readonly PageBlock[] {
  return chapter("Say it aloud", [
    ...(from === undefined ? [] : [`${from}: "${to}, you are ${role} from now on. Do you confirm?"`]),
    `${to}: "I am ${role} now."`,
    `${to}, to everybody: "I have taken over as ${role}${from === undefined ? "" : ` from ${from}`}. Questions come to me."`,
  ]);
}

function chapter(title: string, items: readonly string[]): readonly PageBlock[] {
  return items.length === 0 ? [] : [heading(2, title), list(items)];
}

function heading(depth: 1 | 2, text: string): PageBlock {
  return { kind: "heading", depth, text };
}

function list(items: readonly string[]): PageBlock {
  return { kind: "list", items };
}
