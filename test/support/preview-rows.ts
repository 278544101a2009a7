/** The rows of a snapshot that a preview's HTML shows: the lines they stand on in the source, from 1, in HTML's order. */
export interface PreviewRows {
  readonly timeline: readonly number[];
  readonly actions: readonly number[];
  readonly steps: readonly number[];
}

/** Reads the rows that the preview marked in its HTML; a row that stands there twice is there twice. */
export function rowsInHtml(html: string): PreviewRows {
  return { timeline: linesOf(html, "entry"), actions: linesOf(html, "action"), steps: linesOf(html, "step") };
}

function linesOf(html: string, row: string): readonly number[] {
  const attribute = new RegExp(`<[^<>]* data-sitrep-${row}="(\\d+)"`, "g");
  return [...html.matchAll(attribute)].map((match) => Number(match[1]));
}
