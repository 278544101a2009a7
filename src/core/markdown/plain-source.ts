import { parseMarkdown } from "./parse.ts";
import { plainText } from "./plain-text.ts";

/** One line of Markdown source, as it stands in a cell or an item, as a reader sees it. */
export function plainWordsOfSource(source: string): string {
  return plainText(parseMarkdown(before + source.replace(/\\\|/g, "|")).root).slice(before.length);
}

/** Keeps the beginning of a line from being read as a list, a heading or the like. */
const before = "a ";
