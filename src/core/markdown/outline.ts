import type { Heading } from "mdast";
import { toString } from "mdast-util-to-string";
import { oncePer } from "../text/once-per.ts";
import { conceptOfHeading } from "../model/section-concept.ts";
import type { Section } from "../model/section.ts";
import { rangeOf, type MarkdownDocument } from "./parse.ts";
import { findsIn, perPart, startOfPart } from "./per-part.ts";

/** The document's headings with their bodies, in order. Headings inside quotes and lists open no section. */
export function outlineOf(document: MarkdownDocument): readonly Section[] {
  const { text, lines } = document;
  const sections: Section[] = [];
  const open: OpenSection[] = [];
  let line = 0; // counted along: a search for each heading would cost more than all else
  for (const { origin, found } of findsIn(document, headingsOf(document))) {
    for (const { start, length, level, text: words, concept } of found) {
      const heading = { start: origin + start, end: origin + start + length };
      while ((lines.starts[line] ?? Infinity) <= heading.start) line += 1;
      for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
        last.body.end = heading.start;
        open.pop();
      }
      const body = { start: heading.end, end: text.length };
      open.push({ level, body });
      sections.push({ line, level, text: words, concept, heading, body });
    }
  }
  return sections;
}

/** A section whose end is not found yet. */
interface OpenSection {
  readonly level: number;
  readonly body: { end: number };
}

const headingsOf = perPart((document, part) => {
  const origin = startOfPart(document, part);
  return part.nodes
    .filter((node): node is Heading => node.type === "heading")
    .map((node) => {
      const { start, end } = rangeOf(document, node);
      return { start: start - origin, length: end - start, level: node.depth, ...wordsOf(node) };
    });
});

const wordsOf = oncePer((heading: Heading): Pick<Section, "text" | "concept"> => {
  const text = toString(heading).trim();
  return { text, concept: conceptOfHeading(text) };
});
