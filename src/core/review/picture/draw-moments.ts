import { element } from "../../text/html.ts";
import type { DrawRow } from "./frame.ts";
import type { TimedEntry } from "./key-moments.ts";
import type { Picture } from "./picture.ts";
import { label } from "./svg-text.ts";
import { rounded, type TimeScale } from "./time-scale.ts";

/** A point of the picture: one key moment, or some in a row that stand too close to be told apart. */
interface Point {
  readonly x: number;
  readonly lane: number;
  /** The numbers of the first and the last moment. */
  readonly first: number;
  readonly last: number;
}

const laneHeight = 22;
const mostLanes = 4;

/** Key moments as numbered points, below each other where they would touch; `4+` stands for 4 and those behind it. */
export function drawMoments({ moments }: Picture): DrawRow {
  return (y, { scale }) => {
    const points = placePoints(moments.timed, scale);
    const lanes = points.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
    const width = pointWidth(moments.timed.length);
    const drawn = points.map((point) => drawPoint(point, y + point.lane * laneHeight, width));
    return {
      svg: drawn.length === 0 ? "" : element("g", { class: "sitrep-picture-points" }, ...drawn),
      height: lanes * laneHeight + (lanes === 0 ? 0 : 6),
    };
  };
}

/** How wide each point is, that of the highest number with a `+`. */
export function pointWidth(count: number): number {
  return Math.max(18, (String(count).length + 1) * 7 + 6);
}

function placePoints(timed: readonly TimedEntry[], scale: TimeScale): readonly Point[] {
  const width = pointWidth(timed.length) + 2;
  const ends: number[] = [];
  const points: Point[] = [];
  for (const [index, { instant }] of timed.entries()) {
    const x = scale.at(instant);
    const free = Array.from({ length: mostLanes }, (_, lane) => ends[lane] ?? -Infinity).findIndex(
      (end) => end <= x - width / 2,
    );
    const before = points.at(-1);
    if (free === -1 && before !== undefined) {
      points[points.length - 1] = { ...before, last: index + 1 };
      continue;
    }
    ends[free] = x + width / 2;
    points.push({ x, lane: free, first: index + 1, last: index + 1 });
  }
  return points;
}

function drawPoint({ x, first, last }: Point, y: number, width: number): string {
  const attributes = {
    class: "sitrep-picture-disc",
    x: String(rounded(x - width / 2)),
    y: String(y),
    width: String(width),
    height: "18",
    rx: "9",
    fill: "none",
    stroke: "currentColor",
  };
  const number = first === last ? String(first) : `${first}+`;
  const range = { "data-first": String(first), "data-last": String(last) };
  return element(
    "g",
    { class: "sitrep-picture-point", ...range },
    element("rect", attributes),
    label(number, x, y + 13, "number", "middle"),
  );
}
