import type { ListItem, Paragraph } from "mdast";
import { readInline } from "../markdown/inline-text.ts";
import { oncePerNode } from "../markdown/once-per-node.ts";
import { endLineOf, lineOf, rangeOf, sourceOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { EntryType, TimelineEntry } from "../model/entry.ts";
import { parseInstant, type Instant } from "../model/instant.ts";
import { entryTypeOf, isQualifier } from "./entry-words.ts";
import { splitSent } from "./sent-tail.ts";

/**
 * Reads an item of our grammar, `- INSTANT[ **Type**[ (qualifier)]][ text][ ⭐]`. Undefined where the item does not
 * begin with an ISO instant that exists: then it is no entry of ours.
 */
export function readOwnEntry(document: MarkdownDocument, item: ListItem): TimelineEntry | undefined {
  const paragraph = item.children[0];
  if (paragraph?.type !== "paragraph" || !beginsAsOurs(document, paragraph)) return undefined;
  const { start, end } = rangeOf(document, paragraph);
  const source = document.text.slice(start, end);
  const raw = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)(?=\s|$)/i.exec(source)?.[0];
  const instant = raw === undefined ? undefined : parseInstant(raw);
  if (raw === undefined || instant === undefined) return undefined;
  const type = readType(source, raw.length, boldWord(document, paragraph, start));
  return {
    range: rangeOf(document, item),
    line: lineOf(document, item),
    endLine: endLineOf(document, item),
    ...wordsOf(source, raw, instant, type),
  };
}

/** Whether an item begins as an entry of our grammar does; only such is read as one. */
export function mayBeOurs(document: MarkdownDocument, { children: [first] }: ListItem): boolean {
  return first?.type === "paragraph" && beginsAsOurs(document, first);
}

const beginsAsOurs = oncePerNode((document, paragraph: Paragraph) =>
  /^\d{4}-\d\d-\d\dT/i.test(sourceOf(document, paragraph)),
);

/**
 * Reads one line of a text as `readOwnEntry` reads the item it is, without a parse. Undefined where only a parse can tell:
 * the caller knows that the line is an item of a list, on a line of its own, with others of its kind around it.
 */
export function readEntryLine(
  text: string,
  range: { readonly start: number; readonly end: number },
  line: number,
): TimelineEntry | undefined {
  const source = text.slice(range.start + 2, range.end); // behind `- `
  const raw = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)(?= |$)/i.exec(source)?.[0];
  if (raw === undefined || /\s$/.test(source)) return undefined;
  const instant = parseInstant(raw);
  const bold = /^ (?:\*\*([A-Za-z]+(?: [A-Za-z]+)*)\*\*(?= |$)|(?![*_ \t])|$)/.exec(source.slice(raw.length));
  if (instant === undefined || (source.length > raw.length && bold === null)) return undefined;
  const word = bold?.[1];
  const at = raw.length + 1;
  const strong = word === undefined ? undefined : { start: at, end: at + word.length + 4, word };
  const type = readType(source, raw.length, strong);
  return { range, line, endLine: line, ...wordsOf(source, raw, instant, type) };
}

type EntryWords = Omit<TimelineEntry, "range" | "line" | "endLine">;

function wordsOf(source: string, raw: string, instant: Instant, typed: TypeReading): EntryWords {
  const rest = source.slice(typed.end).trim();
  const star = / ⭐\uFE0F?$|^⭐\uFE0F?$/u.exec(rest);
  const { words, sent } = splitSent(star === null ? rest : rest.slice(0, star.index), typed.type);
  return {
    raw,
    date: raw.slice(0, 10),
    time: /T([\d:]+)/.exec(raw)?.[1],
    zone: /z$/i.test(raw) ? "UTC" : /[+-][\d:]+$/.exec(raw)?.[0],
    instant,
    type: typed.type,
    qualifier: typed.qualifier,
    actor: undefined,
    star: star !== null,
    sent,
    text: readInline(words).trim(),
  };
}

interface TypeReading {
  readonly type: EntryType;
  readonly qualifier: string | undefined;
  /** Where the text begins, from the start of the source. */
  readonly end: number;
}

/** Bold text in a source, and where it stands there. */
interface BoldWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The type is the first thing behind the time, if that is a bold type word; the qualifier stands right behind it. */
function readType(source: string, timeEnd: number, bold: BoldWord | undefined): TypeReading {
  const untyped: TypeReading = { type: "note", qualifier: undefined, end: timeEnd };
  if (bold === undefined || source.slice(timeEnd, bold.start).trim() !== "") return untyped;
  const type = entryTypeOf(bold.word);
  if (type === undefined) return untyped;
  const bracket = /^\s*\(([^()]*)\)(?=\s|$)/.exec(source.slice(bold.end));
  const qualifier = bracket?.[1]?.trim().toLowerCase();
  return bracket !== null && qualifier !== undefined && isQualifier(type, qualifier)
    ? { type, qualifier, end: bold.end + bracket[0].length }
    : { type, qualifier: undefined, end: bold.end };
}

/** The node behind the first text of a paragraph, where it is bold. */
function boldWord(document: MarkdownDocument, paragraph: Paragraph, start: number): BoldWord | undefined {
  const strong = paragraph.children[1];
  if (strong?.type !== "strong") return undefined;
  const range = rangeOf(document, strong);
  return { start: range.start - start, end: range.end - start, word: plainText(strong) };
}
