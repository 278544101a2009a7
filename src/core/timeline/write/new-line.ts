import type { TextEdit } from "../../text/edit.ts";

/** An entry in the manner of another one, ready to be put into the shape of its timeline. */
export interface NewLine {
  /** Marks in front of the time. */
  readonly lead: string;
  readonly stamp: string;
  /** What joins time and text. */
  readonly tail: string;
  readonly text: string;
  /** What stands below the line, from its line break on, where the entry has more. */
  readonly below?: string | undefined;
}

/** Puts a line where its entry goes; undefined where the shape can't hold it. */
export type Inserter = (line: NewLine) => TextEdit | undefined;

/** The line as one piece of source, with what stands below it. */
export function sourceOfLine({ lead, stamp, tail, text, below = "" }: NewLine): string {
  return lead + stamp + tail + text + below;
}
