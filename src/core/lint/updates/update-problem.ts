import type { TextRange } from "../../text/range.ts";

/** What may be wrong with an update's words; each kind but jargon has a rule that looks for it in records. */
export type UpdateProblemKind =
  | "next-time"
  | "eta"
  | "status-word"
  | "outage"
  | "person"
  | "internal-host"
  | "jargon";

/** Something an update says, or leaves out, that its readers should not have to deal with. */
export interface UpdateProblem {
  readonly kind: UpdateProblemKind;
  /** "Unexpected …, expected …", readable alone. */
  readonly message: string;
  /** Offsets into the update's text; all of it for what is missing. */
  readonly range: TextRange;
  /** What may stand there instead, where one thing is obvious. */
  readonly replacement: string | undefined;
}
