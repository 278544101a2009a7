import type { Audience } from "../model/audience.ts";
import type { CalendarDate } from "../model/calendar-date.ts";
import type { Milestones } from "../model/incident.ts";
import type { Instant } from "../model/instant.ts";
import type { SeverityId } from "../model/severity.ts";
import type { FactorKind } from "../model/factor.ts";
import type { ReviewDepth } from "../model/snapshot.ts";

/**
 * What counting and comparing needs of one incident and its review: a small JSON value that depends on the files and the
 * policy alone, neither on the moment nor on the reader's zone. Undefined means that nothing says it.
 */
export interface IncidentFacts {
  /** The record's path with `/`, from the folder that was searched; the review's where there is no record. */
  readonly path: string;
  readonly title: string | undefined;
  readonly drill: boolean;
  readonly notAnIncident: boolean;
  /** Not for everybody's eyes: counted, and marked where it is named. */
  readonly private: boolean;
  readonly severity: SeverityFacts;
  readonly service: string | undefined;
  readonly declared: Instant | undefined;
  readonly milestones: Milestones;
  /** Milestones that the timeline contradicts, as when the impact begins once more behind its last end. */
  readonly unsure: readonly MilestoneName[];
  /** Whether it is over: resolved, or closed as none. */
  readonly over: boolean;
  /** How often it went on after it was resolved. */
  readonly reopened: number;
  readonly updates: UpdateFacts;
  readonly review: ReviewFacts;
  readonly actions: readonly ActionFacts[];
  readonly factors: readonly FactorFacts[];
  /** Stems of the words of title, summary, findings and factors, parted by blanks; bounded. For `similarTo`. */
  readonly words: string;
}

export type MilestoneName = keyof Milestones;

/** Undefined is `SEV?`. */
export interface SeverityFacts {
  readonly first: SeverityId | undefined;
  readonly worst: SeverityId | undefined;
  readonly last: SeverityId | undefined;
}

/** How word was kept to those who waited for it, as the incident's clocks say. */
export interface UpdateFacts {
  /** By audience, those who were owed nothing left out: updates that were owed, and those of them sent in time. */
  readonly sent: readonly { readonly audience: Audience; readonly owed: number; readonly onTime: number }[];
  /** What is owed next, while it goes on: late as soon as that moment is over. */
  readonly next: readonly { readonly audience: Audience; readonly due: Instant }[];
}

export interface ReviewFacts {
  /** Where it is, as `IncidentFacts.path`; undefined where there is none. */
  readonly path: string | undefined;
  /** The last day on which it is in time; undefined where none is owed, or the incident is not over. */
  readonly due: CalendarDate | undefined;
  /** draft → in review → reviewed → closed; whatever is written. */
  readonly state: string | undefined;
  readonly depth: ReviewDepth | undefined;
  /** The day on which it was reviewed: `reviewed:` of its front matter, else the day of its meeting once it is reviewed. */
  readonly reviewedOn: CalendarDate | undefined;
}

export interface ActionFacts {
  readonly text: string;
  /** The file it stands in, as `IncidentFacts.path`, and its line there, from 1. */
  readonly path: string;
  readonly line: number;
  /** For whoever shows an action. Nothing is counted by it. */
  readonly owner: string | undefined;
  readonly due: CalendarDate | undefined;
  /** Undefined where nothing marks it done or open. */
  readonly done: boolean | undefined;
  readonly doneOn: CalendarDate | undefined;
  readonly horizon: string | undefined;
  readonly link: string | undefined;
}

export interface FactorFacts {
  readonly text: string;
  /** Undefined where the review does not say it: never guessed. */
  readonly kind: FactorKind | undefined;
}
