import type { ReviewBlock } from "../../model/review-block.ts";
import { inline, linesOf, severityLine } from "./block-lines.ts";

/** Whether a review's text has all the words of a block, as they were written into it. */
export function isBlockIn(text: string, block: ReviewBlock): boolean {
  return writtenWords(block).every((words) => text.includes(words) || text.includes(escapedBars(words)));
}

function writtenWords(block: ReviewBlock): readonly string[] {
  switch (block.kind) {
    case "whys":
    case "sense":
      return linesOf(block);
    case "factor":
      return [inline(block.text)];
    case "severity":
      return [severityLine(block)];
  }
}

/** As in a table's cell. */
function escapedBars(words: string): string {
  return words.replace(/\|/g, "\\|");
}
