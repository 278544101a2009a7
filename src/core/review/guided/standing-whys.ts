import type { ReadDocument } from "../../incident/read-document.ts";
import { readInline } from "../../markdown/inline-text.ts";
import type { StandingBlock, WhysBlock } from "../../model/review-block.ts";
import type { Section } from "../../model/section.ts";
import type { TextRange } from "../../text/range.ts";
import { headingOf, linesOf } from "./block-lines.ts";

/** Five Whys that stand in a review, as they were worded. */
export type StandingWhys = WhysBlock & { readonly replaces: StandingBlock };

/** Whether a section is about Five Whys, by its heading. */
export function isAboutWhys({ text }: Pick<Section, "text">): boolean {
  return /^(?:five|5) whys?\b/i.test(text);
}

/**
 * The Five Whys of a section as the guide has them, where it holds no more than the guide writes, a comment for writers apart:
 * blank questions too, as a template leaves them. Undefined where anything else stands there: that is people's own.
 */
export function standingWhys({ document }: ReadDocument, section: Section): StandingWhys | undefined {
  const text = plainEnds(document.text.slice(section.heading.start, section.body.end)).trimEnd();
  const [, problem = "", list] = form.exec(text) ?? [];
  if (list === undefined) return undefined;
  const lines = list.split("\n");
  const answers = lines.map((line) => {
    const [, indent = "", words = ""] = item.exec(line) ?? [];
    return { depth: indent.length / 2, text: readInline(words) };
  });
  const block = { kind: "whys", problem: readInline(problem), answers } as const;
  const written = lines.filter((line) => !blank.test(line)).join("\n");
  const heading = headingOf(block);
  if (linesOf(block).join("\n") !== written || !text.replace(/^#+ /, "").startsWith(`${heading}\n`))
    return undefined;
  return { ...block, replaces: { line: section.line, text } };
}

/** Where a block stands that was read before, however far its file moved on; the nearest of several. Undefined where it changed. */
export function placeOfWhys(
  { document, snapshot }: ReadDocument,
  { line, text }: StandingBlock,
): TextRange | undefined {
  const places = snapshot.sections
    .filter(isAboutWhys)
    .filter(({ heading, body }) => plainEnds(document.text.slice(heading.start, body.end)).trimEnd() === text)
    .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
  const [place] = places;
  if (place === undefined) return undefined;
  const { start } = place.heading;
  return { start, end: start + document.text.slice(start, place.body.end).trimEnd().length };
}

/** The lines of other Five Whys in the place of those that stand there: the marks of the heading and a comment stay. */
export function linesInstead({ text }: StandingBlock, block: WhysBlock): readonly string[] {
  const marks = /^#+ /.exec(text)?.[0] ?? "### ";
  const comment = /\n\n(<!--[^]*?-->)\n\n/.exec(text)?.[1];
  const between = comment === undefined ? [] : ["", ...comment.split("\n")];
  return [`${marks}${headingOf(block)}`, ...between, "", ...linesOf(block)];
}

const form =
  /^#{1,6} Five Whys(?:: ([^\n]*))?\n\n(?:<!--(?:(?!-->)[^])*-->\n\n)?((?:(?: {2})*- \*\*Why\?\*\*[^\n]*(?:\n|$))+)$/;
const item = /^((?: {2})*)- \*\*Why\?\*\*(?: (.*))?$/;
const blank = /\*\*Why\?\*\*\s*$/;

function plainEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
