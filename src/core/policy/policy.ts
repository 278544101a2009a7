import type { CalendarDate } from "../model/calendar-date.ts";
import type { ChannelPolicy, ConnectionsPolicy } from "./connections-policy.ts";
import type { SectionConcept } from "../model/section.ts";
import type { SeverityId } from "../model/severity.ts";
import type { ReviewDepth } from "../model/snapshot.ts";

/** The file a team keeps its policy in; the nearest one upwards from a document counts. */
export const policyFileName = "sitrep.config.json";

/** What a team has agreed on about incidents. Durations are minutes unless the name says otherwise. */
export interface Policy {
  readonly incident: { readonly definition: string };
  /** From the worst to the least. */
  readonly severities: readonly SeverityPolicy[];
  readonly unknownSeverity: UnknownSeverityPolicy;
  /** The roles offered, in the order they are filled. */
  readonly roles: readonly RolePolicy[];
  readonly updates: UpdatePolicy;
  /** Minutes after the declaration at which an empty role is asked for, once each; roles not named are not. */
  readonly nudges: Readonly<Record<string, number>>;
  readonly drill: DrillPolicy;
  readonly review: ReviewPolicy;
  readonly actions: ActionPolicy;
  readonly sections: SectionPolicy;
  readonly lint: LintPolicy;
  readonly people: PeoplePolicy;
  readonly calendar: CalendarPolicy;
  /** Where updates go, by name. An address may stand here, a secret never. */
  readonly channels: readonly ChannelPolicy[];
  readonly connections: ConnectionsPolicy;
  readonly sync: SyncPolicy;
  /** When the team last went through its criteria; undefined where nobody said so. */
  readonly reviewed: CalendarDate | undefined;
  /** Days after which `reviewed` is old. */
  readonly reviewedWithinDays: number;
}

export interface SeverityPolicy {
  readonly id: SeverityId;
  readonly name: string;
  /** When an incident has this severity. */
  readonly meaning: string;
  /** Whom to tell, as it reads behind "tell"; undefined where nobody beyond the responders. */
  readonly tell: string | undefined;
  /** Minutes from the declaration until they know. */
  readonly within: number | undefined;
  /** Minutes until the response begins: the first entry after Declared. */
  readonly respondWithin: number | undefined;
  /** What happens to other work meanwhile. */
  readonly response: string | undefined;
}

export interface UnknownSeverityPolicy {
  /** The severity whose clock holds while it is unknown. */
  readonly as: SeverityId;
  /** Minutes until it is asked for once more. */
  readonly askAgain: number;
}

export interface RolePolicy {
  readonly name: string;
  readonly duties: string;
}

export interface UpdatePolicy {
  /** Minutes between updates while active, by severity; a severity that is missing has no clock. */
  readonly cadence: Readonly<Record<SeverityId, number>>;
  /** Minutes from the declaration until the first update to each audience. */
  readonly first: {
    readonly internal: number;
    readonly stakeholders: number;
    /** By severity; where one is missing, executives are not told by default. */
    readonly executives: Readonly<Record<SeverityId, number>>;
  };
}

/** How a drill differs from an incident, beside being marked. */
export interface DrillPolicy {
  /** How long a minute of the policy and of steps lasts in a drill, in minutes: more than 0, at most 1. */
  readonly timeScale: number;
}

export interface ReviewPolicy {
  /** Business days after the resolution until the review is due, by severity; where one is missing it is optional. */
  readonly businessDays: Readonly<Record<SeverityId, number>>;
  /** How much is written, by severity, unless the author chooses; where one is missing, `full`. */
  readonly depth: Readonly<Record<SeverityId, ReviewDepth>>;
  /** What a review is written with, by depth: a template of ours or of the team's own, by name; where one is missing, the usual one. */
  readonly template: Readonly<Partial<Record<ReviewDepth, string>>>;
  /** Hours before the meeting at which the draft goes round. */
  readonly circulateHours: number;
  /** Hours after the resolution between which stakeholders get the follow-up summary. */
  readonly summaryHours: { readonly from: number; readonly to: number };
}

/** Days within which an action of a horizon is due. */
export interface ActionPolicy {
  readonly immediateDays: number;
  readonly shortTermDays: number;
}

export interface SectionPolicy {
  /** What a review of each depth must have, in the order in which sections are suggested. */
  readonly required: Readonly<Record<ReviewDepth, readonly SectionConcept[]>>;
  /** Further headings that mean a concept; the first is used for a section that is inserted. */
  readonly aliases: Readonly<Partial<Record<SectionConcept, readonly string[]>>>;
}

export const ruleLevels = ["off", "information", "warning", "error"] as const;

export type RuleLevel = (typeof ruleLevels)[number];

/** What the linter does, where it differs from what the rules were written with. */
export interface LintPolicy {
  readonly rules: RuleSettings;
  /** For some files only; of two that fit, the later one counts. */
  readonly overrides: readonly LintOverride[];
  /** Globs of files that are not linted, from the folder of the policy. */
  readonly ignore: readonly string[];
  /** Whether the file that this policy was made for is one of them. */
  readonly ignored: boolean;
  /** The file that holds what was found before the team began, from the folder of the policy. */
  readonly baseline: string | undefined;
}

/** By rule id; a rule that is missing is as it was written. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface RuleSetting {
  /** By the depth of the review; where one is missing, as the rule was written. */
  readonly levels: Readonly<Partial<Record<ReviewDepth, RuleLevel>>>;
  readonly options: Readonly<Record<string, RuleOptionValue>>;
}

export type RuleOptionValue = number | boolean | readonly string[];

export interface LintOverride {
  /** Globs, from the folder of the policy. */
  readonly files: readonly string[];
  readonly rules: RuleSettings;
}

export interface PeoplePolicy {
  /** Persons whose names are known. */
  readonly roster: readonly Person[];
  /** Names that may stand anywhere. */
  readonly allow: readonly string[];
  /** Products, hosts and teams that are called like a person. */
  readonly products: readonly string[];
  /** Whether whoever wrote commits counts as known. */
  readonly gitAuthors: boolean;
}

export interface Person {
  readonly name: string;
  /** Without `@`. */
  readonly handle: string | undefined;
  readonly email: string | undefined;
}

export interface CalendarPolicy {
  /** IANA name or offset in which the team's days begin and end. */
  readonly zone: string;
  /** Days that are no business days, beside Saturdays and Sundays. */
  readonly holidays: readonly CalendarDate[];
}

/** How incidents are exchanged through Git. */
export interface SyncPolicy {
  /** Whether a running incident is synced by itself, each minute and after each change; else only when somebody asks. */
  readonly automatic: boolean;
  /** The remote that the team shares. */
  readonly remote: string;
  /** The full name of the ref under which it shares incidents there. */
  readonly ref: string;
}
