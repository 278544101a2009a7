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

const pattern = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’-][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/gu;
const possessive = /['’]s$/i;

/** The words of a prose in order. Linear in its length. */
export function wordsIn(prose: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { 0: whole, index } of prose.matchAll(pattern)) {
    const owns = possessive.test(whole);
    const text = owns ? whole.slice(0, -2) : whole;
    const gap = prose.slice(at, index);
    at = index + whole.length;
    const plural = !owns && text.endsWith("s") && /^['’](?![\p{L}\p{N}])/u.test(prose.slice(at, at + 2));
    words.push({
      text,
      lower: text.toLowerCase(),
      start: index,
      end: index + text.length,
      owns: owns || plural,
      gap,
      opens: words.length === 0 || endsSentence(gap),
    });
  }
  return words;
}

/** Whether what stands between two words parts sentences, cells or the points of a list. */
export function endsSentence(gap: string): boolean {
  return /[.!?…][)"'”’*_\]]*\s|[:;|]\s|\n\s*\n|\s[-–—*•]\s/u.test(gap);
}
