import { forCustomers } from "../lint/updates/check-update.ts";
import type { NameSources } from "../lint/names/named-person.ts";
import { cleanTyped } from "../markdown/inline-text.ts";
import { formatInstantToMinute, type Instant } from "../model/instant.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Status } from "../model/status.ts";
import type { Policy } from "../policy/policy.ts";
import { fillLine, fillTemplate, lineText, textOf, type FilledLines, type ValueOf } from "./fill-template.ts";
import { internalHostsOf } from "./internal-hosts-of.ts";
import type { Audience } from "./next-updates.ts";
import { nextTimes, usualNext } from "./next-times.ts";
import { promisedIn } from "./promised-in.ts";
import { formatFor, type UpdateFormat } from "./update-format.ts";
import { updateFacts, type UpdateFacts, type UpdateValue } from "./update-facts.ts";
import { nextAudience } from "./update-order.ts";
import type { UpdateTemplate } from "./update-template.ts";

/** What somebody who writes an update has chosen and typed; all that is left out follows from the record. */
export interface UpdateRequest {
  readonly audience?: Audience | undefined;
  readonly format?: UpdateFormat | undefined;
  /** What the update says of the status; undefined: what the record says. */
  readonly status?: Status | undefined;
  /** When the next one is promised; `none` promises none. */
  readonly next?: Instant | "none" | undefined;
  /** By field. An empty text leaves out what the field would say. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What a draft depends on beside the record. */
export interface DraftContext {
  readonly policy: Policy;
  readonly now: Instant;
  /** The template that counts: a team's own, else ours. */
  readonly template: (format: UpdateFormat, audience: Audience) => UpdateTemplate;
  /** Whom to look for before words go to customers. */
  readonly names: NameSources;
}

/** An update as it stands: everything the record knows filled in, the rest blank. */
export interface UpdateDraft {
  readonly audience: Audience;
  readonly format: UpdateFormat;
  readonly status: Status | undefined;
  /** When the next update is promised; undefined where none is. */
  readonly next: Instant | undefined;
  /** What may be promised instead, the usual first; none where an update says that it is over. */
  readonly nextTimes: readonly Instant[];
  readonly fields: readonly DraftField[];
  readonly subject: string;
  readonly lines: FilledLines;
  /** The message, line by line, in the words of whoever reads it. */
  readonly text: string;
  /** The same on one line, times of the promise as an instant: what the record will hold. */
  readonly recordText: string;
}

/** Something the update says that is a person's to word. */
export interface DraftField {
  readonly name: string;
  readonly value: string;
  /** `blank`: nobody said yet, and the message shows it; `left-out`: somebody emptied it. */
  readonly state: "record" | "typed" | "blank" | "left-out";
}

/** Drafts an update from the record alone (design: what we know, what we do, next update). The same in gives the same out. */
export function draftUpdate(snapshot: Snapshot, request: UpdateRequest, context: DraftContext): UpdateDraft {
  const { policy, now, names } = context;
  const audience = request.audience ?? nextAudience(snapshot, policy);
  const status = request.status ?? snapshot.status;
  const format = request.format ?? formatFor(snapshot, audience, status);
  const next = nextOf(snapshot, audience, status, request, context);
  const hosts = internalHostsOf(policy);
  const facts = updateFacts(snapshot, {
    audience,
    status,
    next,
    now,
    policy,
    isFitForCustomers: (words) => forCustomers(words, { names, internalHosts: hosts }).length === 0,
  });
  const template = context.template(format, audience);
  const valueOf = valuesFor(facts, request.typed);
  const lines = marked(fillTemplate(template, valueOf), snapshot.drill);
  const subject = lineText(fillLine(template.subject, valueOf) ?? []);
  return {
    audience,
    format,
    status,
    next,
    nextTimes: nextTimes(snapshot, audience, status, policy, now),
    fields: fieldsOf(template, facts, request.typed),
    subject: snapshot.drill ? `${drillMark}${subject}` : subject,
    lines,
    text: textOf(lines),
    recordText: recordText(lines, next, now),
  };
}

/** A drill is marked wherever it is read. */
const drillMark = "DRILL: ";

function marked(lines: FilledLines, drill: boolean): FilledLines {
  if (!drill) return lines;
  const [first = [], ...rest] = lines;
  return [[{ text: drillMark, field: undefined, blank: false }, ...first], ...rest];
}

function nextOf(
  snapshot: Snapshot,
  audience: Audience,
  status: Status | undefined,
  { next }: UpdateRequest,
  { policy, now }: DraftContext,
): Instant | undefined {
  if (status === "resolved" || next === "none") return undefined;
  return next ?? usualNext(snapshot, audience, policy, now);
}

function valuesFor(facts: UpdateFacts, typed: UpdateRequest["typed"]): ValueOf {
  return ({ kind, name }): UpdateValue => {
    const own = Object.hasOwn(typed, name) ? cleanTyped(typed[name] ?? "") : undefined;
    if (own !== undefined) return own === "" ? { kind: "none" } : { kind: "value", text: own };
    return kind === "unknown" ? { kind: "blank" } : facts[name];
  };
}

/** What a person words, in the order in which the message says it: sentences, and facts that the record does not know. */
function fieldsOf(
  { lines, subject }: UpdateTemplate,
  facts: UpdateFacts,
  typed: UpdateRequest["typed"],
): readonly DraftField[] {
  const fields = new Map<string, DraftField>();
  for (const part of [...lines.flat(), ...subject]) {
    if (part.kind === "words" || part.name === "status" || part.name === "next") continue;
    const fact = part.kind === "unknown" ? undefined : facts[part.name];
    const own = Object.hasOwn(typed, part.name) ? typed[part.name] : undefined;
    if (own === undefined && fact?.kind === "none") continue;
    if (own === undefined && fact?.kind === "value" && !isWorded(part.name)) continue;
    fields.set(part.name, fieldOf(part.name, fact, own));
  }
  return [...fields.values()];
}

function isWorded(name: string): boolean {
  return ["known", "doing", "involved", "changing"].includes(name);
}

function fieldOf(name: string, fact: UpdateValue | undefined, own: string | undefined): DraftField {
  if (own !== undefined) return { name, value: own, state: cleanTyped(own) === "" ? "left-out" : "typed" };
  return fact?.kind === "value"
    ? { name, value: fact.text, state: "record" }
    : { name, value: "", state: "blank" };
}

/**
 * The message on one line, for the timeline (docs/format.md). The promise is written as an instant, so that the clock reads
 * from the file what was promised; a message that does not say it gets it said at its end.
 */
function recordText(lines: FilledLines, next: Instant | undefined, now: Instant): string {
  const promise = next === undefined ? undefined : formatInstantToMinute(next);
  const text = lines
    .map((line) =>
      line
        .map((part) => (part.field === "next" && promise !== undefined ? promise : part.text))
        .join("")
        .replace(/^\s*(?:(?:[-*+>]|\d{1,3}[.)]|#{1,6})\s+)+/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((line) => line !== "")
    .map((line, index, all) => (index === all.length - 1 || endsInStop.test(line) ? line : `${line}.`))
    .join(" ");
  if (promise === undefined || promisedIn(text, now) !== undefined) return text;
  return `${text}${text === "" || endsInStop.test(text) ? "" : "."} Next update ${promise}.`.trim();
}

const endsInStop = /[.!?…:;,。！？]["”’)\]*_`]*$/u;
