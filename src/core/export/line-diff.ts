import { diffComm } from "node-diff3";

/** How many lines that are the same stand around those that differ. */
const around = 3;

/**
 * What is different between two versions of a text, line by line: `-` before what goes, `+` before what comes, with three
 * lines around it and `@@ -3 +5 @@` where lines were left out (of the first and the second version, from 1). Empty where they
 * are the same but for line breaks.
 */
export function lineDiff(before: string, after: string): string {
  const lines = linesOf(before, after);
  const shown = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ mark }) => mark !== " "),
  );
  return lines
    .flatMap(({ mark, text, old, now }, index) => {
      if (shown[index] !== true) return [];
      const heading = shown[index - 1] === true ? [] : [`@@ -${old} +${now} @@`];
      return [...heading, `${mark}${text}`];
    })
    .join("\n");
}

interface DiffLine {
  readonly mark: " " | "-" | "+";
  readonly text: string;
  /** Where it stands, or would, in each version, from 1. */
  readonly old: number;
  readonly now: number;
}

function linesOf(before: string, after: string): readonly DiffLine[] {
  const found: DiffLine[] = [];
  let [old, now] = [1, 1];
  for (const piece of diffComm(before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/))) {
    for (const text of piece.common ?? []) found.push({ mark: " ", text, old: old++, now: now++ });
    for (const text of piece.buffer1 ?? []) found.push({ mark: "-", text, old: old++, now });
    for (const text of piece.buffer2 ?? []) found.push({ mark: "+", text, old, now: now++ });
  }
  return found;
}
