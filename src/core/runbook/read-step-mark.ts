import type { ListItem } from "mdast";
import { readInline } from "../markdown/inline-text.ts";
import { parseMarkdown, rangeOf, type MarkdownDocument } from "../markdown/parse.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { Step, StepAnchors } from "../model/step.ts";
import type { TextRange } from "../text/range.ts";

type Mark = Pick<Step, "checked" | "state" | "reason" | "text" | "anchors">;

/**
 * How far a list item is, and where a mark on it goes. `[x]` is done; `[ ]` whose first paragraph ends with
 * ` (skipped: reason)` or ` (blocked: reason)` is that, and the brackets are no part of the text.
 * `paragraph` is the range of the item's first paragraph, `plain` its text.
 */
export function readMark(
  document: MarkdownDocument,
  item: ListItem,
  paragraph: TextRange,
  plain: string,
): Mark {
  const source = document.text.slice(paragraph.start, paragraph.end).trimEnd();
  const box = boxOf(document, item);
  if (typeof item.checked !== "boolean" || box === undefined) {
    return { checked: undefined, state: "open", reason: undefined, text: plain, anchors: undefined };
  }
  const suffix = item.checked ? undefined : suffixOf(source);
  const textEnd = paragraph.start + (suffix?.at ?? source.length);
  return {
    checked: item.checked,
    state: item.checked ? "done" : (suffix?.state ?? "open"),
    reason: suffix?.reason,
    text: suffix === undefined ? plain : withoutSuffix(plain, source.slice(suffix.at)),
    anchors: anchorsOf(box, textEnd, suffix === undefined ? undefined : paragraph.start + source.length),
  };
}

/** The one character between the brackets of a task item. */
function boxOf(document: MarkdownDocument, item: ListItem): TextRange | undefined {
  const { start, end } = rangeOf(document, item);
  const match = /^(?:[-*+]|\d{1,9}[.)])\s{0,20}\[/.exec(
    document.text.slice(start, Math.min(end, start + 40)),
  );
  if (match === null) return undefined;
  const at = start + match[0].length;
  return document.text[at + 1] === "]" ? { start: at, end: at + 1 } : undefined;
}

interface Suffix {
  readonly at: number;
  readonly state: "skipped" | "blocked";
  readonly reason: string;
}

/** The reason at the end of a paragraph's source. Brackets inside a reason are escaped, so an open one starts no reason. */
function suffixOf(source: string): Suffix | undefined {
  if (!source.endsWith(")")) return undefined;
  const at = Math.max(source.lastIndexOf(" (skipped: "), source.lastIndexOf(" (blocked: "));
  const match = at === -1 ? null : /^ \((skipped|blocked): ((?:[^()\\]|\\[^])*)\)$/.exec(source.slice(at));
  if (match === null) return undefined;
  return {
    at,
    state: match[1] === "skipped" ? "skipped" : "blocked",
    reason: readInline(match[2] ?? "").trim(),
  };
}

/**
 * The plain text up to the suffix. What stands before it may show the same words, in code for example, and so may the
 * reason: as many markers as the suffix shows by itself are counted from the end.
 */
function withoutSuffix(plain: string, suffix: string): string {
  const shown = markersIn(plainText(parseMarkdown(`x${suffix}`).root)).length;
  const marker = markersIn(plain).at(-shown);
  return marker === undefined ? plain : plain.slice(0, marker).trimEnd();
}

/** Where a plain text shows the beginning of a reason. */
function markersIn(plain: string): readonly number[] {
  return [...plain.matchAll(/ \((?:skipped|blocked): /g)].map(({ index }) => index);
}

function anchorsOf(box: TextRange, textEnd: number, suffixEnd: number | undefined): StepAnchors {
  return {
    box,
    textEnd,
    suffix: suffixEnd === undefined ? undefined : { start: textEnd, end: suffixEnd },
  };
}
