import type { TextEdit } from "../../text/edit.ts";
import type { TextRange } from "../../text/range.ts";

/** Where an entry goes, or why this document's timeline can't take it. */
export type Placement =
  | {
      readonly kind: "placed";
      readonly edits: readonly TextEdit[];
      /** The part of the document that is written in: a merge conflict there is in the way. */
      readonly within: TextRange;
    }
  | { readonly kind: "refused"; readonly reason: string; readonly line: number | undefined };
