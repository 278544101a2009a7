import type { Heading } from "mdast";
import { toString } from "mdast-util-to-string";
import { oncePer } from "../text/once-per.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import type { Section } from "../model/section.ts";
import { rangeOf, startOf, type MarkdownDocument } from "./parse.ts";

/** The document's headings with their bodies, in order. Headings inside quotes and lists open no section. */
export function outlineOf(document: MarkdownDocument): readonly Section[] {
  const headings = document.root.children.filter((node): node is Heading => node.type === "heading");
  const ends = endsOf(document, headings);
  return headings.map((heading, index) => {
    const range = rangeOf(document, heading);
    return {
      line: document.lines.lineAt(range.start) + 1,
      level: heading.depth,
      ...wordsOf(heading),
      heading: range,
      body: { start: range.end, end: ends[index] ?? document.text.length },
    };
  });
}

const wordsOf = oncePer((heading: Heading): Pick<Section, "text" | "concept"> => {
  const text = toString(heading).trim();
  return { text, concept: conceptOfHeading(text) };
});

/** Where the section under each heading ends: where the next one begins that stands as high. */
function endsOf(document: MarkdownDocument, headings: readonly Heading[]): readonly number[] {
  const next = Array.from({ length: 7 }, () => document.text.length); // by level
  const ends = headings.toReversed().map((heading) => {
    const end = next[heading.depth] ?? document.text.length;
    next.fill(startOf(document, heading), heading.depth);
    return end;
  });
  return ends.reverse();
}
