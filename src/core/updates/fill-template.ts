import type { TemplatePart, UpdateTemplate } from "./update-template.ts";
import type { UpdateValue } from "./update-facts.ts";

/** A stretch of a message, and the variable it came from. */
export interface FilledPart {
  readonly text: string;
  /** The variable's name; undefined for the template's own words. */
  readonly field: string | undefined;
  /** Whether it stands for what nobody said yet. */
  readonly blank: boolean;
}

/** A message line by line; an empty list is an empty line. */
export type FilledLines = readonly (readonly FilledPart[])[];

/** What stands for a variable of a template, by its name. */
export type ValueOf = (part: Exclude<TemplatePart, { kind: "words" }>) => UpdateValue;

/** A template with its values. A line goes where a variable in it does not apply, and so do empty lines that this leaves. */
export function fillTemplate({ lines }: Pick<UpdateTemplate, "lines">, valueOf: ValueOf): FilledLines {
  const filled = lines.flatMap((line) => {
    const parts = fillLine(line, valueOf);
    return parts === undefined ? [] : [parts];
  });
  return filled.filter(
    (line, index) =>
      line.length > 0 ||
      (index > 0 &&
        index < filled.length - 1 &&
        (filled[index - 1] ?? []).length > 0 &&
        hasMore(filled, index)),
  );
}

function hasMore(lines: FilledLines, index: number): boolean {
  return lines.slice(index).some((line) => line.length > 0);
}

/** Undefined where a variable of the line does not apply. */
export function fillLine(line: readonly TemplatePart[], valueOf: ValueOf): readonly FilledPart[] | undefined {
  const parts: FilledPart[] = [];
  for (const part of line) {
    if (part.kind === "words") parts.push({ text: part.text, field: undefined, blank: false });
    else {
      const value = valueOf(part);
      if (value.kind === "none") return undefined;
      if (value.kind === "blank")
        parts.push({ text: `[${blankName(part.name)}]`, field: part.name, blank: true });
      else parts.push({ text: value.text, field: part.name, blank: false });
    }
  }
  return parts;
}

/** What a blank is called in a message, which is English like the rest of what is written. */
function blankName(name: string): string {
  return Object.hasOwn(blankNames, name) ? (blankNames[name] ?? name) : name;
}

const blankNames: Readonly<Record<string, string>> = {
  known: "what we know",
  doing: "what we do",
  involved: "who is involved",
  restored: "when it was restored",
  lasted: "how long the impact lasted",
  changing: "what we change",
  "review-by": "when the review is shared",
  title: "what is happening",
};

/** The message as one text, line by line. */
export function textOf(lines: FilledLines): string {
  return lines.map(lineText).join("\n");
}

export function lineText(line: readonly FilledPart[]): string {
  return line.map(({ text }) => text).join("");
}
