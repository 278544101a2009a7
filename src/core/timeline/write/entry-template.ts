import type { MarkdownDocument } from "../../markdown/parse.ts";
import type { TimelineEntry } from "../../model/entry.ts";
import { readStamp } from "../foreign/stamp.ts";
import { stampParts, type StampPart } from "./stamp-pattern.ts";

/** How one entry writes its time and what joins it to its text. */
export interface EntryTemplate {
  /** Marks that open before the time: `**`, `[`, a backtick. */
  readonly lead: string;
  readonly parts: readonly StampPart[];
  /** IANA name or offset that its clock is in; undefined where nothing says it. */
  readonly zone: string | undefined;
  /** What stands between time and text: closing marks and the separator, or a line break and an indent. */
  readonly tail: string;
  /** Where the text of the line begins and ends, for changing it; equal where there is none. */
  readonly textStart: number;
  readonly textEnd: number;
}

/** The manner of an entry whose line's content begins at `contentStart`; undefined where its time is not found there. */
export function templateOf(
  document: MarkdownDocument,
  entry: TimelineEntry,
  contentStart: number,
): EntryTemplate | undefined {
  const { text } = document;
  const at = text.indexOf(entry.raw, contentStart);
  if (entry.raw === "" || at === -1 || at >= entry.range.end) return undefined;
  const lineEnd = endOfPiece(text, at, entry.range.end);
  const line = text.slice(contentStart, lineEnd);
  const stamp = readStamp(line);
  if (stamp === undefined) return undefined;
  const rawEnd = at + entry.raw.length;
  const { start, open } = textIn(line, stamp.text);
  const textStart = contentStart + start;
  const lead = withoutDoubt(text.slice(contentStart, at));
  return {
    lead: open === "" ? lead : lead.slice(0, Math.max(0, lead.length - open.length)),
    parts: stampParts(entry.raw),
    zone: entry.zone,
    tail:
      start >= line.length
        ? tailBelow(text, lineEnd, rawEnd, entry.range.end)
        : text.slice(rawEnd, textStart),
    textStart,
    textEnd: lineEnd,
  };
}

/** The end of the line, or of the part of it before a `<br>`, without the blanks and the backslash of a hard break. */
function endOfPiece(text: string, from: number, limit: number): number {
  const source = text.slice(from, limit);
  const piece = /^[^\r\n]*?(?=<br ?\/?>|[\r\n]|$)/i.exec(source)?.[0] ?? source;
  return from + piece.trimEnd().replace(/\\$/, "").trimEnd().length;
}

/** Where the text begins in a line; `open` are marks that opened before the time and close within the text. */
function textIn(line: string, text: string): { readonly start: number; readonly open: string } {
  if (text === "") return { start: line.length, open: "" };
  for (let dropped = 0; dropped < Math.min(8, text.length); dropped += 1) {
    const rest = text.slice(dropped);
    if (line.endsWith(rest)) return { start: line.length - rest.length, open: text.slice(0, dropped) };
  }
  return { start: line.length, open: "" };
}

/** `~14:02` and `around 14:02` are of their own entry. */
function withoutDoubt(lead: string): string {
  return lead.replace(
    /[~≈]|\b(?:at|on|from|between|around|about|approx(?:imately|\.)?|circa|roughly|by)\s|ca?\.\s?/gi,
    "",
  );
}

/** A time that stands alone: what leads from it to the text below, where that is of the same entry. */
function tailBelow(text: string, lineEnd: number, rawEnd: number, limit: number): string {
  const gap = /^[ \t\\]*(?:\r\n|\n|\r)[\s>]*(?=\S)/.exec(text.slice(lineEnd, limit))?.[0];
  const closing = text.slice(rawEnd, lineEnd);
  return gap === undefined ? (closing === "" ? " " : `${closing.trimEnd()} `) : closing + gap;
}
