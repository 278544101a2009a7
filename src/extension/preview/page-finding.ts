/** What the linter says of a line, as its diagnostics have it. */
export interface PageFinding {
  /** From 1. */
  readonly line: number;
  readonly level: "error" | "warning" | "information";
  readonly message: string;
}
