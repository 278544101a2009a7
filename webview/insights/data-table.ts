import type { InsightsTable } from "../../src/protocol/insights.ts";
import { make, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";

/** The figures of a chart, folded away until somebody asks; wider ones scroll on their own. */
export function createDataTable(title: string): Part<InsightsTable> {
  const table = make("table");
  const scroll = make(
    "div",
    { class: "scroll", role: "region", "aria-label": t("{0}: figures", title), tabindex: "0" },
    table,
  );
  const element = make("details", { class: "figures" }, make("summary", {}, t("Figures as a table")), scroll);
  return {
    element,
    show: ({ columns, rows }) => {
      table.replaceChildren(
        make("caption", {}, title),
        make("thead", {}, make("tr", {}, ...columns.map((column) => make("th", { scope: "col" }, column)))),
        make("tbody", {}, ...rows.map(rowOf)),
      );
    },
  };
}

function rowOf([name = "", ...cells]: readonly string[]): HTMLElement {
  return make("tr", {}, make("th", { scope: "row" }, name), ...cells.map((cell) => make("td", {}, cell)));
}
