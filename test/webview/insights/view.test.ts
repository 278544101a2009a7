// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { FromInsights, ToInsights } from "../../../src/protocol/insights.ts";
import { createInsights } from "../../../webview/insights/view.ts";
import { sampleInsights, sampleShares, sampleTimes } from "../support/sample-insights.ts";

let posted: FromInsights[] = [];
let show: (message: ToInsights) => void;

beforeEach(() => {
  posted = [];
  const page = createInsights((message) => posted.push(message));
  document.body.replaceChildren(page.element);
  show = page.show;
});

function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.closest("[hidden]") === null,
  );
}

function press(label: string): void {
  all("vscode-button")
    .find((button) => button.textContent === label)
    ?.click();
}

const texts = (selector: string): readonly string[] => all(selector).map(({ textContent }) => textContent);

describe("the page of insights", () => {
  it("shows each chart with its definition, its figures in words and as a table", () => {
    show(sampleInsights);
    expect(texts("h2")).toEqual(["Time to mitigate", "Reviews on time"]);
    expect(texts("section:first-child .summary p")).toEqual(["Median 30 min", "Measured 5 of 6."]);
    expect(texts("section:first-child tbody tr")).toEqual(["All30 min", "Zürich 漢字 🚒unknown"]);
    expect(all("section:first-child tbody th").map((cell) => cell.getAttribute("scope"))).toEqual([
      "row",
      "row",
    ]);
  });

  it("says to screen readers what a picture shows", () => {
    show(sampleInsights);
    const [picture] = document.querySelectorAll("svg.picture");
    expect(picture?.getAttribute("role")).toBe("img");
    expect(picture?.getAttribute("aria-label")).toBe("Time to mitigate. Median 30 min. Measured 5 of 6.");
    expect(document.querySelectorAll("svg.picture [aria-label]")).toHaveLength(0);
  });

  it("draws nothing that the page's policy refuses: no style element, no style attribute", () => {
    show(sampleInsights);
    expect(document.querySelectorAll("svg.picture")).toHaveLength(2);
    expect(document.querySelectorAll("style, [style]")).toHaveLength(0);
  });

  it("draws a box for each row that was measured, and one piece for each part that has something", () => {
    show(sampleInsights);
    const [times, shares] = document.querySelectorAll("svg.picture");
    const filled = (picture: Element | undefined): number =>
      picture?.querySelectorAll("g > rect").length ?? 0;
    expect([filled(times), filled(shares)]).toEqual([1, 3]);
  });

  it("tells the parts of a row by pattern, not by colour alone", () => {
    show(sampleInsights);
    const fills = [...document.querySelectorAll(".legend .swatch rect")].map((swatch) =>
      swatch.getAttribute("fill"),
    );
    expect(fills).toEqual([
      "var(--vscode-charts-blue)",
      "url(#reviews-on-time-late)",
      "url(#reviews-on-time-unknown)",
    ]);
    expect([...document.querySelectorAll("pattern")].map(({ id }) => id)).toEqual([
      "reviews-on-time-late",
      "reviews-on-time-unknown",
    ]);
  });

  it("names the marks of the axis", () => {
    show(sampleInsights);
    const words = [...document.querySelectorAll("svg.picture text")].map(({ textContent }) => textContent);
    expect(words).toEqual(expect.arrayContaining(["15 min", "1 h", "30 min (5 of 6)", "100 %"]));
  });

  it("leaves out the picture of what was measured nowhere, and keeps its words", () => {
    const rows = sampleTimes.rows.map((row) => ({ ...row, spread: undefined }));
    show({ ...sampleInsights, charts: [{ ...sampleTimes, rows, ticks: [] }] });
    expect(all("figure")).toEqual([]);
    expect(texts(".summary p")).toEqual(["Median 30 min", "Measured 5 of 6."]);
  });

  it("sends what is chosen, with what was chosen before", () => {
    show(sampleInsights);
    all("input[type=radio]").at(-1)?.click();
    const from = document.querySelector<HTMLInputElement>("#from");
    from!.value = "2026-01-01";
    from?.dispatchEvent(new Event("change"));
    expect(posted).toEqual([
      { kind: "choose", choices: { by: "month", from: undefined, to: "2026-11-22" } },
      { kind: "choose", choices: { by: "month", from: "2026-01-01", to: "2026-11-22" } },
    ]);
  });

  it("keeps controls, focus and open tables when new figures come", () => {
    show(sampleInsights);
    const details = document.querySelector("details");
    details!.open = true;
    const radio = document.querySelector<HTMLInputElement>("input[type=radio]");
    radio?.focus();
    show({ ...sampleInsights, choices: { ...sampleInsights.choices, by: "month" } });
    expect(document.querySelector("details")?.open).toBe(true);
    expect(document.activeElement).toBe(radio);
  });

  it("says how far the reading is and can end it; the figures before stay", () => {
    show(sampleInsights);
    show({ kind: "reading", progress: { done: 12, of: 40 } });
    expect(texts(".reading span")).toEqual(["Reading files: 12 of 40"]);
    expect(texts("h2")).toHaveLength(2);
    press("Stop");
    expect(posted).toEqual([{ kind: "stop" }]);
    show(sampleInsights);
    expect(all(".reading")).toEqual([]);
  });

  it("says why there is nothing, and offers no charts", () => {
    show({ ...sampleInsights, lead: [], empty: ["There is no incident to count."], charts: [] });
    expect(texts(".empty p")).toEqual(["There is no incident to count."]);
    expect(texts("section")).toEqual([]);
  });

  it("saves a chart that needs no page: title, legend and description in it, no variable of a theme", () => {
    show({ ...sampleInsights, charts: [sampleShares] });
    press("Save Chart as SVG");
    const [message] = posted;
    const svg = message?.kind === "save-chart" ? message.content : "";
    expect(svg).toContain("<title>Reviews on time</title>");
    expect(svg).toContain("1 of 4 on time");
    expect(svg).toContain(">unknown</text>");
    expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toContain("var(");
  });

  it("asks for the figures of one chart", () => {
    show({ ...sampleInsights, charts: [sampleShares] });
    press("Save Its Figures as CSV");
    expect(posted).toEqual([{ kind: "save-chart-figures", chart: "reviews-on-time" }]);
  });
});
