/** Where the word or mark ends that begins at `start`; `start` where none does. */
export function pieceEnd(text: string, start: number): number {
  const first = text.charAt(start);
  if (lone.includes(first)) return start + 1;
  if (first === "\n" || first === "\r" || isGap(text, start)) return start;
  piece.lastIndex = start;
  return piece.test(text) ? piece.lastIndex : start;
}

/** The marks that are a piece alone, whatever stands around them. */
const lone = ".,;:!?()&";

/** A single space, or white space behind some: most often, and no piece. */
function isGap(text: string, start: number): boolean {
  return isSpace(text, start) && (start === 0 || !isSpace(text, start + 1) || isSpace(text, start - 1));
}

function isSpace(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return mark === " " || mark === "\t";
}

/** Every repeat begins with a mark that no word holds, so matching is linear. */
const piece =
  /[\p{L}\p{N}_@][\p{L}\p{N}\p{M}_]*(?:['’.@/+-][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*|(?<=[sS])['’](?=\s)|[.,;:!?…()–—&]|(?<=\s)-{1,2}(?=\s)|(?<=[^\s])[ \t]{5,}/uy;
