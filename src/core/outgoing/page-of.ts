import type { ReadDocument } from "../incident/read-document.ts";
import { saysOutside } from "../lint/publication/goes-outside.ts";
import type { Section, SectionConcept } from "../model/section.ts";
import { titleOf } from "../model/title-of.ts";
import type { TextRange } from "../text/range.ts";

/** A page to be published: its title stands apart, as every service of pages wants it. */
export interface PageText {
  readonly title: string;
  readonly markdown: string;
}

/** A review as a page: all of it but its front matter and the heading that is its title. */
export function pageOf({ document, snapshot, frontMatter }: ReadDocument): PageText {
  const { text } = document;
  const heading = titleOf(snapshot.sections);
  const start = frontMatter?.range.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const body =
    heading === undefined
      ? text.slice(start)
      : text.slice(start, heading.heading.start) + text.slice(heading.heading.end);
  return { title: titleOfPage(heading, snapshot.title), markdown: trimmed(body) };
}

/**
 * What a status page publishes of a review: the sections that people outside can place, as the review words them. Of a review
 * that is written for them (`audience: public`) it is all. Undefined where the review has none of them.
 */
export function postmortemOf(review: ReadDocument): PageText | undefined {
  const { document, snapshot, frontMatter } = review;
  const page = pageOf(review);
  if (saysOutside(frontMatter)) return page;
  const parts = snapshot.sections.filter(({ concept }) => forOutside.includes(concept)).map(rangeOfSection);
  const outermost = parts.filter((part) => !parts.some((other) => isInside(part, other)));
  if (outermost.length === 0) return undefined;
  const text = outermost.map(({ start, end }) => trimmed(document.text.slice(start, end))).join("\n");
  return { title: page.title, markdown: text };
}

const forOutside: readonly SectionConcept[] = ["summary", "impact", "resolution"];

function rangeOfSection({ heading, body }: Section): TextRange {
  return { start: heading.start, end: body.end };
}

function isInside(part: TextRange, other: TextRange): boolean {
  return part !== other && other.start <= part.start && part.end <= other.end;
}

function titleOfPage(heading: Section | undefined, title: string | undefined): string {
  const words = heading?.text.trim() ?? "";
  if (words !== "") return words;
  return title === undefined ? "Review of an incident" : `Review: ${title}`;
}

/** Without empty lines at its ends, line breaks as LF, as every interface of the web has them. */
function trimmed(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").replace(/^(?:[ \t]*\n)+/, "");
  return `${lines.trimEnd()}\n`;
}
