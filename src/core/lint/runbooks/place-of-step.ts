import type { Step } from "../../model/step.ts";
import type { TextRange } from "../../text/range.ts";
import type { ReviewModel } from "../review-model.ts";

/** The first line of a step, without what stands below it. */
export function placeOfStep({ document }: ReviewModel, { range, line }: Step): TextRange {
  return { start: range.start, end: Math.min(range.end, document.lines.endOf(line - 1)) };
}

/** A step as messages name it: its words, cut where they are long. */
export function nameOfStep({ text }: Step): string {
  const words = text.replace(/[`\r\n]+/g, "").trim();
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
