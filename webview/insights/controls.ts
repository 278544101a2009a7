import type {
  FromInsights,
  InsightsChoices,
  InsightsGrouping,
  InsightsShown,
} from "../../src/protocol/insights.ts";
import { button } from "../elements/button.ts";
import { radioChoice } from "../elements/choice.ts";
import { make, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";

/** What can be chosen: the days, and what the figures are parted by. */
export function createControls(post: (message: FromInsights) => void): Part<InsightsShown> {
  let shown: InsightsChoices = { by: "none", from: undefined, to: undefined };
  let known: readonly InsightsGrouping[] = [];
  const choose = (change: Partial<InsightsChoices>): void => {
    shown = { ...shown, ...change };
    post({ kind: "choose", choices: shown });
  };
  const by = radioChoice("by", t("Compare"), (value) => {
    const found = known.find((each) => each === value);
    if (found !== undefined) choose({ by: found });
  });
  const from = dayField("from", t("Declared from"), (day) => {
    choose({ from: day });
  });
  const to = dayField("to", t("to"), (day) => {
    choose({ to: day });
  });
  const save = (format: "csv" | "json"): void => {
    post({ kind: "save-figures", format });
  };
  const element = make(
    "div",
    { class: "controls" },
    by.element,
    make("div", { class: "days" }, from.element, to.element),
    make(
      "div",
      { class: "buttons" },
      button({
        label: t("Read Again"),
        press: () => {
          post({ kind: "read" });
        },
      }),
      button({
        label: t("Save Figures as CSV"),
        press: () => {
          save("csv");
        },
      }),
      button({
        label: t("Save Figures as JSON"),
        press: () => {
          save("json");
        },
      }),
    ),
  );
  return {
    element,
    show: ({ choices, groupings }) => {
      shown = choices;
      known = groupings.map(({ value }) => value);
      by.show(groupings, choices.by);
      from.show(choices.from);
      to.show(choices.to);
    },
  };
}

/** A day; empty is undefined. While it has the focus it is somebody's who types, and is left alone. */
function dayField(
  id: string,
  label: string,
  choose: (day: string | undefined) => void,
): Part<string | undefined> {
  const input = make("input", { id, type: "date", class: "input" });
  input.addEventListener("change", () => {
    choose(input.value === "" ? undefined : input.value);
  });
  return {
    element: make("div", { class: "field" }, make("label", { for: id }, label), input),
    show: (day) => {
      if (document.activeElement !== input && input.value !== (day ?? "")) input.value = day ?? "";
    },
  };
}
