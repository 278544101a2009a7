/**
 * What a Markdown document says, in the few shapes that every target knows: references are resolved, footnotes stand at the
 * end, HTML is text, front matter is left out, and text runs carry their marks flat. Made by `contentOf`.
 */
export type Block =
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | { readonly kind: "heading"; readonly depth: HeadingDepth; readonly runs: readonly Run[] }
  | ListBlock
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  /** `text` has no line break at its end. */
  | { readonly kind: "code"; readonly language: string | undefined; readonly text: string }
  | TableBlock
  | { readonly kind: "rule" };

export type HeadingDepth = 1 | 2 | 3 | 4 | 5 | 6;

export interface ListBlock {
  readonly kind: "list";
  /** The number of its first item; undefined where it is not numbered. */
  readonly start: number | undefined;
  readonly items: readonly Item[];
}

export interface Item {
  /** Undefined: no task. */
  readonly checked: boolean | undefined;
  readonly blocks: readonly Block[];
}

export interface TableBlock {
  readonly kind: "table";
  /** The first is the head. All have the same number of cells. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = readonly Run[];

export type Run =
  /** `text` is never empty and holds no line break and nothing that `cleanText` takes out. */
  | { readonly kind: "text"; readonly text: string; readonly marks: Marks }
  /** Asked for (`hard`), or just where a line of the source ends: messages keep those, pages join the lines. */
  | { readonly kind: "break"; readonly hard: boolean };

export interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  /** Where it leads: http, https, mailto or tel, encoded so that no white space and none of `<>"` is in it. */
  readonly url: string | undefined;
}

export const unmarked: Marks = Object.freeze({
  strong: false,
  emphasis: false,
  strike: false,
  code: false,
  url: undefined,
});

/** A run of text without marks. */
export function plainRun(text: string, marks: Marks = unmarked): Run {
  return { kind: "text", text, marks };
}

/** Runs as they read, with `lineBreak` for every break and `softBreak` where only the source has one. */
export function textOfRuns(runs: readonly Run[], lineBreak = "\n", softBreak = lineBreak): string {
  return runs.map((run) => (run.kind === "text" ? run.text : run.hard ? lineBreak : softBreak)).join("");
}

/** The blocks of an item with its box as text in front, for where there are no boxes to tick. */
export function boxedBlocks({ checked, blocks }: Item): readonly Block[] {
  if (checked === undefined) return blocks;
  const [first, ...rest] = blocks;
  const box = plainRun(checked ? "☑ " : "☐ ");
  if (first?.kind === "paragraph") return [{ ...first, runs: [box, ...first.runs] }, ...rest];
  return [{ kind: "paragraph", runs: [box] }, ...blocks];
}
