import type { TextEdit } from "../../text/edit.ts";

/** An entry in the manner of another one, ready to be put into the shape of its timeline. */
export interface NewLine {
  /** Marks in front of the time. */
  readonly lead: string;
  readonly stamp: string;
  /** What joins time and text. */
  readonly tail: string;
  readonly text: string;
}

/** Puts a line where its entry goes; undefined where the shape can't hold it. */
export type Inserter = (line: NewLine) => TextEdit | undefined;

/** The line as one piece of source. */
export function sourceOfLine({ lead, stamp, tail, text }: NewLine): string {
  return lead + stamp + tail + text;
}
