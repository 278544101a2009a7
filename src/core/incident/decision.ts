import type { TextEdit } from "../text/edit.ts";

/** Something to be done outside the text, after the edits. */
export type Effect =
  /** Make `<folder>/incident.md` under the incidents folder; on collision the folder gets `-2`, `-3` … */
  | { readonly kind: "create-record"; readonly folder: string; readonly text: string }
  /** Make the review beside the record. One that is there already stays as it is. */
  | { readonly kind: "create-review"; readonly fileName: string; readonly text: string }
  /** Words ready to copy or send. */
  | { readonly kind: "announce"; readonly text: string };

/** What an intent comes to: edits and effects, or why not. */
export type Decision =
  | {
      readonly kind: "planned";
      readonly edits: readonly TextEdit[];
      readonly effects: readonly Effect[];
      /** What the person should know though it was done. */
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: "refused";
      /** What is in the way and what to do, without the file's name. */
      readonly reason: string;
      /** The line it is about, from 1. */
      readonly line: number | undefined;
    };

/** A decision that does these things. */
export function planned(
  edits: readonly TextEdit[],
  effects: readonly Effect[] = [],
  warnings: readonly string[] = [],
): Decision {
  return { kind: "planned", edits, effects, warnings };
}

/** A decision against it. */
export function refused(reason: string, line?: number): Decision {
  return { kind: "refused", reason, line };
}
