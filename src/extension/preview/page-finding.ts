/** What the linter says of a document, as its diagnostics have it. */
export interface PageFinding {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly level: "error" | "warning" | "information";
  readonly message: string;
  /** The words that it is about, the end not included. */
  readonly words?: { readonly start: Spot; readonly end: Spot } | undefined;
  /** Whether those words are a person's name. */
  readonly isName?: boolean | undefined;
}

/** A place in a text: lines count from 1, characters (UTF-16) from 0. */
export interface Spot {
  readonly line: number;
  readonly character: number;
}
