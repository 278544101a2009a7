import type { TextRange } from "../text/range.ts";

/** How many lists and quotations may stand in each other. Nobody writes half of it, and a parser's time grows with each. */
export const mostLevels = 32;

/**
 * Markdown in which nothing nests deeper than `mostLevels`, as long as the text: the markers of lists and quotations further in
 * are words. What nests less stays as it is. A parser asks every line of every level around it, and what walks its tree calls
 * itself once a level: 500 levels took seconds and 4,000 all there was of the stack.
 */
export function withoutDeepNesting(markdown: string): string {
  return deepLead.test(markdown) ? markdown.replace(leads, shallow) : markdown;
}

/** The first line that nests deeper than `mostLevels`, from its beginning to its last marker; undefined where none does. */
export function deepNesting(text: string): TextRange | undefined {
  if (!deepLead.test(text)) return undefined;
  for (const { 0: lead, 1: next = "", index } of text.matchAll(leads))
    if (shallow(lead, next) !== lead) return { start: index, end: index + lead.trimEnd().length };
  return undefined;
}

/** What lines begin with that are nested, if it is long; a level takes a character or half a tab. */
const deepLead = /^[ \t>*+\-\d.)]{16}/m;
const leads = /^[ \t>*+\-\d.)]{16,}(?=(\S?))/gm;
// Of `-------` none is a marker.
const pieces = /[ \t]+|>|(?<![^ \t>])(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/g;

/** The beginning of a line, each marker that opens a level too many in letters; `next` is what follows it at once, if anything does. */
function shallow(lead: string, next: string): string {
  let levels = 0;
  const all = (lead + next).replace(pieces, (piece) => {
    const isBlank = piece.startsWith(" ") || piece.startsWith("\t");
    levels += isBlank ? (columnsOf(piece) - 1) / 2 : 1;
    return isBlank || levels <= mostLevels ? piece : "x".repeat(piece.length);
  });
  return all.slice(0, lead.length);
}

/** The blank behind a marker belongs to it; of others two may stand for a level. */
function columnsOf(blanks: string): number {
  return blanks.length + 3 * (blanks.split("\t").length - 1);
}
