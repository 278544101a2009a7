import type { Heading, Paragraph, RootContent } from "mdast";
import { rangeOf, sourceOf, type MarkdownDocument } from "../../markdown/parse.ts";
import { oncePerNode } from "../../markdown/once-per-node.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { conceptOfHeading } from "../../model/section-concept.ts";
import type { Section, SectionConcept } from "../../model/section.ts";
import { readStamp } from "./stamp.ts";

/** A stretch of a document that is a timeline. */
export interface TimelineArea {
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
  const found: TimelineArea[] = [];
  let open: OpenArea | undefined;
  for (const node of document.root.children) {
    const title = titleOf(document, node);
    if (title !== undefined && (open === undefined || title.level <= open.level)) {
      open = { ...title, nodes: [] };
      found.push({ title: title.text, above: headingsAbove(document, sections, node), nodes: open.nodes });
    } else if (open !== undefined && ends(document, node, open)) open = undefined;
    else open?.nodes.push(node);
  }
  return found;
}

interface OpenArea {
  /** 1 to 6 for headings; 7 for a label, which any heading ends. */
  readonly level: number;
  readonly nodes: RootContent[];
}

const labelLevel = 7;

interface Title {
  readonly text: string;
  readonly level: number;
}

const titleOf = oncePerNode((document, node: RootContent): Title | undefined => {
  if (node.type !== "heading" && node.type !== "paragraph") return undefined;
  const text = node.type === "heading" ? plainText(node) : labelOf(document, node);
  if (text === undefined || conceptOfHeading(text) !== "timeline") return undefined;
  return { text, level: node.type === "heading" ? node.depth : labelLevel };
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

function ends(document: MarkdownDocument, node: RootContent, area: OpenArea): boolean {
  if (node.type === "paragraph") {
    const label = area.level === labelLevel ? labelOf(document, node) : undefined;
    return label !== undefined && !isStamped(document, node) && conceptOfHeading(label) !== "other";
  }
  if (node.type !== "heading") return false;
  if (node.depth > area.level) return otherParts.has(conceptOfHeading(plainText(node)));
  return node.depth < area.level || !isStamped(document, node);
}

const isStamped = oncePerNode((document, node: Heading | Paragraph): boolean => {
  const source = sourceOf(document, node).replace(/^#{1,6}[ \t]*/, "");
  return readStamp(source) !== undefined;
});

function headingsAbove(
  document: MarkdownDocument,
  sections: readonly Section[],
  node: RootContent,
): readonly string[] {
  const at = rangeOf(document, node).start;
  return sections
    .filter((section) => section.body.start <= at && at < section.body.end)
    .map((section) => section.text)
    .reverse();
}
