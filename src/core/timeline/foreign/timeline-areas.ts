import type { Heading, Paragraph, RootContent } from "mdast";
import { sourceOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { perBlock } from "../../markdown/per-part.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { conceptOfHeading } from "../../model/section-concept.ts";
import type { Section, SectionConcept } from "../../model/section.ts";
import { detached } from "../../text/detached.ts";
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
  const found: TimelineArea[] = [];
  const around: Section[] = [];
  let open: OpenArea | undefined;
  let headings = 0;
  const close = (end: number): void => {
    if (open !== undefined) found.push({ ...open.area, nodes: blocks.slice(open.from, end) });
    open = undefined;
  };
  const marks = marksOf(document);
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (mark === undefined) continue;
    const node = blocks[index];
    if (node === undefined) continue;
    const isHeading = mark.level < labelLevel;
    const section = isHeading ? sections[headings] : undefined;
    if (isHeading) headings += 1;
    while (section !== undefined && (around.at(-1)?.level ?? 0) >= section.level) around.pop();
    const { title } = mark;
    if (title !== undefined && (open === undefined || title.level <= open.level)) {
      close(index);
      const above = around.map(({ text }) => text).reverse();
      open = { area: { node, title: title.text, above }, level: title.level, from: index + 1 };
    } else if (open !== undefined && ends(mark, open)) close(index);
    if (section !== undefined) around.push(section);
  }
  close(blocks.length);
  return found;
}

/** A timeline whose end is not found yet. */
interface OpenArea {
  readonly area: Omit<TimelineArea, "nodes">;
  /** 1 to 6 for headings; 7 for a label, which any heading ends. */
  readonly level: number;
  /** The index of the first block below its title. */
  readonly from: number;
}

const labelLevel = 7;

interface Title {
  readonly text: string;
  readonly level: number;
}

/** What a heading or label is to timelines. */
interface Mark {
  /** The title of one. */
  readonly title: Title | undefined;
  /** Its level; `labelLevel` for a label. */
  readonly level: number;
  readonly concept: SectionConcept;
  /** Whether it begins with a time; of most nobody asks. */
  readonly isStamped: () => boolean;
}

const marksOf = perBlock((document, node): Mark | undefined => {
  if (node.type !== "heading" && node.type !== "paragraph") return undefined;
  const text = node.type === "heading" ? plainText(node) : labelOf(document, node);
  if (text === undefined) return undefined;
  const level = node.type === "heading" ? node.depth : labelLevel;
  const concept = conceptOfHeading(text);
  const title = concept === "timeline" ? { text, level } : undefined;
  return { title, level, concept, isStamped: stampFinder(document, node) };
});

/** A paragraph that stands for a heading: bold and nothing else, bold up to its colon, or just "Timeline:". */
function labelOf(document: MarkdownDocument, node: Paragraph): string | undefined {
  const [first] = node.children;
  if (/timeline/i.test(sourceOf(document, node))) {
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

function ends({ level, concept, isStamped }: Mark, area: OpenArea): boolean {
  if (level === labelLevel) return area.level === labelLevel && concept !== "other" && !isStamped();
  if (level > area.level) return otherParts.has(concept);
  return level < area.level || !isStamped();
}

function stampFinder(document: MarkdownDocument, node: Heading | Paragraph): () => boolean {
  const source = detached(sourceOf(document, node)); // a mark outlives the version of the document that it was made in
  let found: boolean | undefined;
  return () => (found ??= readStamp(source.replace(/^#{1,6}[ \t]*/, "")) !== undefined);
}
