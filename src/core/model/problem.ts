import type { TextRange } from "../text/range.ts";

/** Something in a file that could not be understood or does not agree, and where. The rest of the file is read anyway. */
export interface Problem {
  /** Stable name: `front-matter-invalid`, `entry-malformed` … */
  readonly code: string;
  /** What is there and what to do, readable alone. */
  readonly message: string;
  readonly range: TextRange;
}
