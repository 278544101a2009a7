import { readDocument, type ReadDocument } from "../incident/read-document.ts";
import { claimsToBeOurs } from "../incident/claims-to-be-ours.ts";
import type { MarkdownDocument, ParseDocument } from "../markdown/parse.ts";
import type { Action } from "../model/action.ts";
import { parseCalendarDate, type CalendarDate } from "../model/calendar-date.ts";
import { dateIn } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Policy } from "../policy/policy.ts";
import { doneDay } from "../review/done-day.ts";
import { isReviewed, reviewDue } from "../review/review-due.ts";
import { readFactors } from "../review/read-factors.ts";
import { severityFacts } from "./severity-facts.ts";
import { courseFacts } from "./course-facts.ts";
import type { FactorFacts } from "./facts.ts";
import type { FileFacts, FileReview } from "./file-facts.ts";
import { keptUpdates } from "./kept-updates.ts";
import { telling } from "./telling-words.ts";

export interface FactsOptions {
  /** The file's path, with `/` or `\`. */
  readonly path: string;
  readonly policy: Policy;
  /** Another way to the tree that `parseMarkdown` makes. */
  readonly parse?: ParseDocument | undefined;
}

/**
 * Which way facts are read, as a number: what was kept of files that another one read is worth nothing. Raise it with every
 * change of what a file gives.
 */
export const factsEdition = 3;

/** The facts of a record or a review; undefined for every other file. Never throws. */
export function readFacts(text: string, options: FactsOptions): FileFacts | undefined {
  if (!claimsToBeOurs(text)) return undefined;
  return factsIn(readDocument(text, { ...options, briefly: true }), options.policy);
}

/** The same of a file that was read already. */
export function factsIn(read: ReadDocument, policy: Policy): FileFacts | undefined {
  const { snapshot } = read;
  const { kind, ours } = snapshot;
  if (!ours || (kind !== "incident" && kind !== "review")) return undefined;
  const factors = kind === "review" ? factorsOf(read) : [];
  const { title, drill, notAnIncident, service, declared, milestones } = snapshot;
  return {
    ...{ kind, title, drill, notAnIncident, private: snapshot.private, service, declared, milestones },
    severity: severityFacts(snapshot, policy),
    ...courseFacts(snapshot),
    over: snapshot.status === "resolved",
    updates: keptUpdates(snapshot, policy),
    due: dueOf(snapshot, policy),
    review: kind === "review" ? reviewOf(read, policy) : undefined,
    actions: snapshot.actions.map((action) => actionOf(action, read.document)),
    factors,
    words: telling(read, factors).join(" "),
  };
}

function factorsOf({ document, snapshot }: ReadDocument): readonly FactorFacts[] {
  return readFactors(document, snapshot.sections).map(({ text, kind }) => ({ text, kind }));
}

/** Nobody owes a review of a drill, or of what was no incident. */
function dueOf(snapshot: Snapshot, policy: Policy): CalendarDate | undefined {
  if (snapshot.notAnIncident || snapshot.drill) return undefined;
  return reviewDue(snapshot.milestones.resolved, snapshot.severity, policy)?.date;
}

function reviewOf({ snapshot, frontMatter }: ReadDocument, policy: Policy): FileReview | undefined {
  if (snapshot.review === undefined) return undefined;
  const { incident, state, depth, meeting } = snapshot.review;
  const stated = parseCalendarDate(frontMatter?.text("reviewed")?.slice(0, 10) ?? "");
  const met = meeting !== undefined && isReviewed(state) ? dateIn(meeting, policy.calendar.zone) : undefined;
  return { incident, state, depth, reviewedOn: stated ?? met };
}

function actionOf(action: Action, document: MarkdownDocument): FileFacts["actions"][number] {
  const { text, line, owner, dueDate, done, horizon, link } = action;
  return { text, line, owner, due: dueDate, done, doneOn: doneDay(document, action), horizon, link };
}
