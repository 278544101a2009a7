import type { Paragraph } from "mdast";
import { rangeOf, type MarkdownDocument } from "../../markdown/parse.ts";
import type { TextRange } from "../../text/range.ts";
import { detached } from "../../text/detached.ts";
import { readStamp, type Stamp } from "./stamp.ts";
import type { TimelineLine } from "./timeline-line.ts";

/**
 * The lines of a paragraph that begin with a time. In a list item the lines after the first must follow a hard break:
 * a wrapped sentence may well begin a line with a date. `below` is the text under the paragraph, for a time that
 * stands alone.
 */
export function paragraphLines(
  document: MarkdownDocument,
  paragraph: Paragraph,
  shape: "item" | "line",
  below: string,
): readonly TimelineLine[] {
  const range = contentOf(document, paragraph);
  const source = document.text.slice(range.start, range.end);
  if (!/\d/.test(source)) return []; // no date and no clock is written without a digit
  const pieces = piecesOf(detached(source));
  const stamped = stampedPieces(pieces, shape);
  return stamped.map(({ index, stamp }, order) => {
    const end = stamped[order + 1]?.index ?? pieces.length;
    const own = pieces.slice(index, end);
    const last = own.at(-1);
    const text = own
      .slice(1)
      .reduce((so, next) => so + (next.afterTag ? "<br>" : " ") + next.source, stamp.text)
      .trim();
    const hasOwnText = /[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(text);
    return {
      shape,
      stamp,
      text: hasOwnText || below === "" ? text : below,
      hasOwnText,
      range: { start: range.start + (own[0]?.start ?? 0), end: range.start + (last?.end ?? 0) },
    };
  });
}

/** The box of a task item is of its paragraph, but not of its text. */
export function contentOf(document: MarkdownDocument, paragraph: Paragraph): TextRange {
  const { start, end } = rangeOf(document, paragraph);
  const first = paragraph.children[0];
  return { start: first === undefined ? start : rangeOf(document, first).start, end };
}

interface Piece {
  /** Offsets within the paragraph, blanks and quote marks around left out. */
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** Whether a hard break or `<br>` stands in front of it. */
  readonly afterBreak: boolean;
  /** Whether that is a `<br>`, which stays in the text. */
  readonly afterTag: boolean;
}

/** Most items are one line. */
function mayBreak(source: string): boolean {
  return source.includes("\n") || source.includes("\r") || source.includes("<");
}

function piecesOf(source: string): readonly Piece[] {
  if (!mayBreak(source)) {
    const only = { ...piece(source, 0, source.length), afterBreak: false, afterTag: false };
    return only.source === "" ? [] : [only];
  }
  const pieces: Piece[] = [];
  const breaks = /<br ?\/?>(?:\r\n|\n|\r)?|(?:\r\n|\n|\r)/gi;
  let from = 0;
  let afterBreak = false;
  let afterTag = false;
  for (let match = breaks.exec(source); match !== null; match = breaks.exec(source)) {
    pieces.push({ ...piece(source, from, match.index), afterBreak, afterTag });
    afterTag = match[0].startsWith("<");
    afterBreak = afterTag || / {2}$|\\$/.test(source.slice(from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push({ ...piece(source, from, source.length), afterBreak, afterTag });
  return pieces.filter(({ source: text }) => text !== "");
}

function piece(source: string, from: number, to: number): Omit<Piece, "afterBreak" | "afterTag"> {
  const line = source.slice(from, to);
  const lead = from === 0 ? 0 : (/^[\t >]*/.exec(line)?.[0].length ?? 0);
  const text = line.slice(lead).trim().replace(/\\$/, "").trimEnd();
  const start = from + lead + (line.slice(lead).length - line.slice(lead).trimStart().length);
  return { start, end: start + text.length, source: text };
}

interface StampedPiece {
  readonly index: number;
  readonly stamp: Stamp;
}

function stampedPieces(pieces: readonly Piece[], shape: "item" | "line"): readonly StampedPiece[] {
  const stamped = pieces.flatMap((candidate, index) => {
    if (index > 0 && shape === "item" && !candidate.afterBreak) return [];
    if ((index > 0 || shape === "line") && isSentence.test(candidate.source)) return [];
    const stamp = readStamp(candidate.source);
    return stamp === undefined ? [] : [{ index, stamp }];
  });
  const first = stamped[0];
  if (first?.index === 0)
    return stamped.filter(({ index, stamp }) => index === 0 || isLikeFirst(stamp, first.stamp));
  return stamped.length > 1 ? stamped.filter(({ stamp }) => stamp.clock !== undefined) : [];
}

/** "On May 9th the …" is prose, not an entry, unless it is an item of a list. */
const isSentence = /^[\s*_]*(?:at|on|from|between|by)\s/i;

/** A later line with a date alone counts only where the first has one too. */
function isLikeFirst(stamp: Stamp, first: Stamp): boolean {
  return stamp.clock !== undefined || (first.date !== undefined && first.clock === undefined);
}
