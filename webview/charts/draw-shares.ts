import { axisX, barX, gridX, plot } from "@observablehq/plot";
import type { ShareChart, SharePart } from "../../src/protocol/insights.ts";
import { colours, fillOf, patternId } from "./colours.ts";
import { shape, asPicture, type Picture } from "./picture.ts";
import { labels, rowsLayout } from "./rows-layout.ts";

/**
 * What of each row came to what, as parts of a bar of 100 %; rows with nothing in them have none. Undefined where that is so
 * of all of them.
 * @param width of the picture, in pixels
 */
export function drawShares(chart: ShareChart, width: number): Picture | undefined {
  const pieces = chart.rows.flatMap(({ counts }, index) => piecesOf(counts, index));
  if (pieces.length === 0) return undefined;
  const layout = rowsLayout(chart.rows.length, width);
  const { drop: dy, inset } = layout;
  const bar = { y: "index", x1: "from", x2: "to", stroke: colours.line, dy };
  const svg = plot({
    ...layout.frame,
    x: { type: "linear", domain: [0, 100] },
    y: { type: "band", domain: chart.rows.map((_, index) => index), axis: null, padding: 0 },
    marks: [
      gridX(marks, { stroke: colours.grid, strokeOpacity: 1, strokeDasharray: "1,3" }),
      axisX(marks, {
        tickFormat: (value: number) => `${value} %`,
        ...{ label: null, color: colours.text, fontSize: 11, tickSize: 3 },
      }),
      ...chart.parts.map(({ look }, part) =>
        barX(
          pieces.filter((piece) => piece.part === part),
          { ...bar, fill: fillOf(look, chart.id), insetTop: inset, insetBottom: inset },
        ),
      ),
      ...labels(chart.rows, layout),
    ],
  });
  const picture = asPicture(svg);
  picture.prepend(patterns(chart));
  return picture;
}

/** How a part looks, small, for the words beside a chart. */
export function drawSwatch({ look }: SharePart, chart: string): SVGSVGElement {
  const size = { width: 18, height: 12 };
  const box = { x: 0.5, y: 0.5, width: 17, height: 11 };
  const swatch = shape("rect", { ...box, fill: fillOf(look, chart), stroke: colours.line });
  return shape("svg", { ...size, viewBox: "0 0 18 12", class: "swatch", "aria-hidden": "true" }, swatch);
}

interface Piece {
  readonly index: number;
  readonly part: number;
  /** In per cent of the row. */
  readonly from: number;
  readonly to: number;
}

function piecesOf(counts: readonly number[], index: number): readonly Piece[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  return counts.flatMap((count, part) => {
    const from = (before / all) * 100;
    before += count;
    return count === 0 ? [] : [{ index, part, from, to: (before / all) * 100 }];
  });
}

const marks = [0, 25, 50, 75, 100];

function patterns({ id, parts }: ShareChart): SVGDefsElement {
  return shape(
    "defs",
    {},
    ...parts.flatMap(({ look }) => {
      if (look === "late") return [stripes(patternId(look, id))];
      return look === "unknown" ? [dots(patternId(look, id))] : [];
    }),
  );
}

function stripes(id: string): SVGPatternElement {
  const place = { id, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return shape(
    "pattern",
    place,
    shape("rect", { width: 6, height: 6, fill: colours.ground }),
    shape("rect", { width: 3, height: 6, fill: colours.late }),
  );
}

function dots(id: string): SVGPatternElement {
  const place = { id, width: 5, height: 5, patternUnits: "userSpaceOnUse" };
  return shape(
    "pattern",
    place,
    shape("rect", { width: 5, height: 5, fill: colours.ground }),
    shape("circle", { cx: 2.5, cy: 2.5, r: 1.2, fill: colours.unknown }),
  );
}
