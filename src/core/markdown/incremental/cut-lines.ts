/** No shorter than this is a part, in characters, while the text can be cut: a parse of few more costs next to nothing. */
export const leastLength = 400;

/**
 * Offsets within `[from, to)` of a text where a part may begin: headings, items of a list, and what stands behind a blank
 * line, each at the beginning of its line. Whether a part really ends there only its parse can tell.
 */
export function* cutsIn(text: string, from: number, to: number): Iterable<number> {
  let behindBlank = false;
  let fence: string | undefined;
  for (const match of text.slice(from, to).matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const [whole, line = ""] = match;
    if (whole === "") break;
    const marks = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (match.index > 0 && /^\S/.test(line) && (behindBlank || opens.test(line))) yield from + match.index;
      fence = marks;
    } else if (closes(line, fence)) fence = undefined;
    behindBlank = line.trim() === "";
  }
}

const opens = /^(?:#{1,6}(?:[ \t]|$)|[-*+][ \t]|\d{1,9}[.)][ \t])/;

function closes(line: string, fence: string): boolean {
  const marks = line.trim();
  return marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
}

/** The line that begins at an offset, without its line break. */
export function lineAt(text: string, offset: number): string {
  const rest = /[\r\n]/g;
  rest.lastIndex = offset;
  return text.slice(offset, rest.exec(text)?.index ?? text.length);
}
