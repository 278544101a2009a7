/** Where the word or mark ends that begins at `start`; `start` where none does. */
export function pieceEnd(text: string, start: number): number {
  if (text.charAt(start) === " " && !/[ \t]/.test(text.charAt(start + 1))) return start; // most often, and no piece
  piece.lastIndex = start;
  return piece.test(text) ? piece.lastIndex : start;
}

/** Every repeat begins with a mark that no word holds, so matching is linear. */
const piece =
  /[\p{L}\p{N}_@][\p{L}\p{N}\p{M}_]*(?:['’.@/+-][\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*)*|(?<=[sS])['’](?=\s)|[.,;:!?…()–—&]|(?<=\s)-{1,2}(?=\s)|(?<=[^\s])[ \t]{5,}/uy;
