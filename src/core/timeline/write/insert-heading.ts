import type { Heading } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { insertion } from "../../text/edit.ts";
import { eolAt, linePrefix } from "./line-prefix.ts";
import type { Inserter, NewLine } from "./new-line.ts";

/** Puts an entry that has a heading of its own behind all that stands under the one before it, or in front of it. */
export function headingInserters(
  document: MarkdownDocument,
  heading: Heading,
  entry: TimelineEntry,
  before: boolean,
): readonly Inserter[] {
  const { text } = document;
  const range = rangeOf(document, heading);
  const eol = eolAt(text, range.start);
  const prefix = linePrefix(document, range.start);
  const blank = eol + prefix.trimEnd() + eol + prefix;
  const isTight = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*\S/.test(text.slice(range.end));
  return [
    (line) => {
      const source = headingSource(document, heading, line, isTight ? eol + prefix : blank, eol + prefix);
      if (before) return insertion(range.start, source + blank);
      return insertion(entry.range.end, blank + source);
    },
  ];
}

/** `### 14:02 – text`, or the text as a paragraph below where the heading is the time alone. */
function headingSource(
  document: MarkdownDocument,
  heading: Heading,
  line: NewLine,
  below: string,
  eol: string,
): string {
  const range = rangeOf(document, heading);
  const old = document.text.slice(range.start, range.end);
  const standsBelow = /[\r\n]/.test(line.tail);
  const close = standsBelow
    ? line.tail
        .slice(0, line.tail.search(/[\r\n]/))
        .replace(/#+[ \t]*$/, "")
        .trimEnd()
    : line.tail;
  const title = `${line.lead}${line.stamp}${close}${standsBelow ? "" : line.text}`;
  const underline = /[\r\n][ >\t]*(-+|=+)[ \t]*$/.exec(old)?.[1];
  const head =
    underline === undefined
      ? `${/^#+[ \t]*/.exec(old)?.[0] ?? "### "}${title}${/[ \t]#+[ \t]*$/.exec(old)?.[0] ?? ""}`
      : `${title}${eol}${underline}`;
  return (standsBelow ? head + below + line.text : head) + (line.below ?? "");
}
