import { parseMarkdown } from "../../markdown/parse.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { oncePerText } from "../../text/once-per-text.ts";
import type { TextRange } from "../../text/range.ts";

/** A stretch of Markdown as it is read, and where that stands in the source. */
export interface Decoded {
  readonly text: string;
  readonly placeOf: (range: TextRange) => TextRange;
}

/**
 * Markdown with its character references and escapes as the characters that they mean: `Jane&nbsp;Doe`, `jane\_doe`. All
 * else stays, so what is no text (code, an address) may be read as a little more than it says.
 */
export function decoded(source: string): Decoded {
  if (!/[&\\]/.test(source)) return { text: source, placeOf: (range) => range };
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const take = (written: string, meant: string): void => {
    const isSame = written === meant;
    for (let unit = 0; unit < meant.length; unit += 1) {
      starts.push(isSame ? at + unit : at);
      ends.push(isSame ? at + unit + 1 : at + written.length);
    }
    pieces.push(meant);
    at += written.length;
  };
  for (const { 0: written, index } of source.matchAll(coded)) {
    const before = source.slice(at, index);
    take(before, before);
    take(written, written.startsWith("\\") ? written.slice(1) : meantBy(written));
  }
  const rest = source.slice(at);
  take(rest, rest);
  return {
    text: pieces.join(""),
    placeOf: ({ start, end }) => ({
      start: starts[start] ?? source.length,
      end: end > start ? (ends[end - 1] ?? source.length) : (starts[start] ?? source.length),
    }),
  };
}

const coded = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|\\[!-/:-@[-`{-~]/g;

/** What a reference means, to the parser that reads the document; blanks of all widths are one. */
const meantBy = oncePerText((reference: string): string => {
  const words = plainText(parseMarkdown(`a${reference}b`).root);
  return words.length > 2 ? words.slice(1, -1) : reference;
});
