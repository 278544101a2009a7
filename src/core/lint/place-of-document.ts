import type { FrontMatter } from "../markdown/front-matter.ts";
import type { MarkdownDocument } from "../markdown/parse.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { bomLength } from "../text/lines.ts";
import type { TextRange } from "../text/range.ts";

/** Where a finding about the whole document stands: its first heading, else the first line that says something. */
export function placeOfDocument(
  { text, lines }: MarkdownDocument,
  { sections }: Snapshot,
  frontMatter: FrontMatter | undefined,
): TextRange {
  const heading = sections[0]?.heading;
  if (heading !== undefined) return heading;
  const from = frontMatter?.range.end ?? bomLength(text);
  const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  return { start, end: lines.endOf(lines.lineAt(start)) };
}
