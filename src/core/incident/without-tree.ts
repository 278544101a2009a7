import type { MarkdownDocument } from "../markdown/parse.ts";
import { parseMarkdown } from "../markdown/parse.ts";
import type { ReadDocument } from "./read-document.ts";

/** A text of more characters is kept as it was read: reading it again takes more than a few milliseconds. */
export const mostReadAgain = 50_000;

/**
 * What was read, without its tree, which takes five times the room of all the rest: for whoever keeps thousands. It is made again, once,
 * where somebody asks for it. Equal to `read` in all it says.
 */
export function withoutTree(read: ReadDocument): ReadDocument {
  const { text, lines, leftOut } = read.document;
  let root: MarkdownDocument["root"] | undefined;
  const document: MarkdownDocument = {
    text,
    lines,
    leftOut,
    get root() {
      return (root ??= parseMarkdown(text, leftOut).root);
    },
  };
  return { ...read, document };
}
