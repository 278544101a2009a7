import { isSlot } from "./merge-lines.ts";

/**
 * The lines of a timeline's section, each item of a list with all its lines as one; fenced code and comments as well, whose
 * lines may look like anything.
 */
export function timelineUnits(lines: readonly string[]): readonly string[] {
  const units: string[] = [];
  let blanks: string[] = [];
  let isInItem = false;
  let blockEnd: RegExp | undefined;
  for (const line of lines) {
    if (blockEnd === undefined && line.trim() === "") {
      blanks.push(line);
      continue;
    }
    // An indented line is part of the item above, also behind blank lines.
    const goesOn = blockEnd !== undefined || (isInItem && /^[ \t]/.test(line));
    if (goesOn) {
      units.push((units.pop() ?? "") + blanks.join("") + line);
      if (blockEnd?.test(line) === true) blockEnd = undefined;
    } else {
      units.push(...blanks, line);
      isInItem = isItem(line);
      blockEnd = endOfBlock(line);
    }
    blanks = [];
  }
  return [...units, ...blanks];
}

/** Whether a unit is a line of a timeline on its own: an item of a list, a row of a table, a line that begins with a time. */
export function isTimelineLine(unit: string): boolean {
  return (
    isSlot(unit) || isItem(unit) || isRow(unit) || /^[*_`([]{0,3}(?:\d{4}-\d\d-\d\d|\d\d?:\d\d)\b/.test(unit)
  );
}

function isItem(line: string): boolean {
  return /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/.test(line) && !/^(?:[-*][ \t]*){3,}\s*$/.test(line);
}

/** A row, but not the one that makes the rows above and below it a table. */
function isRow(line: string): boolean {
  return line.startsWith("|") && !/^[|:\s-]+$/.test(line);
}

/** What ends the block that a line opens, where that is another line. */
function endOfBlock(line: string): RegExp | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}\\s*$`);
  return /^ {0,3}<!--/.test(line) && !line.includes("-->") ? /-->/ : undefined;
}
