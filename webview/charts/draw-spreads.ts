import { axisX, barX, gridX, plot, ruleY, tickX } from "@observablehq/plot";
import type { SpreadChart, SpreadPoints } from "../../src/protocol/insights.ts";
import { colours } from "./colours.ts";
import { asPicture, type Picture } from "./picture.ts";
import { labels, rowsLayout, type RowsLayout } from "./rows-layout.ts";

/**
 * How long something took, by row: a line from the shortest to the longest, a box around the middle half, a mark at the
 * median; rows in which nothing was measured have none. Undefined where that is so of all of them.
 * @param width of the picture, in pixels
 */
export function drawSpreads(chart: SpreadChart, width: number): Picture | undefined {
  const [first, last] = [chart.ticks[0], chart.ticks.at(-1)];
  if (chart.rows.every(({ spread }) => spread === undefined)) return undefined;
  if (first === undefined || last === undefined) return undefined;
  const layout = rowsLayout(chart.rows.length, width);
  const ticks = fitting(chart.ticks, width - layout.frame.marginLeft - layout.frame.marginRight);
  const svg = plot({
    ...layout.frame,
    x: { type: "log", domain: [first.at, last.at], clamp: true },
    y: { type: "band", domain: chart.rows.map((_, index) => index), axis: null, padding: 0 },
    marks: [
      gridX(
        ticks.map(({ at }) => at),
        { stroke: colours.grid, strokeOpacity: 1, strokeDasharray: "1,3" },
      ),
      axisX(
        ticks.map(({ at }) => at),
        {
          text: (value: number) => ticks.find(({ at }) => at === value)?.label ?? "", // not `tickFormat`: a logarithmic scale thins that
          ...{ label: null, color: colours.text, fontSize: 11, tickSize: 3 },
        },
      ),
      ...spreads(chart, first.at, layout),
      ...labels(chart.rows, layout),
    ],
  });
  return asPicture(svg);
}

/** @param least what the axis begins with: a logarithmic one has no zero */
function spreads({ rows }: SpreadChart, least: number, { drop, inset }: RowsLayout) {
  type Row = SpreadPoints & { readonly index: number };
  const shown = rows.flatMap(({ spread }, index): Row[] =>
    spread === undefined ? [] : [{ ...spread, index }],
  );
  const at =
    (point: keyof SpreadPoints) =>
    (row: Row): number =>
      Math.max(row[point], least);
  const row = { y: "index", stroke: colours.line, dy: drop };
  const box = { ...row, fill: colours.good, insetTop: inset, insetBottom: inset };
  return [
    ruleY(shown, { ...row, x1: at("least"), x2: at("most"), strokeWidth: 1.5 }),
    barX(shown, { ...box, x1: at("lowerQuartile"), x2: at("upperQuartile") }),
    tickX(shown, {
      ...row,
      ...{ x: at("median"), strokeWidth: 3, insetTop: inset - 4, insetBottom: inset - 4 },
    }),
  ];
}

/** As many marks of the axis as have room for their words. */
function fitting(ticks: SpreadChart["ticks"], width: number): SpreadChart["ticks"] {
  const each = 52;
  const step = Math.max(1, Math.ceil((ticks.length * each) / Math.max(width, each)));
  return ticks.filter((_, index) => index % step === 0);
}
