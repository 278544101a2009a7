import type { InsightsChart, PictureFormat } from "../../src/protocol/insights.ts";
import { drawShares, drawSwatch } from "../charts/draw-shares.ts";
import { drawSpreads } from "../charts/draw-spreads.ts";
import { describe, type Picture } from "../charts/picture.ts";
import { paintedPng } from "../charts/paint-picture.ts";
import { standingAlone } from "../charts/standing-alone.ts";
import { button } from "../elements/button.ts";
import { make, setHidden, setText, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { createDataTable } from "./data-table.ts";

/** Where what a chart shows goes: its picture, as a whole SVG file or a PNG in base64, or its figures. */
export interface Saving {
  readonly picture: (format: PictureFormat, content: string) => void;
  readonly figures: () => void;
}

/** One chart: what it is of, its figures in words, the picture, what is not in it, its figures as a table. */
export function createChartSection(id: string, save: Saving): Part<InsightsChart> {
  const heading = make("h2", { id: `heading-${id}` });
  const definition = make("p", { class: "hint" });
  const summary = make("div", { class: "summary" });
  const picture = make("div", { class: "drawn" });
  const legend = make("p", { class: "legend" });
  const figure = make("figure", {}, legend, picture);
  const notes = make("ul", { class: "notes" });
  const tableSlot = make("div");
  const saving = make(
    "div",
    { class: "buttons saving" },
    button({
      label: t("Save Chart as SVG"),
      press: () => {
        const svg = picturesFile();
        if (svg !== undefined) save.picture("svg", svg);
      },
    }),
    button({
      label: t("Save Chart as PNG"),
      press: () => {
        const svg = picturesFile();
        const png = svg && paintedPng(svg);
        if (png !== undefined) save.picture("png", png);
      },
    }),
    button({ label: t("Save Its Figures as CSV"), press: save.figures }),
  );
  const element = make(
    "section",
    { "aria-labelledby": heading.id, class: "chart" },
    ...[heading, definition, summary, figure, notes, tableSlot, saving],
  );
  const table = { title: "", part: undefined as Part<InsightsChart["table"]> | undefined };
  let shown: { readonly chart: InsightsChart; readonly width: number } | undefined;
  let drawn: Picture | undefined;

  function draw(chart: InsightsChart): void {
    const width = Math.max(240, picture.clientWidth === 0 ? 640 : picture.clientWidth);
    shown = { chart, width };
    drawn = chart.kind === "spread" ? drawSpreads(chart, width) : drawShares(chart, width);
    if (drawn !== undefined) describe(drawn, [chart.title, ...chart.summary].join(". "));
    picture.replaceChildren(...(drawn === undefined ? [] : [drawn]));
    setHidden(figure, drawn === undefined);
    setHidden(saving, drawn === undefined);
  }

  function picturesFile(): string | undefined {
    if (shown === undefined || drawn === undefined) return undefined;
    const { chart } = shown;
    const lines = [chart.definition, ...chart.summary, ...chart.notes];
    if (chart.kind === "spread")
      return standingAlone(drawn, { title: chart.title, lines: [...lines, howToRead()], legend: [] });
    const parts = chart.parts.map((part) => ({ label: part.label, swatch: drawSwatch(part, chart.id) }));
    return standingAlone(drawn, { title: chart.title, lines, legend: parts });
  }

  new ResizeObserver(() => {
    if (shown !== undefined && picture.clientWidth !== 0 && picture.clientWidth !== shown.width)
      draw(shown.chart);
  }).observe(picture);

  return {
    element,
    show: (chart) => {
      setText(heading, chart.title);
      setText(definition, chart.definition);
      summary.replaceChildren(...chart.summary.map((words) => make("p", {}, words)));
      legend.replaceChildren(...legendOf(chart));
      notes.replaceChildren(...chart.notes.map((note) => make("li", {}, note)));
      setHidden(notes, chart.notes.length === 0);
      if (table.part === undefined || table.title !== chart.title) {
        table.title = chart.title;
        table.part = createDataTable(chart.title);
        tableSlot.replaceChildren(table.part.element);
      }
      table.part.show(chart.table);
      draw(chart);
    },
  };
}

function legendOf(chart: InsightsChart): readonly (Node | string)[] {
  if (chart.kind === "spread") return [howToRead()];
  return chart.parts.map((part) =>
    make("span", { class: "part" }, drawSwatch(part, chart.id), ` ${part.label}`),
  );
}

function howToRead(): string {
  return t(
    "The line runs from the shortest to the longest, the box holds the middle half, the mark is the median.",
  );
}
