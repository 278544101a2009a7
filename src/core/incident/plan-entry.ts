import { setFrontMatter } from "../markdown/set-front-matter.ts";
import type { IncidentState } from "../model/incident.ts";
import { severityLabel } from "../model/severity.ts";
import { severityIds } from "../policy/severity-policy.ts";
import { conflictLine } from "../text/conflict-markers.ts";
import type { TextEdit } from "../text/edit.ts";
import type { TextRange } from "../text/range.ts";
import { t } from "../text/say.ts";
import { nobody } from "../timeline/entry-meaning.ts";
import { placeEntry } from "../timeline/place-entry.ts";
import type { Placement } from "../timeline/write/placement.ts";
import type { NewEntry } from "../timeline/write-entry.ts";
import type { DecideContext } from "./decide-context.ts";
import { planned, refused, type Decision } from "./decision.ts";
import { timelineOf } from "./timeline-of.ts";
import { foldTimeline, type FoldableEntry } from "./fold.ts";
import type { ReadDocument } from "./read-document.ts";

/** A key of the front matter that an entry may change; for a role, which one. */
export type Projected = "severity" | "status" | { readonly role: string };

/**
 * Plans one entry in the timeline together with the projection of what it changes and further edits (a step's box).
 * Refuses where a merge conflict stands in a place to be written.
 */
export function planEntry(
  read: ReadDocument,
  entry: NewEntry,
  context: DecideContext,
  also: { readonly projected?: readonly Projected[]; readonly edits?: readonly TextEdit[] } = {},
): Decision {
  const placement = placeEntry(timelineOf(read, context), entry);
  return planPlacement(read, placement, stateWith(read, entry, context), also);
}

/** Plans what was placed in the timeline together with the projection of `state` and further edits. */
export function planPlacement(
  read: ReadDocument,
  placement: Placement,
  state: IncidentState,
  also: { readonly projected?: readonly Projected[]; readonly edits?: readonly TextEdit[] },
): Decision {
  const { document } = read;
  const edits: TextEdit[] = [...(also.edits ?? [])];
  const touched: TextRange[] = [...edits];
  if (placement.kind === "refused") {
    const conflict = conflictLine(document.text, document.lines, { start: 0, end: document.text.length });
    return conflict === undefined ? refused(placement.reason, placement.line) : inConflict(conflict);
  }
  edits.push(...placement.edits);
  touched.push(placement.within, ...placement.edits);
  const projection = project(read, state, also.projected ?? []);
  touched.push(...projection.touched);
  const line = touched.map((range) => conflictLine(document.text, document.lines, grown(range))).find(isLine);
  if (line !== undefined) return inConflict(line);
  return planned([...edits, ...projection.edits], [], projection.warnings);
}

function inConflict(line: number): Decision {
  return refused(t("It has merge conflict markers at line {0}. Resolve them, then try again.", line), line);
}

/** Where the incident stood at `instant`: entries that came later do not count. */
export function stateAt(read: ReadDocument, instant: number, context: DecideContext): IncidentState {
  const { timeline } = read.snapshot;
  const before = timeline.filter((entry) => entry.instant !== undefined && entry.instant <= instant);
  return before.length === 0 || before.length === timeline.length
    ? read.snapshot
    : foldTimeline(before, severityIds(context.policy));
}

function stateWith(read: ReadDocument, entry: NewEntry, context: DecideContext): IncidentState {
  const added: FoldableEntry = {
    instant: entry.instant,
    line: Number.MAX_SAFE_INTEGER, // the last of its moment
    type: entry.type,
    qualifier: entry.qualifier,
    text: entry.text,
  };
  return foldTimeline([...read.snapshot.timeline, added], severityIds(context.policy));
}

interface Projection {
  readonly edits: readonly TextEdit[];
  /** What is written, or would be. */
  readonly touched: readonly TextRange[];
  readonly warnings: readonly string[];
}

function project(read: ReadDocument, state: IncidentState, keys: readonly Projected[]): Projection {
  const { frontMatter, document } = read;
  if (frontMatter === undefined || keys.length === 0) return { edits: [], touched: [], warnings: [] };
  if (frontMatter.problems.length > 0 || frontMatter.map === undefined) {
    return {
      edits: [],
      touched: [frontMatter.range], // a merge conflict in it is the likeliest reason, and refuses
      warnings: [t("The front matter is not valid YAML, so it was left as it is. Mend it by hand.")],
    };
  }
  const edits = keys.flatMap((key) => {
    if (key === "severity") {
      return setFrontMatter(document.text, frontMatter, ["severity"], severityLabel(state.severity));
    }
    if (key === "status") {
      return setFrontMatter(document.text, frontMatter, ["status"], state.status ?? "investigating");
    }
    const name = state.roles.find((holder) => holder.role === key.role)?.name ?? nobody;
    return setFrontMatter(document.text, frontMatter, ["roles", key.role], name);
  });
  return { edits, touched: edits, warnings: [] };
}

/** An insertion is a range of nothing, which overlaps nothing: look at the characters beside it. */
function grown(range: TextRange): TextRange {
  return { start: Math.max(0, range.start - 1), end: range.end + 1 };
}

function isLine(line: number | undefined): line is number {
  return line !== undefined;
}
