import type {
  FromInsights,
  InsightsChart,
  InsightsReading,
  InsightsShown,
  ToInsights,
} from "../../src/protocol/insights.ts";
import { make, setHidden, setRows, setText, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { createChartSection } from "./chart-section.ts";
import { createControls } from "./controls.ts";
import { createReadingBar } from "./reading-bar.ts";

/** The page of insights. */
export function createInsights(post: (message: FromInsights) => void): Part<ToInsights> {
  const reading = createReadingBar(() => {
    post({ kind: "stop" });
  });
  const controls = createControls(post);
  const [lead, problems, empty] = [
    make("div", { class: "lead" }),
    make("ul", { class: "problems" }),
    make("div", { class: "empty" }),
  ];
  const charts = createCharts(post);
  const spoken = make("div", { class: "spoken", role: "status" });
  const body = make("div", { hidden: "" }, lead, controls.element, problems, empty, charts.element);
  const element = make(
    "main",
    { class: "insights" },
    make("h1", {}, t("Insights")),
    reading.element,
    body,
    spoken,
  );

  function showReading(now: InsightsReading): void {
    reading.show(now);
    if (now.progress === undefined) setText(spoken, t("Looking for incidents"));
  }

  function showFigures(now: InsightsShown): void {
    reading.show(undefined);
    setHidden(body, false);
    lead.replaceChildren(...paragraphs(now.lead));
    controls.show(now);
    problems.replaceChildren(...now.problems.map((problem) => make("li", {}, problem)));
    setHidden(problems, now.problems.length === 0);
    empty.replaceChildren(...paragraphs(now.empty ?? []));
    setHidden(empty, now.empty === undefined);
    charts.show(now.charts);
    setText(spoken, [...(now.empty ?? now.lead)].slice(0, 1).join(" "));
  }

  return {
    element,
    show: (message) => {
      if (message.kind === "reading") showReading(message);
      else showFigures(message);
    },
  };
}

/** One section a chart; one that stays keeps its place, its focus and its open table. */
function createCharts(post: (message: FromInsights) => void): Part<readonly InsightsChart[]> {
  const element = make("div", { class: "charts" });
  const sections = new Map<string, Part<InsightsChart>>();
  const sectionFor = ({ id }: InsightsChart): Part<InsightsChart> => {
    const there = sections.get(id);
    if (there !== undefined) return there;
    const made = createChartSection(id, {
      picture: (format, content) => {
        post({ kind: "save-chart", chart: id, format, content });
      },
      figures: () => {
        post({ kind: "save-chart-figures", chart: id });
      },
    });
    sections.set(id, made);
    return made;
  };
  return {
    element,
    show: (charts) => {
      setRows(
        element,
        charts.map((chart) => sectionFor(chart).element),
      );
      for (const chart of charts) sectionFor(chart).show(chart); // in the page, where it has a width
    },
  };
}

function paragraphs(sentences: readonly string[]): readonly HTMLElement[] {
  return sentences.map((sentence) => make("p", {}, sentence));
}
