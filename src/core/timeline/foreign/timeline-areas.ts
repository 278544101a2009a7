import type { Paragraph, RootContent } from "mdast";
import { sourceOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { perBlock } from "../../markdown/per-part.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { conceptOfHeading } from "../../model/section-concept.ts";
import type { Section, SectionConcept } from "../../model/section.ts";
import { detached } from "../../text/detached.ts";
import { oncePer } from "../../text/once-per.ts";
import { areSamePlain } from "../../text/spliced.ts";
import { weakMemory } from "../../text/weak-memory.ts";
import { readStamp } from "./stamp.ts";

/** A stretch of a document that is a timeline. */
export interface TimelineArea {
  /** Its title's block. */
  readonly node: RootContent;
  /** Its heading or label as plain text: it may name zone and date. */
  readonly title: string;
  /** The headings that the timeline stands under, innermost first. */
  readonly above: readonly string[];
  /** What stands below the title. */
  readonly nodes: readonly RootContent[];
}

/**
 * Finds the timelines: what stands below a heading, or a bold label, that says so. Headings of the same level that are
 * dates or times still belong to it (a day's heading often stands as high as the timeline's own); a sub-heading that
 * begins another part of a review ends it.
 */
export function timelineAreas(
  document: MarkdownDocument,
  sections: readonly Section[],
): readonly TimelineArea[] {
  const blocks = document.root.children;
  return areaPlaces(document, sections).map(({ at, end, title, above }) => {
    const node = blocks[at];
    if (node === undefined) throw new Error("A timeline's title is no block of its document");
    return { node, title, above, nodes: blocks.slice(at + 1, end) };
  });
}

/** Which of a document's blocks a timeline is. */
export interface AreaPlace extends Pick<TimelineArea, "title" | "above"> {
  /** The index of its title's block. */
  readonly at: number;
  /** The index behind its last block. */
  readonly end: number;
}

/** The same by indexes of blocks: the same list as before where an edit changed nothing that parts the blocks. */
export function areaPlaces(document: MarkdownDocument, sections: readonly Section[]): readonly AreaPlace[] {
  const marks = marksOf(document);
  const before = placesBy.get(marks);
  if (before !== undefined) return before;
  const places = placesAmong(marks, sections);
  placesBy.set(marks, places);
  return places;
}

const placesBy = weakMemory<readonly (Mark | undefined)[], readonly AreaPlace[]>();

function placesAmong(
  marks: readonly (Mark | undefined)[],
  sections: readonly Section[],
): readonly AreaPlace[] {
  const found: AreaPlace[] = [];
  const around: Section[] = [];
  let open: OpenArea | undefined;
  let headings = 0;
  const close = (end: number): void => {
    if (open !== undefined) found.push({ ...open.place, end });
    open = undefined;
  };
  for (const [index, mark] of marks.entries()) {
    if (mark === undefined) continue;
    const isHeading = mark.level < labelLevel;
    const section = isHeading ? sections[headings] : undefined;
    if (isHeading) headings += 1;
    while (section !== undefined && (around.at(-1)?.level ?? 0) >= section.level) around.pop();
    const { text: title, level } = mark;
    if (mark.concept === "timeline" && (open === undefined || level <= open.level)) {
      close(index);
      const above = around.map(({ text }) => text).reverse();
      open = { place: { at: index, title, above }, level };
    } else if (open !== undefined && ends(mark, open)) close(index);
    if (section !== undefined) around.push(section);
  }
  close(marks.length);
  return found;
}

/** A timeline whose end is not found yet. */
interface OpenArea {
  readonly place: Omit<AreaPlace, "end">;
  /** 1 to 6 for headings; 7 for a label, which any heading ends. */
  readonly level: number;
}

const labelLevel = 7;

/** What a heading or label is to timelines. */
interface Mark {
  readonly text: string;
  readonly source: string;
  /** Its level; `labelLevel` for a label. */
  readonly level: number;
  readonly concept: SectionConcept;
}

const marksOf = perBlock((document, node): Mark | undefined => {
  if (node.type !== "heading" && node.type !== "paragraph") return undefined;
  const text = node.type === "heading" ? plainText(node) : labelOf(document, node);
  if (text === undefined) return undefined;
  const level = node.type === "heading" ? node.depth : labelLevel;
  const source = detached(sourceOf(document, node)); // a mark outlives the version of the document that it was made in
  return { text, source, level, concept: conceptOfHeading(text) };
}, areSamePlain);

/** Twice as many characters as the longest of the labels below in plain letters. */
const longestLabel = 60;

/** A paragraph that stands for a heading: bold and nothing else, bold up to its colon, or just "Timeline:". */
function labelOf(document: MarkdownDocument, node: Paragraph): string | undefined {
  const [first] = node.children;
  const isLong = first?.type === "text" && first.value.length > longestLabel; // and then no label
  if (!isLong && /timeline/i.test(sourceOf(document, node))) {
    const plain = plainText(node);
    if (/^(?:incident |event )?timeline(?: of events)?:?$/i.test(plain)) return plain;
  }
  if (first?.type !== "strong") return undefined;
  const text = plainText(first);
  return node.children.length === 1 || text.endsWith(":") ? text : undefined;
}

/** Parts of a review that may stand below the timeline's heading without being of it. */
const otherParts: ReadonlySet<SectionConcept> = new Set([
  "summary",
  "contributing-factors",
  "actions",
  "went-well",
  "went-wrong",
  "lucky",
  "lessons",
  "conclusion",
  "appendix",
  "participants",
]);

function ends(mark: Mark, area: OpenArea): boolean {
  const { level, concept } = mark;
  if (level === labelLevel) return area.level === labelLevel && concept !== "other" && !isStamped(mark);
  if (level > area.level) return otherParts.has(concept);
  return level < area.level || !isStamped(mark);
}

/** Whether a heading or label begins with a time; of most nobody asks. */
const isStamped = oncePer(({ source }: Mark): boolean => {
  return readStamp(source.replace(/^#{1,6}[ \t]*/, "")) !== undefined;
});
