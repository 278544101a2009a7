import {
  otherFrontMatter,
  readFrontMatter,
  repeatedProblems,
  type FrontMatter,
} from "../markdown/front-matter.ts";
import { outlineOf } from "../markdown/outline.ts";
import { listsWithin } from "../markdown/blocks.ts";
import { parseMarkdown, rangeOf, type MarkdownDocument, type ParseDocument } from "../markdown/parse.ts";
import type { TimelineEntry } from "../model/entry.ts";
import { recordFileName } from "../model/file-names.ts";
import { parseInstant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Section } from "../model/section.ts";
import type { DocumentKind, ReviewDepth, ReviewHead, Snapshot } from "../model/snapshot.ts";
import { reviewDepths } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import type { Policy } from "../policy/policy.ts";
import { severityIds } from "../policy/severity-policy.ts";
import { newerFormatProblems } from "./newer-format.ts";
import { conflicts } from "../text/conflict-markers.ts";
import type { TextRange } from "../text/range.ts";
import { readActions } from "../review/read-actions.ts";
import { readSourceSteps, readTaskSteps } from "../runbook/read-steps.ts";
import { t } from "../text/say.ts";
import { forReading, longRun, type LongRun } from "../timeline/long-run.ts";
import { readTimeline } from "../timeline/read-timeline.ts";
import { reconcile } from "./front-matter-state.ts";
import { foldTimeline } from "./fold.ts";
import { milestonesOf } from "./milestones.ts";
import { ownSections } from "./own-sections.ts";
import { readConnected } from "./read-connected.ts";
import { readPrivate } from "./read-private.ts";

/** A file that was read: what it says, and the tree and front matter that edits are planned on. */
export interface ReadDocument {
  readonly snapshot: Snapshot;
  readonly document: MarkdownDocument;
  readonly frontMatter: FrontMatter | undefined;
}

export interface ReadOptions {
  /** The file's path, with `/` or `\`; it says the kind where the front matter does not. */
  readonly path?: string | undefined;
  /** Whose severities and section names count. */
  readonly policy: Policy;
  /** Another way to the tree that `parseMarkdown` makes. */
  readonly parse?: ParseDocument | undefined;
  /** The text's front matter, where the caller has read it already. */
  readonly frontMatter?: { readonly known: FrontMatter | undefined } | undefined;
  /**
   * For whoever counts what many files say and shows none of them: entries of ours have no nodes in the tree wherever they
   * can be read without, steps are not read, and no zone is looked for where all entries state theirs.
   */
  readonly briefly?: boolean | undefined;
}

/** Reads any Markdown text. Never throws: what can't be understood is a problem of the snapshot, with its range. */
export function readDocument(text: string, options: ReadOptions): ReadDocument {
  const head = headOf(text, options);
  const run = head.record ? longRun(text, options.briefly === true ? forReading : undefined) : undefined;
  const quick = run === undefined ? undefined : readQuickly(text, head, run, options);
  return quick ?? readParsed(parsed(text, options), head, undefined, options);
}

/** The same with a tree of the whole text, whatever its length: for edits among entries that have no nodes else. */
export function readWhole(text: string, options: ReadOptions): ReadDocument {
  return readParsed(parsed(text, options), headOf(text, options), undefined, options);
}

function parsed(
  text: string,
  { parse = parseMarkdown }: ReadOptions,
  leaveOut?: TextRange,
): MarkdownDocument {
  return parse(text, leaveOut);
}

/**
 * Reads a record without parsing the long run of entries in the middle of its timeline: the tree must show the lines on
 * either side of it as neighbours in the timeline's list, and nothing but entries of ours. Undefined where it does not.
 */
function readQuickly(text: string, head: Head, run: LongRun, options: ReadOptions): ReadDocument | undefined {
  const document = parsed(text, options, run.range);
  const read = readParsed(document, head, run.entries, options);
  const { sections, timeline } = read.snapshot;
  const inTimeline = sections.some(
    ({ concept, body }) => concept === "timeline" && bridges(document, body, run),
  );
  return inTimeline && timeline.every(({ raw }) => ourStamp.test(raw)) ? read : undefined;
}

/** Whether one list of this part of the document has an item that ends before the run and the next one behind it. */
function bridges(document: MarkdownDocument, part: TextRange, { range }: LongRun): boolean {
  return listsWithin(document, part).some(({ children }) =>
    children.some((item, index) => {
      const next = children[index + 1];
      if (next === undefined || rangeOf(document, next).start !== range.end) return false;
      const { start, end } = rangeOf(document, item);
      return start < range.start && end < range.start && isBreak(document.text.slice(end, range.start));
    }),
  );
}

function isBreak(text: string): boolean {
  return text === "\n" || text === "\r\n" || text === "\r";
}

const ourStamp = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)$/i;

/** What the front matter says of the whole file. */
interface Head {
  readonly frontMatter: FrontMatter | undefined;
  readonly ours: boolean;
  readonly kind: DocumentKind | undefined;
  readonly record: boolean;
}

function headOf(text: string, { path, frontMatter: read }: ReadOptions): Head {
  const frontMatter = read === undefined ? readFrontMatter(text) : read.known;
  const ours = frontMatter?.place("sitrep") !== undefined;
  const kind = kindOf(frontMatter, path);
  return { frontMatter, ours, kind, record: ours && kind === "incident" };
}

function readParsed(
  document: MarkdownDocument,
  { frontMatter, ours, kind, record }: Head,
  run: readonly TimelineEntry[] | undefined,
  options: ReadOptions,
): ReadDocument {
  const severities = severityIds(options.policy);
  const outline = outlineOf(document);
  const sections = ours && kind !== "runbook" ? ownSections(outline) : outline;
  const briefly = options.briefly === true;
  const timeline = readTimeline(document, sections, { ours, record, severities, run, briefly });
  const folded = foldTimeline(timeline.entries, severities);
  const { state, problems } = reconcile(folded, frontMatter, severities, record);
  const { connected, problems: drifted } = readConnected(frontMatter);
  const snapshot: Snapshot = {
    ...state,
    kind,
    ours,
    title: frontMatter?.text("title") ?? sections.find((section) => section.level === 1)?.text,
    drill: isDrill(frontMatter?.text("drill"), timeline.entries),
    private: readPrivate(document.text, frontMatter),
    service: frontMatter?.text("service"),
    connected,
    customersAffected: customersAffected(frontMatter?.text("customers")),
    zone: timeline.zone,
    sections,
    timeline: timeline.entries,
    steps: briefly ? [] : stepsOf(document, sections, kind, timeline.entries.length > 0),
    actions: kind === "runbook" ? [] : readActions(document, sections),
    milestones: milestonesOf(timeline.entries, severities),
    review: kind === "review" ? reviewHead(frontMatter) : undefined,
    problems: [
      ...(frontMatter?.problems ?? otherFrontMatter(document.text)),
      ...newerFormatProblems(frontMatter),
      ...(ours && frontMatter !== undefined ? repeatedProblems(frontMatter) : []),
      ...(ours ? [...drifted, ...mergeConflicts(document)] : []),
      ...problems,
      ...timeline.problems,
    ],
  };
  return { snapshot, document, frontMatter };
}

/** The front matter says so; where it says nothing, or can't be read, the declaration does. */
function isDrill(stated: string | undefined, timeline: readonly TimelineEntry[]): boolean {
  if (stated !== undefined) return /^(?:true|yes|on)$/i.test(stated);
  return timeline.some(({ type, qualifier }) => type === "declared" && qualifier === "drill");
}

function mergeConflicts({ text, lines }: MarkdownDocument): readonly Problem[] {
  return Array.from(conflicts(text), (range) => {
    const line = lines.lineAt(range.start);
    return {
      code: "merge-conflict",
      message: t(
        "A merge conflict begins at line {0}. Resolve it: nothing can be written there before.",
        line + 1,
      ),
      range: { start: range.start, end: lines.endOf(line) },
    };
  });
}

/** Whether a file with this front matter at this path is a live record of ours. */
export function isRecord(frontMatter: FrontMatter | undefined, path: string): boolean {
  return frontMatter?.place("sitrep") !== undefined && kindOf(frontMatter, path) === "incident";
}

/** `kind` of the front matter, else the file's name or folder, says what a file is. */
function kindOf(frontMatter: FrontMatter | undefined, path: string | undefined): DocumentKind | undefined {
  const stated = frontMatter?.text("kind");
  if (stated === "incident" || stated === "review" || stated === "runbook" || stated === "external")
    return stated;
  const parts = (path ?? "").toLowerCase().split(/[\\/]/);
  const name = parts.at(-1) ?? "";
  if (name === recordFileName) return "incident";
  if (name.endsWith(".external.md")) return "external";
  if (/^(?:postmortem|post-mortem|review)\b.*\.md$/.test(name)) return "review";
  return parts.slice(0, -1).includes("runbooks") ? "runbook" : undefined;
}

function stepsOf(
  document: MarkdownDocument,
  sections: readonly Section[],
  kind: DocumentKind | undefined,
  hasTimeline: boolean,
): readonly Step[] {
  if (kind === "runbook") return readSourceSteps(document, sections);
  const runbook = sections.find((section) => section.concept === "runbook");
  if (runbook !== undefined && kind !== "review") return readTaskSteps(document, runbook.body);
  const actions = sections.some((section) => section.concept === "actions");
  return kind === undefined && !hasTimeline && !actions ? readSourceSteps(document, sections) : [];
}

function customersAffected(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(?:affected|yes|true)$/i.test(text)) return true;
  return /^(?:unaffected|not affected|none|no|false)$/i.test(text) ? false : undefined;
}

function reviewHead(frontMatter: FrontMatter | undefined): ReviewHead {
  const depth = frontMatter?.text("depth");
  return {
    incident: frontMatter?.text("incident"),
    state: frontMatter?.text("state"),
    depth: reviewDepths.find((known): known is ReviewDepth => known === depth),
    meeting: parseInstant(frontMatter?.text("meeting") ?? ""),
    noActions: frontMatter?.text("no-actions"),
  };
}
