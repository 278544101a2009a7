import type { ListItem, Paragraph } from "mdast";
import { readInline } from "../markdown/inline-text.ts";
import { endLineOf, lineOf, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { EntryType, TimelineEntry } from "../model/entry.ts";
import { parseInstant } from "../model/instant.ts";
import { entryTypeOf, isQualifier } from "./entry-words.ts";

/**
 * Reads an item of our grammar, `- INSTANT[ **Type**[ (qualifier)]][ text][ ⭐]`. Undefined where the item does not
 * begin with an ISO instant that exists: then it is no entry of ours.
 */
export function readOwnEntry(document: MarkdownDocument, item: ListItem): TimelineEntry | undefined {
  const paragraph = item.children[0];
  if (paragraph?.type !== "paragraph") return undefined;
  const { start, end } = rangeOf(document, paragraph);
  const source = document.text.slice(start, end);
  const raw = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)(?=\s|$)/i.exec(source)?.[0];
  const instant = raw === undefined ? undefined : parseInstant(raw);
  if (raw === undefined || instant === undefined) return undefined;
  const typed = readType(document, paragraph, start + raw.length);
  const rest = document.text.slice(typed.end, end).trim();
  const star = / ⭐\uFE0F?$|^⭐\uFE0F?$/u.exec(rest);
  return {
    range: rangeOf(document, item),
    line: lineOf(document, item),
    endLine: endLineOf(document, item),
    raw,
    date: raw.slice(0, 10),
    time: /T([\d:]+)/.exec(raw)?.[1],
    zone: /z$/i.test(raw) ? "UTC" : /[+-][\d:]+$/.exec(raw)?.[0],
    instant,
    type: typed.type,
    qualifier: typed.qualifier,
    actor: undefined,
    star: star !== null,
    text: readInline(star === null ? rest : rest.slice(0, star.index)).trim(),
  };
}

interface TypeReading {
  readonly type: EntryType;
  readonly qualifier: string | undefined;
  /** Where the text begins. */
  readonly end: number;
}

/** The type is the first node behind the time, if that is a bold type word; the qualifier stands right behind it. */
function readType(document: MarkdownDocument, paragraph: Paragraph, timeEnd: number): TypeReading {
  const untyped: TypeReading = { type: "note", qualifier: undefined, end: timeEnd };
  const strong = paragraph.children[1];
  if (strong?.type !== "strong") return untyped;
  const range = rangeOf(document, strong);
  if (document.text.slice(timeEnd, range.start).trim() !== "") return untyped;
  const type = entryTypeOf(plainText(strong));
  if (type === undefined) return untyped;
  const bracket = /^\s*\(([^()]*)\)(?=\s|$)/.exec(document.text.slice(range.end));
  const qualifier = bracket?.[1]?.trim().toLowerCase();
  return bracket !== null && qualifier !== undefined && isQualifier(type, qualifier)
    ? { type, qualifier, end: range.end + bracket[0].length }
    : { type, qualifier: undefined, end: range.end };
}
