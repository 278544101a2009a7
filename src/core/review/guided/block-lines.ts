import { cleanTyped, writeHeading, writeInline } from "../../markdown/inline-text.ts";
import type {
  SenseAnswer,
  SenseBlock,
  SenseQuestion,
  SeverityBlock,
  WhyAnswer,
  WhysBlock,
} from "../../model/review-block.ts";

/** What is asked, as it stands in the review: English, whatever language the editor speaks. */
export const senseQuestionWords: Readonly<Record<SenseQuestion, string>> = {
  saw: "What could be seen?",
  expected: "What was expected to happen?",
  goal: "What was the aim?",
  reasonable: "What made this reasonable?",
  unknown: "What could nobody know yet?",
  pressure: "What else was going on?",
};

/** The heading of a guided block, without its marks. */
export function headingOf(block: WhysBlock | SenseBlock): string {
  const name = block.kind === "whys" ? "Five Whys" : "How it made sense";
  const words = writeHeading(oneLine(block.kind === "whys" ? block.problem : block.about));
  return words === "" ? name : `${name}: ${words}`;
}

/** The list under that heading, without what was left blank. */
export function linesOf(block: WhysBlock | SenseBlock): readonly string[] {
  return block.kind === "whys" ? whyLines(block.answers) : senseLines(block.answers);
}

/**
 * Answers as nested items, `- **Why?** The pool was exhausted.` An answer that was left blank takes those to it along: what
 * they say is kept, and answers what is above.
 */
function whyLines(answers: readonly WhyAnswer[]): readonly string[] {
  const lines: string[] = [];
  /** The depths, as typed, of the answers that are above the next one. */
  const above: number[] = [];
  for (const { depth, text } of answers) {
    while ((above.at(-1) ?? -1) >= depth) above.pop();
    const words = inline(text);
    if (words === "") continue;
    lines.push(`${"  ".repeat(above.length)}- **Why?** ${words}`);
    above.push(depth);
  }
  return lines;
}

function senseLines(answers: readonly SenseAnswer[]): readonly string[] {
  return answers.flatMap(({ question, text }) => {
    const words = inline(text);
    return words === "" ? [] : [`- **${senseQuestionWords[question]}** ${words}`];
  });
}

/** One sentence on the first severity, and what was typed behind it. */
export function severityLine({ verdict, first, better, criteria, text }: SeverityBlock): string {
  const was = first === undefined ? "The first severity" : writeInline(first);
  if (verdict === "right") {
    return joined(`${was} was the right severity to begin with.`, inline(text));
  }
  const judged = `${was} was ${verdict} to begin with`;
  if (better === undefined) return joined(`${judged}.`, inline(text));
  const named = writeInline(better);
  const linked = criteria === undefined ? named : `[${named}](${criteria})`;
  return joined(`${judged}; the criteria for ${linked} would have told.`, inline(text));
}

/** Typed words as they stand on one line of Markdown. */
export function inline(typed: string): string {
  return writeInline(cleanTyped(typed));
}

function joined(sentence: string, words: string): string {
  return words === "" ? sentence : `${sentence} ${words}`;
}

function oneLine(typed: string): string {
  return cleanTyped(typed).replace(/\s+/g, " ");
}
