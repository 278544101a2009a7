import type { Audience } from "../model/audience.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { Instant } from "../model/instant.ts";
import type { FactorKind } from "../model/factor.ts";

/**
 * What many incidents show together: what the page draws and `sitrep insights --json` prints. Durations are milliseconds.
 * Nothing is counted by owner, role or team: numbers of incidents say nothing about people.
 */
export interface Insights extends Figures {
  readonly asked: AskedInsights;
  readonly leftOut: LeftOut;
  /** From the worst; `SEV?` (key undefined) last. */
  readonly bySeverity: readonly Group[];
  /** By month of the declaration in the zone asked for, `2026-11`, in order; months without an incident are not there. */
  readonly byMonth: readonly Group[];
  /** In order of their names; incidents without a service last, with no key. */
  readonly byService: readonly Group[];
  /** An incident is in the group of each kind that its factors have; those without factors are in none. */
  readonly byFactor: readonly FactorGroup[];
}

export interface AskedInsights {
  readonly now: Instant;
  /** The zone in which months and days begin. */
  readonly zone: string;
  /** The first and the last day of declarations that count; undefined: no bound. */
  readonly from: CalendarDate | undefined;
  readonly to: CalendarDate | undefined;
}

/** What was read and is not counted, each incident once, under the first that fits. */
export interface LeftOut {
  readonly drills: number;
  readonly notIncidents: number;
  /** Declared outside the days asked for. */
  readonly otherDays: number;
  /** Days were asked for, and nothing says when it was. */
  readonly undated: number;
}

/** What is told of any set of incidents. */
export interface Figures {
  readonly incidents: number;
  /** Those of them that go on. */
  readonly ongoing: number;
  /** Those that went on after they were resolved. */
  readonly reopened: number;
  /** Detect, acknowledge, mitigate, resolve, in this order. */
  readonly times: readonly TimeFigures[];
  readonly updates: UpdateFigures;
  readonly reviews: ReviewFigures;
  readonly actions: ActionFigures;
}

/** Incidents that have something in common; key undefined: unknown. */
export interface Group extends Figures {
  readonly key: string | undefined;
}

export interface FactorGroup extends Figures {
  /** Undefined: factors whose kind nobody wrote. */
  readonly key: FactorKind | undefined;
  /** How many factors of this kind the incidents have together. */
  readonly factors: number;
}

export const timeNames = ["detect", "acknowledge", "mitigate", "resolve"] as const;

export type TimeName = (typeof timeNames)[number];

/** How long incidents took to get somewhere. Measured are `measured` of `of`. */
export interface TimeFigures {
  readonly name: TimeName;
  readonly measured: number;
  readonly of: number;
  /** Why the others were not, the most frequent first. */
  readonly unmeasured: readonly { readonly reason: UnmeasuredReason; readonly count: number }[];
  /** Undefined where nothing was measured. */
  readonly spread: Spread | undefined;
  /** Those of the measured that took more than 24 hours. They count like all others. */
  readonly overADay: number;
}

/** Milliseconds. */
export interface Spread {
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
  readonly mean: number;
}

/**
 * Why a time could not be measured: nothing says when it began or ended, it ended before it began, it goes on, or the
 * timeline contradicts one of the two moments.
 */
export type UnmeasuredReason = "no-begin" | "no-end" | "negative" | "goes-on" | "contradicted";

/** Updates that were owed, and those of them sent in time. */
export interface OnTime {
  readonly owed: number;
  readonly onTime: number;
}

export interface UpdateFigures extends OnTime {
  /** In the order of the model; audiences that were owed nothing are not there. */
  readonly byAudience: readonly (OnTime & { readonly audience: Audience })[];
}

/** Reviews of incidents that owe one. The four add up to `owed`. */
export interface ReviewFigures {
  readonly owed: number;
  readonly onTime: number;
  /** Reviewed after the day it was due, or that day is over and it is not. */
  readonly late: number;
  /** Not reviewed, and there is time. */
  readonly open: number;
  /** Reviewed, and nothing says on which day. */
  readonly unknown: number;
  /** Written although none is owed. */
  readonly optional: number;
}

/** Actions of reviews and records. `done`, `overdue` and `open` add up to `all`. */
export interface ActionFigures {
  readonly all: number;
  readonly done: number;
  /** Those of the done of which both days are known, and those of them done in time. */
  readonly doneDated: number;
  readonly doneOnTime: number;
  /** Not done, and its day is over. */
  readonly overdue: number;
  /** Not done, and there is time; those without a day are `undated` of them. */
  readonly open: number;
  readonly undated: number;
}
