import type { MarkdownDocument } from "../../markdown/parse.ts";

/** What stands before an offset on its line, fit for a line of its own: quote marks stay, list markers are blanks. */
export function linePrefix({ text, lines }: MarkdownDocument, offset: number): string {
  const before = text.slice(lines.startOf(lines.lineAt(offset)), offset).replace(/^\uFEFF/, "");
  return before.replace(/[^\s>]/g, " ");
}

/** The line break of the line that an offset is on, or of the line before it where it is the last. */
export function eolAt(text: string, offset: number): string {
  return (
    /\r\n|\n|\r/.exec(text.slice(offset))?.[0] ??
    /(?:\r\n|\n|\r)(?=[^\r\n]*$)/.exec(text.slice(0, offset))?.[0] ??
    "\n"
  );
}
