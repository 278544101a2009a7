/**
 * A text of at most so many UTF-16 units: what is longer ends in `…`. Never between the halves of one character, and
 * without white space before the mark.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = most - 1;
  const splits = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return `${text.slice(0, splits ? end - 1 : end).trimEnd()}…`;
}
