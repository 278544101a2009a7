import type { CardRun, CardSize, CardText, Placed } from "./card.ts";
import type { Run } from "./content.ts";
import { marked } from "./lines-of.ts";
import { escapedStart, writeRuns, type Dialect } from "./write-runs.ts";

/** A line of a card; it has to hold something. `size` is that of a heading, which is bold. */
export function cardText(line: readonly Run[], placed: Placed, size?: CardSize): CardText {
  if (line.some((run) => run.kind === "text" && run.marks.url !== undefined)) {
    const text = escapedStart(
      writeRuns(size === undefined ? line : marked(line, { strong: false }), dialect),
    );
    return { type: "TextBlock", text, wrap: true, ...headed(size), ...placed };
  }
  const inlines = line.map((run) => runOf(run, size));
  return { type: "RichTextBlock", inlines: inlines.length === 0 ? [blank] : inlines, ...placed };
}

const blank: CardRun = { type: "TextRun", text: " " };

/** What a `TextBlock` knows of Markdown (learn.microsoft.com, "Format cards in Teams"): bold, italic, lists and links. */
const dialect: Dialect = {
  escaped: (text) =>
    text
      .replace(/[\\`*_[\]~]/g, "\\$&")
      // Dates and times of a card, which would be written in the reader's zone.
      .replaceAll("{{", "{\\{"),
  strike: undefined,
  code: false,
  hardBreak: "\n",
  softBreak: "\n",
};

function runOf(run: Run, size: CardSize | undefined): CardRun {
  if (run.kind === "break") return blank;
  const { strong, emphasis, strike, code } = run.marks;
  return {
    type: "TextRun",
    text: code ? indented(run.text) : run.text,
    ...(size === undefined ? strong && { weight: "bolder" } : headed(size)),
    ...(emphasis && { italic: true }),
    ...(strike && { strikethrough: true }),
    ...(code && { fontType: "monospace" }),
  };
}

function headed(size: CardSize | undefined): { readonly size?: CardSize; readonly weight?: "bolder" } {
  return size === undefined ? {} : { size, weight: "bolder" };
}

/** Spaces that would be folded do not break; single ones stay what they are, for whoever copies a command. */
function indented(code: string): string {
  return code
    .replace(/^ +| {2,}/g, (spaces) => "\u00a0".repeat(spaces.length))
    .replaceAll("\t", "\u00a0\u00a0");
}
