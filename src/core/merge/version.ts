import { readDocument, type ReadDocument } from "../incident/read-document.ts";
import type { Section } from "../model/section.ts";
import { titleOf } from "../model/title-of.ts";
import type { Policy } from "../policy/policy.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { overlaps } from "../text/range.ts";
import { liftEntries, type LiftedEntry } from "./lifted-entry.ts";
import { stepKey, type Mark } from "./merge-marks.ts";
import { slotMark } from "./merge-lines.ts";

/** One version of a document, taken apart for a merge. */
export interface Version {
  readonly read: ReadDocument;
  /** The block at the top with both fences and its last line break; empty where there is none. */
  readonly frontMatter: string;
  readonly entries: readonly LiftedEntry[];
  /** Stretches of entries with nothing but blank lines between them; each becomes one slot. */
  readonly runs: readonly (readonly LiftedEntry[])[];
  readonly marks: ReadonlyMap<string, Mark>;
}

/** The versions of one document; no base where it is new on both sides. */
export interface Versions {
  readonly base: Version | undefined;
  readonly ours: Version;
  readonly theirs: Version;
}

/** What stands under one heading (or before the first), with a slot for each run of entries. */
export interface Chunk {
  /** The heading's level and text, and which of the headings of that text it is; empty before the first heading. */
  readonly key: string;
  /** Whether it is a timeline, or a part of one (a day, say). */
  readonly isTimeline: boolean;
  /** With their line breaks; blank lines at the end are the gap. */
  readonly lines: readonly string[];
  readonly gap: readonly string[];
}

/** Takes a text apart that has no BOM and ends in a line break (or is empty). */
export function readVersion(
  text: string,
  options: { readonly policy: Policy; readonly path?: string },
): Version {
  const read = readDocument(text, options);
  const { document, snapshot, frontMatter } = read;
  const entries = snapshot.ours ? liftEntries(read) : [];
  const isRecord = snapshot.ours && snapshot.kind === "incident";
  return {
    read,
    entries,
    frontMatter: frontMatter === undefined ? "" : text.slice(0, bodyStart(text, frontMatter.range.end)),
    runs: runsOf(text, entries, (line) => document.lines.startOf(line)),
    marks: isRecord ? marksOf(read) : new Map(),
  };
}

/**
 * The document without its front matter and its entries, cut at its headings, its steps marked as `marks` says; `labels`
 * tell its runs of entries apart (see `labelRuns`).
 */
export function chunksOf(
  version: Version,
  marks: ReadonlyMap<string, Mark>,
  labels: ReadonlyMap<string, string>,
  eol: string,
): readonly Chunk[] {
  const { document, snapshot } = version.read;
  const { text, lines } = document;
  const slots = version.runs.map((run) => ({
    start: lines.startOf(run[0]?.start ?? 0),
    end: lines.startOf(run.at(-1)?.end ?? 0),
    newText: slotMark + (labels.get(run[0]?.id ?? "") ?? "") + eol,
  }));
  const edits = [
    ...slots,
    ...markEdits(version, marks).filter((edit) => !slots.some((slot) => overlaps(slot, edit))),
  ];
  const title = titleOf(snapshot.sections);
  const heads = snapshot.sections.map((section) => ({
    key: section.heading.start === title?.heading.start ? titleKey : `${section.level} ${section.text}`,
    isTimeline: isInTimeline(section, snapshot.sections),
    start: lines.startOf(section.line - 1),
  }));
  const seen = new Map<string, number>();
  const top = { key: "", isTimeline: false, start: version.frontMatter.length };
  return [top, ...heads].map(({ key, isTimeline, start }, index) => {
    const end = heads[index]?.start ?? text.length;
    const inside = edits.filter((edit) => edit.start >= start && edit.end <= end && edit.start < end);
    const shifted = inside.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const content = linesOf(applyEdits(text.slice(start, end), shifted));
    const last = content.findLastIndex((line) => line.trim() !== "") + 1;
    return {
      key: key === "" || key === titleKey ? key : `${key}\u0000${occurrence}`,
      isTimeline,
      lines: content.slice(0, last),
      gap: content.slice(last),
    };
  });
}

function isInTimeline({ heading }: Section, sections: readonly Section[]): boolean {
  return sections.some(
    ({ concept, heading: { start }, body }) =>
      concept === "timeline" && start <= heading.start && heading.start < body.end,
  );
}

/** The key of the section that is the document's title, whatever its words. */
export const titleKey = "1";

/** The lines of a text, each with its line break. */
export function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

function bodyStart(text: string, end: number): number {
  return end + (/^(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0);
}

function runsOf(
  text: string,
  entries: readonly LiftedEntry[],
  startOf: (line: number) => number,
): readonly (readonly LiftedEntry[])[] {
  const runs: LiftedEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext = last !== undefined && text.slice(startOf(last.end), startOf(entry.start)).trim() === "";
    if (isNext) run?.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

function marksOf({ document, snapshot }: ReadDocument): ReadonlyMap<string, Mark> {
  return new Map(
    snapshot.steps.flatMap((step) => {
      if (step.anchors === undefined) return [];
      const { box, suffix } = step.anchors;
      const said = suffix === undefined ? "" : document.text.slice(suffix.start, suffix.end);
      return [
        [stepKey(step), { state: step.state, box: document.text.slice(box.start, box.end), suffix: said }],
      ];
    }),
  );
}

function markEdits(version: Version, marks: ReadonlyMap<string, Mark>): readonly TextEdit[] {
  return version.read.snapshot.steps.flatMap((step) => {
    const mark = marks.get(stepKey(step));
    if (step.anchors === undefined || mark === undefined || version.marks.size === 0) return [];
    const { box, textEnd, suffix } = step.anchors;
    return [
      { ...box, newText: mark.box },
      { ...(suffix ?? { start: textEnd, end: textEnd }), newText: mark.suffix },
    ];
  });
}
