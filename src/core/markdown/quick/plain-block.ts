import type { Code, Heading, List, ListItem, Paragraph, RootContent } from "mdast";
import {
  behindBreak,
  between,
  matches,
  phrasesAt,
  type GoesOn,
  type Phrases,
  type Source,
} from "./plain-phrases.ts";
import { plainTableAt } from "./plain-table.ts";

/** A block, and where the line behind it begins. */
export interface PlainBlock {
  readonly node: RootContent;
  readonly end: number;
}

/**
 * The block that begins with the line at an offset, where nothing is open: a paragraph, a heading, a list whose items hold words alone, a table
 * or fenced code, if its lines say beyond doubt that it is one, and that its words are words (CommonMark 0.31). Undefined
 * where there is any doubt, however small: this is no parser of Markdown, but a look ahead at what can be nothing else.
 */
export function plainBlockAt(source: Source, at: number): PlainBlock | undefined {
  const { text } = source;
  if (matches(atx, text, at)) return headingAt(source, at, atx.lastIndex);
  if (text.startsWith("```", at)) return codeAt(source, at);
  if (text.startsWith("|", at)) return tableAt(source, at);
  return matches(item, text, at) ? listAt(source, at) : paragraphAt(source, at);
}

// §4.2: one to six `#`, then a blank; what is behind it is not blank here.
const atx = /#{1,6} (?! )/y;
// §4.5: an info string of one word, and what may close the code.
const fence = /(`{3,})([^\s`\\&\0]*)\r?\n/y;
const closing = /\n[ \t]*`{3,}[ \t]*(?=\r?\n|$)/g;
// §5.2: a marker and one to four blanks, with further ones it could be indented code; and the box of a task.
const item = /(([-*+]|\d{1,9}[.)]) {1,4})(\[[ xX]\] )?(?=\S)/y;
// §4.9
const blankLine = /[ \t]*(?:\r?\n|$)/y;
const blankLines = /(?:[ \t]*\r?\n){1,9}/y;
/** Behind a list or a fence remark takes some beginnings of blocks for words; a heading and a letter are to all the same. */
const afterCode = /(?:[ \t]*\r?\n){0,9}(?:$|#{1,6} |\p{L})/uy;
const afterList = /(?:[ \t]*\r?\n){0,9}(?:$|#{1,6} |(?<=\n[ \t]*\r?\n)\p{L})/uy;

/** §4.8: it ends at a blank line, and a heading may end it (§4.2). */
function paragraphAt(source: Source, start: number): PlainBlock | undefined {
  const phrases = phrasesAt(source, start, toParagraphsEnd);
  if (phrases === undefined) return undefined;
  return { node: paragraph(source, start, phrases), end: behindBreak(source.text, phrases.end) };
}

function toParagraphsEnd(text: string, at: number): number | undefined {
  return matches(blankLine, text, at) || matches(atx, text, at) ? undefined : at + blanksAt(text, at);
}

function blanksAt(text: string, at: number): number {
  let blanks = 0;
  while (text.charAt(at + blanks) === " ") blanks += 1;
  return blanks;
}

function paragraph(source: Source, start: number, { children, end }: Phrases): Paragraph {
  return { type: "paragraph", children, position: between(source, start, end) };
}

/** §4.2, without a closing sequence. */
function headingAt(source: Source, start: number, content: number): PlainBlock | undefined {
  const { text } = source;
  const depth = content - 1 - start;
  const phrases = phrasesAt(source, content, never);
  if (phrases === undefined || /# ?$/.test(text.slice(phrases.end - 2, phrases.end)) || !isDepth(depth))
    return undefined;
  const { children, end } = phrases;
  const node: Heading = { type: "heading", depth, children, position: between(source, start, end) };
  return { node, end: behindBreak(text, end) };
}

function never(): undefined {
  return undefined;
}

function isDepth(depth: number): depth is Heading["depth"] {
  return depth >= 1 && depth <= 6;
}

/** §4.5: the lines up to the first that may close it, if that one is the same as its own fence. */
function codeAt(source: Source, start: number): PlainBlock | undefined {
  const { text } = source;
  fence.lastIndex = start;
  const [opening, marks = "", lang = ""] = fence.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const body = start + opening.length;
  closing.lastIndex = body - 1;
  const closed = closing.exec(text);
  if (closed?.[0] !== `\n${marks}`) return undefined;
  const value = text.slice(
    body,
    Math.max(body, closed.index - (text.charAt(closed.index - 1) === "\r" ? 1 : 0)),
  );
  const end = closed.index + closed[0].length;
  if (/\r(?!\n)|\0/.test(value) || !matches(afterCode, text, end)) return undefined;
  const node: Code = {
    type: "code",
    lang: lang === "" ? null : lang,
    meta: null,
    value,
    position: between(source, start, end),
  };
  return { node, end: behindBreak(text, end) };
}

/** §5.2, §5.3: items of words alone with the same kind of marker, and a block behind them that is none of theirs. */
function listAt(source: Source, start: number): PlainBlock | undefined {
  const { text } = source;
  const children: ListItem[] = [];
  let spread = false;
  let kind: string | undefined;
  for (let at = start; ;) {
    item.lastIndex = at;
    const [lead, indent = "", mark = "", box] = item.exec(text) ?? [];
    kind ??= mark.slice(-1);
    const content = at + (lead?.length ?? 0);
    const goesOn: GoesOn = (_, next) =>
      blanksAt(text, next) === indent.length ? next + indent.length : undefined;
    const phrases = mark.endsWith(kind) ? phrasesAt(source, content, goesOn) : undefined;
    if (lead === undefined || phrases === undefined) return undefined;
    // The paragraph begins at the box where no words follow it.
    if (box !== undefined && phrases.children[0]?.type !== "text") return undefined;
    const { end } = phrases;
    children.push({
      type: "listItem",
      spread: false,
      checked: box === undefined ? null : box !== "[ ] ",
      children: [paragraph(source, content, phrases)],
      position: between(source, at, end),
    });
    at = behindBreak(text, end);
    if (matches(afterList, text, at)) {
      const number = /^\d+/.exec(text.slice(start, start + 9))?.[0];
      const node: List = {
        type: "list",
        ordered: number !== undefined,
        start: number === undefined ? null : Number(number),
        spread,
        children,
        position: between(source, start, end),
      };
      return { node, end: at };
    }
    const next = matches(blankLines, text, at) ? blankLines.lastIndex : at;
    spread ||= next > at;
    at = next;
  }
}

function tableAt(source: Source, start: number): PlainBlock | undefined {
  const { text } = source;
  const node = plainTableAt(source, start, (at) => matches(afterList, text, at));
  const end = node?.position?.end.offset;
  return node === undefined || end === undefined ? undefined : { node, end: behindBreak(text, end) };
}
