import { parseAgain, parseInParts } from "../markdown/incremental/parse-again.ts";
import { readFrontMatter, type FrontMatter } from "../markdown/front-matter.ts";
import { parseMarkdown, type MarkdownDocument } from "../markdown/parse.ts";
import { inOneGo, type Steps } from "../text/steps.ts";
import { timelineLinesAhead } from "../timeline/foreign/timeline-lines.ts";
import { isRecord, readDocument, type ReadDocument, type ReadOptions } from "./read-document.ts";

/**
 * Reads a text as `readDocument` does, for little more than what an edit changed since an earlier version of it was read.
 * Rests while it parses, so that its caller may do something else or give up. Never throws.
 */
export function* readAgain(
  text: string,
  options: Omit<ReadOptions, "parse" | "frontMatter">,
  previous: ReadDocument | undefined,
): Steps<ReadDocument> {
  const before = previous?.document;
  // The lines of a long record are read without a parse: whether they are is seen while it is read.
  const frontMatter = sameFrontMatter(text, previous) ?? readFrontMatter(text);
  const ahead = isRecord(frontMatter, options.path ?? "") ? undefined : yield* parse(text, before);
  if (ahead !== undefined && before === undefined) yield* timelineLinesAhead(ahead);
  return readDocument(text, {
    ...options,
    frontMatter: { known: frontMatter },
    parse: (all, leaveOut) =>
      leaveOut === undefined ? (ahead ?? inOneGo(parse(all, before))) : parseMarkdown(all, leaveOut),
  });
}

/** The front matter of the version before, if the text begins with the same. */
function sameFrontMatter(text: string, previous: ReadDocument | undefined): FrontMatter | undefined {
  const end = previous?.frontMatter?.range.end;
  if (previous === undefined || end === undefined || !/[\r\n]/.test(text.charAt(end))) return undefined;
  return previous.document.text.startsWith(text.slice(0, end)) ? previous.frontMatter : undefined;
}

function parse(text: string, before: MarkdownDocument | undefined): Steps<MarkdownDocument> {
  return parseAgain(before?.parts === undefined ? nothing : before, text);
}

const nothing = parseInParts("");
