import { outlineOf } from "../../src/core/markdown/outline.ts";
import { parseMarkdown, type MarkdownDocument } from "../../src/core/markdown/parse.ts";
import type { Section } from "../../src/core/model/section.ts";

/** A parsed text with its outline, as the readers of Markdown want it. */
export function parsed(text: string): {
  readonly document: MarkdownDocument;
  readonly sections: readonly Section[];
} {
  const document = parseMarkdown(text);
  return { document, sections: outlineOf(document) };
}
