import type { TextRange } from "../text/range.ts";

/** A text without the sentence that a range stands in; where it is the only one, nothing is left. */
export function withoutSentence(text: string, range: TextRange): string {
  const ends = Array.from(
    text.matchAll(/[.!?…]["”’)]?(?=\s|$)|[。！？]|\n/gu),
    ({ index, 0: stop }) => index + stop.length,
  );
  const start = ends.findLast((end) => end <= range.start) ?? 0;
  const end = ends.find((candidate) => candidate >= range.end) ?? text.length;
  const [before, after] = [text.slice(0, start).trimEnd(), text.slice(end).trimStart()];
  return before === "" || after === "" ? `${before}${after}` : `${before} ${after}`;
}
