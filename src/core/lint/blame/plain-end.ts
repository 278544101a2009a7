/**
 * Where a word of ASCII letters alone ends that begins at `start`; `start` where none does. Nine words of ten are such, and
 * the pattern of all pieces (see piece-end.ts) says the same of them in several times the time. Before anything with which that
 * pattern would go on it gives up.
 */
export function plainEnd(text: string, start: number): number {
  let end = start;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  if (end === start || end === text.length) return end;
  const code = text.charCodeAt(end);
  if (code > 127 || isWordMark(code)) return start;
  return joints.includes(text.charAt(end)) && !isPlainGap(text.charCodeAt(end + 1)) ? start : end;
}

/** What joins two parts of a word, those beyond ASCII left out: they are told by being beyond. */
const joints = "'.@/+-";

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Digits and `_`. */
function isWordMark(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 95;
}

/** Nothing (the end of the text), or something in ASCII with which no word begins or goes on. */
function isPlainGap(code: number): boolean {
  return !(code > 127 || isWordMark(code) || isAsciiLetter(code));
}
