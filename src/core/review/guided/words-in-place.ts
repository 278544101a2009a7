import { eolOf } from "../../text/lines.ts";
import { inline } from "./block-lines.ts";

/** A review with words that somebody is typing, for the linter to read them where they would stand. */
export interface WordsInPlace {
  readonly text: string;
  /** The field whose words are at an offset; undefined where they are the review's own. */
  readonly fieldAt: (offset: number) => string | undefined;
}

/**
 * The text of a review and behind it, in a section with this heading, what was typed into each field: so the linter says of
 * it what it will say of it there, with all that the review tells of people and things.
 */
export function wordsInPlace(
  review: string,
  heading: string,
  fields: readonly { readonly field: string; readonly text: string }[],
): WordsInPlace {
  const eol = eolOf(review);
  let text = `${review}${eol}${eol}## ${heading}${eol}${eol}`;
  const places = fields.map(({ field, text: typed }) => {
    const start = text.length;
    text += `- **Why?** ${inline(typed)}${eol}`;
    return { field, start, end: text.length };
  });
  return {
    text,
    fieldAt: (offset) => places.find(({ start, end }) => offset >= start && offset < end)?.field,
  };
}
