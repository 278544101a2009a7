import type { Heading } from "mdast";
import { toString } from "mdast-util-to-string";
import { conceptOfHeading } from "../model/section-concept.ts";
import type { Section } from "../model/section.ts";
import { lineOf, rangeOf, type MarkdownDocument } from "./parse.ts";

/** The document's headings with their bodies, in order. Headings inside quotes and lists open no section. */
export function outlineOf(document: MarkdownDocument): readonly Section[] {
  const headings = document.root.children.filter((node): node is Heading => node.type === "heading");
  return headings.map((heading, index) => {
    const range = rangeOf(document, heading);
    const next = headings.slice(index + 1).find((other) => other.depth <= heading.depth);
    const text = toString(heading).trim();
    return {
      line: lineOf(document, heading),
      level: heading.depth,
      text,
      concept: conceptOfHeading(text),
      heading: range,
      body: {
        start: range.end,
        end: next === undefined ? document.text.length : rangeOf(document, next).start,
      },
    };
  });
}
