/** A stretch of a document: UTF-16 offsets into the whole text (a BOM counts), end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range of nothing at `offset`: where something could be inserted. */
export function emptyRange(offset: number): TextRange {
  return { start: offset, end: offset };
}

/** Whether the two ranges share a character. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
