/** What the linter says of a line, as its diagnostics have it. */
export interface PageFinding {
  /** From 1. */
  readonly line: number;
  readonly level: "error" | "warning" | "information";
  readonly message: string;
  /** Where it is a person's name: the characters of the line that are the name, counted from 0, the end not included. */
  readonly name?: readonly [from: number, to: number] | undefined;
}
