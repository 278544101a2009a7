import type { CockpitOwed, OwedAct } from "../../src/protocol/cockpit.ts";
import { make, setHidden, setRows, setText } from "../shared/dom.ts";
import type { Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { due, isLate } from "./words.ts";

export type Act = (act: OwedAct) => void;

/** How much of what is overdue is in sight at once: a list that is longer is read by nobody. */
const inSight = 3;

/** What is overdue, people who wait and then the longest first; hidden while nothing is. */
export function createOverdueList(act: Act): Part<readonly CockpitOwed[]> {
  const list = make("ul", { class: "owed", "aria-label": t("Overdue") });
  const rows = createRows(act);
  return {
    element: list,
    show: (owed) => {
      const late = overdue(owed).slice(0, inSight);
      setHidden(list, late.length === 0);
      setRows(list, rows(late));
    },
  };
}

/** Who must hear of it and what else is due, by when: folded away until somebody asks. */
export function createDueList(act: Act, copy: () => void): Part<readonly CockpitOwed[]> {
  const summary = make("summary");
  const list = make("ul", { class: "owed" });
  const rows = createRows(act);
  const copyList = make("button", { class: "link", type: "button" }, t("Copy whom to tell"));
  copyList.addEventListener("click", copy);
  const element = make("details", { class: "due" }, summary, list, copyList);
  return {
    element,
    show: (owed) => {
      const late = overdue(owed).slice(inSight);
      const next = owed.filter((one) => !isLate(one));
      setHidden(element, late.length + next.length === 0);
      setText(summary, title(late.length, next.length));
      setRows(list, rows([...late, ...next]));
      setHidden(copyList, !owed.some((one) => one.act.kind === "write"));
    },
  };
}

/** Those who wait for word come first. */
function overdue(owed: readonly CockpitOwed[]): readonly CockpitOwed[] {
  const late = owed.filter(isLate);
  const waits = ({ act }: CockpitOwed): boolean => act.kind === "write";
  return [...late.filter(waits), ...late.filter((one) => !waits(one))];
}

function title(late: number, next: number): string {
  if (late > 0 && next > 0) return t("More that is overdue: {0}. Due next: {1}", late, next);
  if (late > 0) return t("More that is overdue: {0}", late);
  return t("Due next, and whom to tell: {0}", next);
}

/** Makes the rows; what was owed before and still is keeps its row, and with it the focus. */
function createRows(act: Act) {
  let known: ReadonlyMap<string, Part<CockpitOwed>> = new Map();
  return (owed: readonly CockpitOwed[]): readonly HTMLElement[] => {
    const next = new Map<string, Part<CockpitOwed>>();
    for (const one of owed) {
      const key = JSON.stringify([one.what, one.act]);
      const row = known.get(key) ?? createRow(one, act);
      row.show(one);
      next.set(key, row);
    }
    known = next;
    return [...next.values()].map(({ element }) => element);
  };
}

function createRow(owed: CockpitOwed, act: Act): Part<CockpitOwed> {
  const open = make("button", { class: "link", type: "button", title: doing(owed.act) }, owed.what);
  open.addEventListener("click", () => {
    act(owed.act);
  });
  const when = make("span");
  return {
    element: make("li", {}, open, " ", when),
    show: (now) => {
      setText(when, due(now.due));
      when.classList.toggle("late", isLate(now));
    },
  };
}

/** What a press does. */
function doing(act: OwedAct): string {
  switch (act.kind) {
    case "write":
      return t("Draft the update");
    case "assign":
      return t("Assign the role");
    case "show":
      return t("Show the step");
    case "rate":
      return t("Choose the severity");
    case "log":
      return t("Log what you see");
  }
}
