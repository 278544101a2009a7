import { itemsWithin } from "../markdown/blocks.ts";
import { lineOf, rangeOf, endLineOf, sourceOf, type MarkdownDocument } from "../markdown/parse.ts";
import { perPart } from "../markdown/per-part.ts";
import { readInline } from "../markdown/inline-text.ts";
import type { TimelineEntry } from "../model/entry.ts";
import type { Problem } from "../model/problem.ts";
import type { Section } from "../model/section.ts";
import type { SeverityId } from "../model/severity.ts";
import type { ListItem } from "mdast";
import { t } from "../text/say.ts";
import { meaningOf } from "./entry-meaning.ts";
import { wordOf } from "./entry-words.ts";
import { readForeignTimeline, type ForeignTimeline } from "./foreign/read-foreign-timeline.ts";
import { timelineAreas } from "./foreign/timeline-areas.ts";
import { noteWords } from "./per-words.ts";
import { mayBeOurs, readOwnEntry } from "./read-own-entry.ts";

export interface TimelineReading {
  /** In the order of the file. */
  readonly entries: readonly TimelineEntry[];
  /** The zone the document states for its wall clocks. */
  readonly zone: string | undefined;
  readonly problems: readonly Problem[];
}

/** What is known of the file whose timeline is read. */
export interface TimelineOptions {
  readonly ours: boolean;
  /** Whether it is a live record. */
  readonly record: boolean;
  readonly severities: readonly SeverityId[];
  /** Entries that were read from lines that are not in the document's tree (see `longRun`). */
  readonly run?: readonly TimelineEntry[] | undefined;
  /** Whether nobody asks for the zone of the document where all its entries are ours. */
  readonly briefly?: boolean | undefined;
}

/**
 * Reads the timeline of a document. In a file of ours, items of our grammar come first; whatever else stands there is
 * read as any document's timeline is. In a live record (`record`) an item that has no time is a note with a problem.
 */
export function readTimeline(
  document: MarkdownDocument,
  sections: readonly Section[],
  options: TimelineOptions,
): TimelineReading {
  const isAllOurs = options.briefly === true && options.ours && holdsOursAlone(document, sections);
  const foreign = isAllOurs ? nothingForeign : readForeignTimeline(document, sections);
  const found = options.ours ? ownReadings(document, sections, foreign, options) : [];
  if (found.length === 0) {
    const entries = inOrder(foreign.entries);
    noteWords(entries, foreign.words);
    return { entries, zone: foreign.zone, problems: [] };
  }
  const own = found.map((reading) => reading.entry);
  const lines = new Set(own.map((entry) => entry.line));
  const others = foreign.entries.filter((entry) => !lines.has(entry.line));
  return {
    entries: inOrder([...own, ...others]),
    zone: foreign.zone ?? (own.some((entry) => entry.zone === "UTC") ? "UTC" : undefined),
    problems: found.flatMap((reading) => (reading.problem === undefined ? [] : [reading.problem])),
  };
}

const nothingForeign: ForeignTimeline = { entries: [], zone: undefined, words: [] };

/**
 * Whether every timeline of a document consists of lists of our own entries, one paragraph each, and of paragraphs without
 * a number, which are no entries.
 */
function holdsOursAlone(document: MarkdownDocument, sections: readonly Section[]): boolean {
  const own = new Set(ownItems(document, sections));
  const isOwn = (item: ListItem): boolean =>
    own.has(item) && item.children.length === 1 && readOwnEntry(document, item) !== undefined;
  return timelineAreas(document, sections).every(({ nodes }) =>
    nodes.every(
      (node) =>
        (node.type === "list" && node.children.every(isOwn)) ||
        (node.type === "paragraph" && !/\p{N}|noon|midnight/iu.test(sourceOf(document, node))),
    ),
  );
}

/** Entries in the order of the file, which they often are in already. */
function inOrder(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const isSorted = entries.every((entry, index) => entry.line >= (entries[index - 1]?.line ?? 0));
  return isSorted ? entries : entries.toSorted((a, b) => a.line - b.line);
}

function ownReadings(
  document: MarkdownDocument,
  sections: readonly Section[],
  foreign: ForeignTimeline,
  options: TimelineOptions,
): readonly EntryReading[] {
  const ofRun = (options.run ?? []).map((entry) => checked(entry, options.severities));
  if (!options.record && !ownStarts(document).includes(true)) return ofRun;
  const readings = ownItems(document, sections).flatMap((item) => {
    const own = readOwnEntry(document, item);
    if (own !== undefined) return [checked(own, options.severities)];
    const line = lineOf(document, item);
    const stamp = options.record ? impossibleStamp(document, item) : undefined;
    if (stamp !== undefined) return [timeless(document, item, stamp)];
    if (!options.record || foreign.entries.some((entry) => entry.line === line)) return [];
    return [timeless(document, item)];
  });
  return [...readings, ...ofRun];
}

/** Whether a part of a document has an item that may be an entry of our own. */
const ownStarts = perPart((document, { nodes }) =>
  nodes.some((node) => node.type === "list" && node.children.some((item) => mayBeOurs(document, item))),
);

interface EntryReading {
  readonly entry: TimelineEntry;
  readonly problem: Problem | undefined;
}

function ownItems(document: MarkdownDocument, sections: readonly Section[]): readonly ListItem[] {
  const timelines = sections.filter((section) => section.concept === "timeline");
  const items = timelines.flatMap((section) => itemsWithin(document, section.body).map(({ item }) => item));
  return [...new Set(items)];
}

/** A typed entry that does not say what its type asks for is a note with a problem (design: entry). */
function checked(entry: TimelineEntry, severities: readonly SeverityId[]): EntryReading {
  const meaning = meaningOf(entry, severities);
  if (meaning.kind !== "malformed") return { entry, problem: undefined };
  const word = wordOf(entry.type);
  return {
    entry: { ...entry, type: "note", qualifier: undefined, text: `**${word}** ${entry.text}`.trim() },
    problem: {
      code: "entry-malformed",
      message: t(
        "Unexpected `{0}` behind **{1}**, expected {2}. It is read as a note.",
        entry.text,
        word,
        meaning.expected,
      ),
      range: entry.range,
    },
  };
}

/** A time in our form, at the beginning of an item, that `readOwnEntry` found not to exist: 30 February, 25 o'clock. */
function impossibleStamp(document: MarkdownDocument, item: ListItem): string | undefined {
  return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)?(?=\s|$)/i.exec(firstParagraph(document, item))?.[0];
}

function timeless(document: MarkdownDocument, item: ListItem, stamp?: string): EntryReading {
  const range = rangeOf(document, item);
  const entry: TimelineEntry = {
    range,
    line: lineOf(document, item),
    endLine: endLineOf(document, item),
    raw: stamp ?? "",
    date: undefined,
    time: undefined,
    zone: undefined,
    instant: undefined,
    type: "note",
    qualifier: undefined,
    actor: undefined,
    star: false,
    sent: [],
    text: readInline(firstParagraph(document, item).slice(stamp?.length ?? 0)).trim(),
  };
  const example = "2026-11-21T14:02:11Z";
  const problem =
    stamp === undefined
      ? {
          code: "entry-without-time",
          message: t("This entry has no time, expected one like `{0}` at its beginning.", example),
        }
      : {
          code: "entry-time-unknown",
          message: t(
            "Unexpected time `{0}`, which does not exist; expected one like `{1}` at its beginning.",
            stamp,
            example,
          ),
        };
  return { entry, problem: { ...problem, range } };
}

function firstParagraph(document: MarkdownDocument, item: ListItem): string {
  const paragraph = item.children[0];
  const { start, end } = rangeOf(document, paragraph ?? item);
  return document.text.slice(start, end);
}
