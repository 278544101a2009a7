import {
  actionsGroupings,
  type ActionsBoard,
  type FromActionsBoard,
} from "../../src/protocol/actions-board.ts";
import { button } from "../elements/button.ts";
import { radioChoice, selectChoice } from "../elements/choice.ts";
import { make, setHidden, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import type { Look } from "./look.ts";

export interface ControlsShown {
  readonly board: ActionsBoard;
  readonly look: Look;
}

/** What the board is grouped by and narrowed to. */
export function createControls(
  post: (message: FromActionsBoard) => void,
  change: (change: Partial<Look>) => void,
): Part<ControlsShown> {
  let shown: ActionsBoard | undefined;
  const by = radioChoice("by", t("Group by"), (value) => {
    const found = actionsGroupings.find((known) => known === value);
    if (found !== undefined) change({ by: found });
  });
  const search = make("input", { id: "search", type: "search", class: "input" });
  search.addEventListener("input", () => {
    change({ text: search.value });
  });
  const any = (value: string): string | undefined => (value === "" ? undefined : value);
  const owner = selectChoice("owner", t("Owner"), (value) => {
    change({ owner: any(value) });
  });
  const severity = selectChoice("severity", t("Severity"), (value) => {
    change({ severity: any(value) });
  });
  const horizon = selectChoice("horizon", t("Horizon"), (value) => {
    change({ horizon: any(value) });
  });
  const done = tickBox(t("Show what is done"), (isOn) => {
    if (shown !== undefined) post({ kind: "choose", choices: { ...shown.choices, done: isOn } });
  });
  const drills = tickBox(t("Show drills"), (isOn) => {
    if (shown !== undefined) post({ kind: "choose", choices: { ...shown.choices, drills: isOn } });
  });
  const ask = button({
    label: t("Read Back Ticket States"),
    press: () => {
      post({ kind: "ask-trackers" });
    },
  });
  const searchField = make("div", { class: "field" }, make("label", { for: "search" }, t("Search")), search);
  const narrow = [searchField, owner.element, severity.element, horizon.element];
  const element = make(
    "div",
    { class: "controls" },
    by.element,
    make("div", { class: "narrow" }, ...narrow),
    make("div", { class: "boxes" }, done.element, drills.element, ask),
  );
  return {
    element,
    show: ({ board, look }) => {
      shown = board;
      by.show(
        actionsGroupings.map((value) => ({ value, label: groupingWords(value) })),
        look.by,
      );
      if (document.activeElement !== search && search.value !== look.text) search.value = look.text;
      owner.show(options(board.groups.owner), look.owner ?? "");
      severity.show(options(board.groups.severity), look.severity ?? "");
      horizon.show(options(board.groups.horizon), look.horizon ?? "");
      done.show(board.choices.done);
      drills.show(board.choices.drills);
      setHidden(ask, !board.canAsk);
    },
  };
}

function options(labels: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  return [{ value: "", label: t("Any") }, ...labels.map((label) => ({ value: label, label }))];
}

function groupingWords(by: (typeof actionsGroupings)[number]): string {
  switch (by) {
    case "owner":
      return t("Owner");
    case "due":
      return t("Due day");
    case "horizon":
      return t("Horizon");
    case "severity":
      return t("Severity");
  }
}

function tickBox(label: string, choose: (isOn: boolean) => void): Part<boolean> {
  const input = make("input", { type: "checkbox" });
  input.addEventListener("change", () => {
    choose(input.checked);
  });
  return {
    element: make("label", {}, input, ` ${label}`),
    show: (isOn) => {
      input.checked = isOn;
    },
  };
}
