import type { ReadDocument } from "../../core/incident/read-document.ts";
import type { CalendarDate } from "../../core/model/calendar-date.ts";
import type { Instant } from "../../core/model/instant.ts";
import type { SeverityId } from "../../core/model/severity.ts";
import type { Snapshot } from "../../core/model/snapshot.ts";
import type { TicketSeen } from "../../core/review/board/board.ts";
import type { Policy } from "../../core/policy/policy.ts";
import { t } from "../../core/text/say.ts";
import { otherZone } from "../../core/text/time-words.ts";
import type { PageFinding } from "./page-finding.ts";

/** What the preview asks of its surroundings. All but `read` is asked each time a page is rendered. */
export interface PreviewDeps {
  /** Reads the source (line breaks are `\n`); undefined where it can't be read now: it is then left as it is. */
  readonly read: (text: string) => ReadDocument | undefined;
  /** The reader's day. */
  readonly today: () => CalendarDate;
  readonly now: () => Instant;
  /** The reader's zone, an IANA name. */
  readonly localZone: () => string;
  /**
   * The record that a review is about. `resource` is `env.currentDocument`: the review's `Uri` in the editor's preview,
   * undefined where text is rendered without a file. Undefined where there is none or it can't be read.
   */
  readonly record?: (review: string, resource: unknown) => Snapshot | undefined;
  /** What the linter has found in the file that is rendered (`env.currentDocument`). */
  readonly findings?: (resource: unknown) => readonly PageFinding[];
  /** Where the ticket at an address stood when its tracker was last asked; undefined where nobody asked. */
  readonly ticket?: (url: string) => TicketSeen | undefined;
  /** The policy that counts for this source; the built-in one where it is left out. */
  readonly policy?: (text: string) => Policy;
  /** The name of a severity (`High`) in the policy that counts for this source; undefined where it has none. */
  readonly severityName?: (severity: SeverityId, text: string) => string | undefined;
}

/** One document of ours while it is drawn. */
export interface Page {
  /** The source with `\n` line breaks: what the ranges of `read` refer to. */
  readonly text: string;
  readonly read: ReadDocument;
  readonly snapshot: Snapshot;
  readonly deps: PreviewDeps;
  /** Where severity, status and times of the whole come from: the record of a review, else the document itself. */
  readonly facts: (env: unknown) => Facts;
}

export interface Facts {
  /** The incident; undefined for a review whose record is not at hand: its own timeline is an excerpt. */
  readonly incident: Snapshot | undefined;
  /** `incident`, else the document. */
  readonly times: Snapshot;
  readonly origin: Origin | undefined;
}

/** What the T+ of the timeline counts from. */
export interface Origin {
  readonly instant: Instant;
  readonly name: string;
}

/** The page of a document; `facts` are found once for each rendering. */
export function pageOf(text: string, read: ReadDocument, deps: PreviewDeps): Page {
  const { snapshot } = read;
  const found = new WeakMap<object, Facts>();
  const facts = (env: unknown): Facts => {
    if (typeof env !== "object" || env === null) return findFacts(text, snapshot, deps, undefined);
    const known = found.get(env) ?? findFacts(text, snapshot, deps, resourceOf(env));
    found.set(env, known);
    return known;
  };
  return { text, read, snapshot, deps, facts };
}

/** The reader's zone; undefined where the host names one that nobody knows, or where it is UTC itself. */
export function localZone(deps: PreviewDeps): string | undefined {
  return otherZone(deps.localZone());
}

/** The file that is rendered; undefined where text is rendered without one. */
export function resourceOf(env: object): unknown {
  return "currentDocument" in env ? env.currentDocument : undefined;
}

function findFacts(text: string, snapshot: Snapshot, deps: PreviewDeps, resource: unknown): Facts {
  const isReview = snapshot.kind === "review";
  const named = isReview && snapshot.review?.incident !== undefined;
  const incident = isReview ? (named ? deps.record?.(text, resource) : undefined) : snapshot;
  const times = incident ?? snapshot;
  return { incident, times, origin: originOf(times, snapshot) };
}

function originOf(times: Snapshot, snapshot: Snapshot): Origin | undefined {
  if (times.declared !== undefined) return { instant: times.declared, name: t("the declaration") };
  if (times.milestones.started !== undefined) {
    return { instant: times.milestones.started, name: t("the start of the impact") };
  }
  const first = snapshot.timeline.find((entry) => entry.instant !== undefined)?.instant;
  return first === undefined ? undefined : { instant: first, name: t("the first entry") };
}
