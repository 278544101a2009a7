import { once } from "../../text/once.ts";
import type { PhrasingContent, Text } from "mdast";
import type { Point, Position } from "unist";

/** A text, and the line and column (from 1) of an offset in it. */
export interface Source {
  readonly text: string;
  readonly pointAt: (offset: number) => Point;
}

/** What stands in a paragraph, a heading or an item, and where its last line ends. */
export interface Phrases {
  readonly children: PhrasingContent[];
  readonly end: number;
}

/** Where the words of the line that begins at an offset begin, if it goes on with the words above it. */
export type GoesOn = (text: string, at: number) => number | undefined;

/**
 * The words from an offset to the end of their line, and of the lines below as long as they go on, with the code, links and
 * emphasis among them that can be nothing else. Undefined where anything else may be meant, where a line may begin a block
 * of its own, and where one ends with more than one blank.
 */
export function phrasesAt(source: Source, start: number, goesOn: GoesOn): Phrases | undefined {
  const { text } = source;
  const children: PhrasingContent[] = [];
  let from = start;
  let at = start;
  let line = { start, words: start };
  if (!matches(beginning, text, start)) return undefined;
  for (;;) {
    at = nextMark(text, at);
    const phrase = phraseAt(source, at);
    if (phrase !== undefined) {
      // Blanks before what a line begins with are no words.
      const end = at === line.words ? line.start : at;
      if (end > from) children.push(words(source, from, end));
      children.push(phrase.node);
      at = from = phrase.end;
      continue;
    }
    // A blank at the end is not part of the words, two are a break (§6.7, §6.8).
    const last = text.charAt(at - 1) === " " ? at - 1 : at;
    if (!endsLine(text, at) || (last < at && (last === from || text.charAt(last - 1) === " ")))
      return undefined;
    const below = behindBreak(text, at);
    const next = goesOn(text, below);
    if (next === undefined) {
      if (last > from) children.push(words(source, from, last));
      return { children, end: at };
    }
    if (!matches(beginning, text, next)) return undefined;
    at = next;
    line = { start: below, words: next };
  }
}

/** Whether a pattern that sticks to where it begins is found at an offset. */
export function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where the line behind one begins that ends at an offset. */
export function behindBreak(text: string, end: number): number {
  return Math.min(text.length, end + (text.startsWith("\r", end) ? 2 : 1));
}

export function between({ pointAt }: Source, start: number, end: number): Position {
  return { start: pointAt(start), end: pointAt(end) };
}

// Begins no block, nor ends a paragraph or makes another block of it (CommonMark 0.31, §4.1 to §4.9, §5.1, §5.2, GFM's tables):
// `1.` may begin a list, `===` and `---` underline, `|` and `:` begin rows.
const beginning =
  /(?!\d{1,9}[.)])(?:[^\s#>*+\-=~`<_[\\|:&]|[*_]{1,2}(?=[\p{L}\p{N}])|`(?!`)|\[(?!\^)|<(?=http))/uy;
// What may be more than words, or ends their line (§2.3 to §2.5, §6.1 to §6.8, GFM's strikethrough).
const mark = /[\r\n\t\0*_`~<[\\&]/g;
// Words all the same: `_` within a word (§6.2), `&` and `<` and `\` before what they mean nothing to (§2.4, §2.5, §6.5), and
// `*` and `~` that could neither open nor close anything, or could but open it.
const noMark =
  /(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|&(?=[ \d])|<(?= )|\\(?=[A-Za-z0-9])|(?<= )(?:\*(?= )|~(?=\d))/y;

function nextMark(text: string, from: number): number {
  for (let at = from; ; at += 1) {
    mark.lastIndex = at;
    at = mark.test(text) ? mark.lastIndex - 1 : text.length;
    if (!matches(noMark, text, at)) return at;
  }
}

function endsLine(text: string, at: number): boolean {
  return at === text.length || text.startsWith("\n", at) || text.startsWith("\r\n", at);
}

/** Blanks beside the breaks within it are none of its (§4.8); before one stands one at the most. */
function words(source: Source, start: number, end: number): Text {
  const value = source.text.slice(start, end).replace(/ ?(\r?\n) */g, "$1");
  return { type: "text", value, position: between(source, start, end) };
}

/** What is more than words among them, and where it ends. */
interface Phrase {
  readonly node: PhrasingContent;
  readonly end: number;
}

function phraseAt(source: Source, at: number): Phrase | undefined {
  switch (source.text.charAt(at)) {
    case "`":
      return codeAt(source, at);
    case "*":
    case "_":
      return emphasisAt(source, at);
    case "[":
      return linkAt(source, at);
    case "<":
      return addressAt(source, at);
  }
  return undefined;
}

// §6.1, within a line; a blank at both ends would be left out.
const code = /`([^`\s](?:[^`\r\n\t\0]*[^`\s])?)`(?!`)/y;

function codeAt(source: Source, at: number): Phrase | undefined {
  const [whole, value = ""] = matchAt(code, source.text, at);
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  return { node: { type: "inlineCode", value, position: between(source, at, end) }, end };
}

// §6.2: what only opens (a blank before it, a letter behind it), words, and as much of what only closes. As each pair is closed
// before the next is opened, it can't be paired otherwise.
const emphasis = once(
  () =>
    /(?<![^\s(])(\*{1,2}|_{1,2})([\p{L}\p{N}](?:[^\r\n\t\0*_`~<[\\&]*(?:[\p{L}\p{N}]|[.!?:)](?=\1(?:\s|$))))?)\1(?=[\s.,:;!?)]|$)/uy,
);

function emphasisAt(source: Source, at: number): Phrase | undefined {
  const [whole, marks = ""] = matchAt(emphasis(), source.text, at);
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  const children = [words(source, at + marks.length, end - marks.length)];
  const position = between(source, at, end);
  return { node: { type: marks.length === 2 ? "strong" : "emphasis", children, position }, end };
}

// §6.3: an inline link, of words, to a destination without parentheses, references and escapes. `![` is an image, `[^` a footnote.
const link =
  /(?<!!)\[([^\s^\]\r\n\t\0*_`~<[\\&](?:[^\]\r\n\t\0*_`~<[\\&]*[^\s\]*_`~<[\\&])?)\]\(([^\s()<>[\]`\\&\p{Cc}]+)\)/uy;

function linkAt(source: Source, at: number): Phrase | undefined {
  const [whole, label = "", url = ""] = matchAt(link, source.text, at);
  if (whole === undefined) return undefined;
  return linkOf(source, at, whole, url, label);
}

// §6.5
const address = /<(https?:[^\s<>\p{Cc}]+)>/uy;

function addressAt(source: Source, at: number): Phrase | undefined {
  const [whole, url = ""] = matchAt(address, source.text, at);
  return whole === undefined ? undefined : linkOf(source, at, whole, url, url);
}

/** A link whose words begin behind one character. */
function linkOf(source: Source, at: number, whole: string, url: string, label: string): Phrase {
  const end = at + whole.length;
  const children = [words(source, at + 1, at + 1 + label.length)];
  return { node: { type: "link", title: null, url, children, position: between(source, at, end) }, end };
}

function matchAt(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}
