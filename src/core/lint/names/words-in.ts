/** A word of a prose with its place and what stands between it and the word before. */
export interface Word {
  /** As written, without a possessive ending. */
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  /** Behind the text; a possessive ending comes after it. */
  readonly end: number;
  /** Whether `'s` follows, or the bare apostrophe of a plural. */
  readonly owns: boolean;
  /** Whatever stands between the word before (or the beginning) and this one. */
  readonly gap: string;
  /** Whether a sentence, a clause behind a colon or a list's point begins with it. */
  readonly opens: boolean;
}

/** The words of a prose in order: letters and digits, joined by apostrophes and hyphens. Linear in its length. */
export function wordsIn(prose: string): readonly Word[] {
  const words: Word[] = [];
  let behind = 0;
  for (let start = 0; start < prose.length; start += 1) {
    if (!isWordCharacter(prose, start)) continue;
    const end = wordEnd(prose, start);
    words.push(wordOf(prose, behind, start, end, words.length === 0));
    behind = end;
    start = end - 1;
  }
  return words;
}

// A pattern would say the same in a line and take four times as long; this runs over every document.
function wordEnd(prose: string, start: number): number {
  let end = start + 1;
  while (end < prose.length) {
    if (isWordCharacter(prose, end)) end += 1;
    else if (isJoint(prose.charCodeAt(end)) && isWordCharacter(prose, end + 1)) end += 2;
    else break;
  }
  return end;
}

/** Letters, digits, `_` and, beyond ASCII, marks. Half a surrogate pair is none: letters there are not read as words. */
function isWordCharacter(prose: string, index: number): boolean {
  const code = prose.charCodeAt(index);
  if (code < 128)
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  return code > 0xaa && /[\p{L}\p{N}\p{M}]/u.test(prose.charAt(index));
}

/** `'`, `’`, `-`. */
function isJoint(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 45;
}

function wordOf(prose: string, behind: number, start: number, end: number, first: boolean): Word {
  const whole = prose.slice(start, end);
  const possessive = end - start > 2 && /['’][sS]$/.test(whole);
  const text = possessive ? whole.slice(0, -2) : whole;
  const gap = prose.slice(behind, start);
  return {
    text,
    lower: text.toLowerCase(),
    start,
    end: start + text.length,
    owns: possessive || (text.endsWith("s") && isJoint(prose.charCodeAt(end)) && prose[end] !== "-"),
    gap,
    opens: first || (gap !== " " && endsSentence(gap)),
  };
}

/** Whether what stands between two words parts sentences, cells or the points of a list. */
export function endsSentence(gap: string): boolean {
  return /[.!?…][)"'”’*_\]]*\s|[:;|]\s|\n\s*\n|\s[-–—*•]\s/u.test(gap);
}
