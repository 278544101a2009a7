import { parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";
import { isZone } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { TextRange } from "../text/range.ts";
import { sectionConcepts, type SectionConcept } from "../model/section.ts";
import { reviewDepths } from "../model/snapshot.ts";
import { t } from "../text/say.ts";
import { cursorAt, type Cursor } from "./cursor.ts";
import { defaultPolicy } from "./default-policy.ts";
import { listOf, tableOf } from "./lists.ts";
import type { Person, Policy, RolePolicy, SectionPolicy, SeverityPolicy, UpdatePolicy } from "./policy.ts";
import { readJson } from "./read-json.ts";
import { readChannel, readConnections } from "./read-connections.ts";
import { keyOfOthers, readLint, type RuleDeclaration } from "./read-lint.ts";
import { readSeverities, readUnknownSeverity, severityTable } from "./read-severities.ts";

export interface PolicyReading {
  readonly policy: Policy;
  readonly problems: readonly Problem[];
  /** Where `reviewed` stands; where it is missing, the beginning of the policy. */
  readonly reviewedAt: TextRange;
}

/**
 * Reads a policy file: JSON with comments and trailing commas. What is missing has its default; what is broken has its
 * default and a problem at its place. Lists and tables by severity replace the default as a whole. Never throws. Where
 * `rules` are given, settings of any other rule and options that a rule does not have are problems.
 */
export function readPolicy(text: string, rules?: readonly RuleDeclaration[]): PolicyReading {
  const problems: Problem[] = [];
  const root = parse(text, problems);
  const incident = readIncident(root.get("incident"));
  const severities = readSeverities(root.get("severities"));
  const policy: Policy = {
    incident,
    severities,
    unknownSeverity: readUnknownSeverity(root.get("unknownSeverity"), severities),
    roles: listOf(root.get("roles"), readRole) ?? defaultPolicy.roles,
    updates: readUpdates(root.get("updates"), severities),
    nudges: tableOf(root.get("nudges"), readNudge) ?? defaultPolicy.nudges,
    drill: readDrill(root.get("drill")),
    review: readReview(root.get("review"), severities),
    actions: readActionHorizons(root.get("actions")),
    sections: readSections(root.get("sections")),
    lint: readLint(root, rules),
    people: readPeople(root.get("people")),
    calendar: readCalendar(root.get("calendar")),
    channels: listOf(root.get("channels"), readChannel) ?? defaultPolicy.channels,
    connections: readConnections(root.get("connections")),
    sync: readSync(root.get("sync")),
    reviewed: readDate(root.get("reviewed")),
    reviewedWithinDays: root.get("reviewedWithinDays").number() ?? defaultPolicy.reviewedWithinDays,
  };
  root.get("$schema");
  root.rejectOthers(keyOfOthers);
  const reviewed = root.get("reviewed");
  return {
    policy,
    problems: problems.toSorted((a, b) => a.range.start - b.range.start),
    reviewedAt: reviewed.there ? reviewed.range : { start: root.range.start, end: root.range.start + 1 },
  };
}

/** Where the text is no JSON, that alone is told: what else would be found follows from it. */
function parse(text: string, problems: Problem[]): Cursor {
  const { root, problems: found, isBroken } = readJson(text);
  problems.push(...found);
  return cursorAt(root, "", { start: 0, end: text.length }, isBroken ? [] : problems);
}

function readIncident(at: Cursor): Policy["incident"] {
  const incident = { definition: at.get("definition").text() ?? defaultPolicy.incident.definition };
  at.rejectOthers();
  return incident;
}

function readRole(at: Cursor): RolePolicy | undefined {
  const name = at.get("name").text();
  const duties = at.get("duties").text() ?? "";
  at.rejectOthers();
  if (name === undefined) at.unexpected(t("an object with a `name`"));
  if (name === undefined || /^[^:\r\n]+$/.test(name))
    return name === undefined ? undefined : { name, duties };
  at.get("name").unexpected(t("a name in one line, without `:`")); // entries say `Role: Name`
  return undefined;
}

function readNudge(at: Cursor, role: string): number | undefined {
  return at.number() ?? defaultPolicy.nudges[role];
}

function readUpdates(at: Cursor, severities: readonly SeverityPolicy[]): UpdatePolicy {
  const defaults = defaultPolicy.updates;
  const first = at.get("first");
  const updates = {
    cadence: severityTable(at.get("cadence"), severities, defaults.cadence, (value) => value.number()),
    first: {
      internal: first.get("internal").number() ?? defaults.first.internal,
      stakeholders: first.get("stakeholders").number() ?? defaults.first.stakeholders,
      executives: severityTable(first.get("executives"), severities, defaults.first.executives, (value) =>
        value.number(),
      ),
    },
  };
  first.rejectOthers();
  at.rejectOthers();
  return updates;
}

function readDrill(at: Cursor): Policy["drill"] {
  const scale = at.get("timeScale");
  const timeScale = scale.number();
  at.rejectOthers();
  if (timeScale === undefined) return defaultPolicy.drill;
  if (timeScale > 0 && timeScale <= 1) return { timeScale };
  scale.unexpected(t("a number above 0, at most 1"));
  return defaultPolicy.drill;
}

function readReview(at: Cursor, severities: readonly SeverityPolicy[]): Policy["review"] {
  const defaults = defaultPolicy.review;
  const summary = at.get("summaryHours");
  const review = {
    businessDays: severityTable(at.get("businessDays"), severities, defaults.businessDays, readBusinessDays),
    depth: severityTable(at.get("depth"), severities, defaults.depth, (value) => value.oneOf(reviewDepths)),
    template: readTemplates(at.get("template")),
    circulateHours: at.get("circulateHours").number() ?? defaults.circulateHours,
    summaryHours: {
      from: summary.get("from").number() ?? defaults.summaryHours.from,
      to: summary.get("to").number() ?? defaults.summaryHours.to,
    },
  };
  summary.rejectOthers();
  at.rejectOthers();
  return review;
}

/** One name for every depth, or an object of names by depth. */
function readTemplates(at: Cursor): Policy["review"]["template"] {
  if (!at.isObject) {
    const name = at.text();
    return name === undefined ? {} : Object.fromEntries(reviewDepths.map((depth) => [depth, name]));
  }
  const names = reviewDepths.flatMap((depth) => {
    const name = at.get(depth).text();
    return name === undefined ? [] : [[depth, name] as const];
  });
  at.rejectOthers();
  return Object.fromEntries(names);
}

function readBusinessDays(at: Cursor): number | undefined {
  const days = at.number();
  if (days === undefined || (Number.isInteger(days) && days <= 365)) return days;
  at.unexpected(t("a whole number of days, at most 365"));
  return undefined;
}

function readActionHorizons(at: Cursor): Policy["actions"] {
  const actions = {
    immediateDays: at.get("immediateDays").number() ?? defaultPolicy.actions.immediateDays,
    shortTermDays: at.get("shortTermDays").number() ?? defaultPolicy.actions.shortTermDays,
  };
  at.rejectOthers();
  return actions;
}

function readSections(at: Cursor): SectionPolicy {
  const required = at.get("required");
  const defaults = defaultPolicy.sections.required;
  const sections = {
    required: {
      note: listOf(required.get("note"), readConcept) ?? defaults.note,
      light: listOf(required.get("light"), readConcept) ?? defaults.light,
      full: listOf(required.get("full"), readConcept) ?? defaults.full,
    },
    aliases: readAliases(at.get("aliases")),
  };
  required.rejectOthers();
  at.rejectOthers();
  return sections;
}

function readConcept(at: Cursor): SectionConcept | undefined {
  return at.oneOf(sectionConcepts);
}

function readAliases(at: Cursor): SectionPolicy["aliases"] {
  const aliases: Partial<Record<SectionConcept, readonly string[]>> = {};
  for (const concept of sectionConcepts) {
    const headings = listOf(at.get(concept), (item) => item.text());
    if (headings !== undefined) aliases[concept] = headings;
  }
  at.rejectOthers();
  return aliases;
}

function readPeople(at: Cursor): Policy["people"] {
  const people = {
    roster: listOf(at.get("roster"), readPerson) ?? [],
    allow: listOf(at.get("allow"), (item) => item.text()) ?? [],
    products: listOf(at.get("products"), (item) => item.text()) ?? [],
    gitAuthors: at.get("gitAuthors").flag() ?? false,
  };
  at.rejectOthers();
  return people;
}

function readPerson(at: Cursor): Person | undefined {
  if (at.get("name").there) {
    const name = at.get("name").text();
    const handle = at.get("handle").text()?.replace(/^@/, "");
    const email = at.get("email").text();
    at.rejectOthers();
    return name === undefined ? undefined : { name, handle, email };
  }
  const name = at.text();
  return name === undefined ? undefined : { name, handle: undefined, email: undefined };
}

function readCalendar(at: Cursor): Policy["calendar"] {
  const zone = readZone(at.get("zone"));
  const calendar = {
    zone: zone ?? defaultPolicy.calendar.zone,
    holidays: listOf(at.get("holidays"), readDate) ?? defaultPolicy.calendar.holidays,
  };
  at.rejectOthers();
  return calendar;
}

function readSync(at: Cursor): Policy["sync"] {
  const sync = {
    automatic: at.get("automatic").flag() ?? defaultPolicy.sync.automatic,
    remote: at.get("remote").text() ?? defaultPolicy.sync.remote,
    ref: at.get("ref").text() ?? defaultPolicy.sync.ref,
  };
  at.rejectOthers();
  return sync;
}

function readZone(at: Cursor): string | undefined {
  const zone = at.text();
  if (zone === undefined || isZone(zone)) return zone;
  at.unexpected(t("an IANA time zone like `Europe/Berlin`"));
  return undefined;
}

function readDate(at: Cursor): CalendarDate | undefined {
  const text = at.text();
  if (text === undefined) return undefined;
  const date = parseCalendarDate(text);
  if (date === undefined) at.unexpected(t("a day that exists, like `2026-11-22`"));
  return date;
}
