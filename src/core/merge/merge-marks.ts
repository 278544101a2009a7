import type { Step, StepState } from "../model/step.ts";
import { t } from "../text/say.ts";
import { threeWay } from "./three-way.ts";
import type { LiftedEntry } from "./lifted-entry.ts";

/** How a step is marked: its state, the character in its box, and the ` (skipped: reason)` behind its text. */
export interface Mark {
  readonly state: StepState;
  readonly box: string;
  readonly suffix: string;
}

/** The steps of one version and what its timeline says of them. */
export interface MarkVersion {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly entries: readonly LiftedEntry[];
}

export interface MergedMarks {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly findings: readonly string[];
}

/** What a step is known by: its text, and which of the steps of that text it is. */
export function stepKey({ text, occurrence }: Pick<Step, "text" | "occurrence">): string {
  return `${text}\u0000${occurrence}`;
}

/**
 * How each step is marked in the end. Where the sides differ, the last step entry of the merged timeline decides: the
 * side that has it knew most. Where both or neither has it, whoever changed the mark; where both did, done before
 * skipped before blocked before open.
 */
export function mergeMarks(
  base: MarkVersion,
  ours: MarkVersion,
  theirs: MarkVersion,
  merged: readonly LiftedEntry[],
): MergedMarks {
  const [inOurs, inTheirs] = [idsOf(ours), idsOf(theirs)];
  const lastEntry = lastStepEntries(merged, [...ours.marks.keys(), ...theirs.marks.keys()]);
  const marks = new Map<string, Mark>();
  for (const key of new Set([...ours.marks.keys(), ...theirs.marks.keys()])) {
    const [mine, other] = [ours.marks.get(key), theirs.marks.get(key)];
    if (mine === undefined || other === undefined) {
      const only = mine ?? other;
      if (only !== undefined) marks.set(key, only);
      continue;
    }
    const last = lastEntry.get(key);
    const [known, alsoKnown] = [inOurs.has(last?.id ?? ""), inTheirs.has(last?.id ?? "")];
    marks.set(
      key,
      known === alsoKnown ? onPar(base.marks.get(key), mine, other, last) : known ? mine : other,
    );
  }
  return { marks, findings: lostMarks(base, ours, theirs) };
}

/** A step that one side marked while the other changed or deleted its line: its mark has no line to stand on. */
function lostMarks(base: MarkVersion, ours: MarkVersion, theirs: MarkVersion): readonly string[] {
  return [...base.marks].flatMap(([key, before]) => {
    const [mine, other] = [ours.marks.get(key), theirs.marks.get(key)];
    const only = mine ?? other;
    if ((mine !== undefined && other !== undefined) || only === undefined) return [];
    if (written(only) === written(before)) return [];
    return [
      t(
        'The step "{0}" was marked {1} on one side, and the other changed its line: mark it again.',
        nameOf(key),
        only.state,
      ),
    ];
  });
}

/** The last step entry of each step, by the names that such entries call steps by. */
function lastStepEntries(
  entries: readonly LiftedEntry[],
  keys: readonly string[],
): ReadonlyMap<string, LiftedEntry> {
  const names = new Map(keys.map((key) => [nameOf(key), key]));
  const last = new Map<string, LiftedEntry>();
  for (const entry of entries) {
    const key = entry.type === "step" ? keyIn(entry.text, names) : undefined;
    if (key !== undefined) last.set(key, entry);
  }
  return last;
}

/** A step as history names it (see `markStep`): by its text, and by which one where several share it. */
function nameOf(key: string): string {
  const [text = "", occurrence = "1"] = key.split("\u0000");
  return occurrence === "1" ? text : `${text} #${occurrence}`;
}

/** The step an entry is about: its whole text names it, or what stands before a colon and a reason. */
function keyIn(text: string, names: ReadonlyMap<string, string>): string | undefined {
  for (let end = text.length; end > 0; end = text.lastIndexOf(": ", end - 1)) {
    const key = names.get(text.slice(0, end));
    if (key !== undefined) return key;
  }
  return undefined;
}

/** The mark where no side's history is ahead of the other's. */
function onPar(before: Mark | undefined, ours: Mark, theirs: Mark, last: LiftedEntry | undefined): Mark {
  const [mine, other] = [written(ours), written(theirs)];
  const change = before === undefined ? undefined : threeWay(written(before), mine, other);
  if (change !== undefined) return change.value === mine ? ours : theirs;
  // Without a base nobody knows who changed it: the history that both share tells.
  const said = before === undefined ? [ours, theirs].filter((mark) => mark.state === last?.qualifier) : [];
  const [only] = said;
  return said.length === 1 && only !== undefined ? only : better(ours, theirs);
}

function better(a: Mark, b: Mark): Mark {
  const gap = rank(a) - rank(b);
  return gap < 0 || (gap === 0 && written(a) <= written(b)) ? a : b;
}

function written({ box, suffix }: Mark): string {
  return `${box}${suffix}`;
}

const order: readonly StepState[] = ["done", "skipped", "blocked", "open"];

function rank({ state }: Mark): number {
  return order.indexOf(state);
}

function idsOf(version: MarkVersion): ReadonlySet<string> {
  return new Set(version.entries.map((entry) => entry.id));
}
