import type { TimeScale } from "./time-scale.ts";

/** What the rows of one drawing have in common. Rows stand below each other. */
export interface Frame {
  readonly width: number;
  readonly scale: TimeScale;
  /** How wide the names of the rows may be, pixels; they stand at the left edge. */
  readonly names: number;
}

/** One part of a drawing. */
export interface DrawnRow {
  readonly svg: string;
  /** Pixels from its top, which it was given, to the top of what stands below it. */
  readonly height: number;
}

/** Draws a part of the picture with its top at `y`. */
export type DrawRow = (y: number, frame: Frame) => DrawnRow;
