import type { AdfInline, AdfInlines, AdfMark, AdfParagraph } from "./adf-document.ts";
import type { Marks, Run } from "./content.ts";

/** Runs as ADF; lines of the source are joined by a space, since a page has lines of its own. */
export function adfInlines(runs: readonly Run[]): AdfInlines {
  return runs.map((run): AdfInline => {
    if (run.kind === "break") return run.hard ? { type: "hardBreak" } : { type: "text", text: " " };
    const marks = marksOf(run.marks);
    return { type: "text", text: run.text, ...(marks.length > 0 && { marks }) };
  });
}

/** A paragraph of runs; without any it is an empty one. */
export function adfParagraph(runs: readonly Run[]): AdfParagraph {
  return { type: "paragraph", content: adfInlines(runs) };
}

/** `code` stands with a link alone (schema: `code_inline_node`). */
function marksOf({ strong, emphasis, strike, code, url }: Marks): readonly AdfMark[] {
  const link: readonly AdfMark[] = url === undefined ? [] : [{ type: "link", attrs: { href: url } }];
  if (code) return [{ type: "code" }, ...link];
  return [
    ...link,
    ...(emphasis ? [{ type: "em" } as const] : []),
    ...(strong ? [{ type: "strong" } as const] : []),
    ...(strike ? [{ type: "strike" } as const] : []),
  ];
}
