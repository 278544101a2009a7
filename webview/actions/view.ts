import type { ActionsBoard, FromActionsBoard } from "../../src/protocol/actions-board.ts";
import { button } from "../elements/button.ts";
import { make, setHidden, setText, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";
import { createControls } from "./controls.ts";
import type { Look } from "./look.ts";
import { shownRows } from "./shown-rows.ts";
import { createTable } from "./table.ts";
import { createWithoutActions } from "./without-actions.ts";

export interface ActionsPageDeps {
  readonly post: (message: FromActionsBoard) => void;
  readonly look: Look;
  readonly remember: (look: Look) => void;
}

/** So many rows are drawn at once, and so many more each time somebody asks. */
const page = 200;

/** The Actions Board: the host's whole snapshot in, wishes out. */
export function createActionsPage({ post, look: first, remember }: ActionsPageDeps): Part<ActionsBoard> {
  let look = first;
  let most = page;
  let board: ActionsBoard | undefined;
  const change = (part: Partial<Look>): void => {
    look = { ...look, ...part };
    most = page;
    remember(look);
    draw();
  };
  const controls = createControls(post, change);
  const heading = make("h1", { tabindex: "-1" }, t("Actions Board"));
  const table = createTable({
    post,
    sortBy: (sort) => {
      change({ sort });
    },
    focusElsewhere: () => {
      heading.focus();
    },
  });
  const status = make("p", { role: "status", class: "counts" });
  const empty = make("p", { class: "hint" });
  const more = button({
    label: t("Show More"),
    press: () => {
      most += page;
      draw();
    },
  });
  const without = createWithoutActions(post);
  const element = make(
    "main",
    { class: "actions" },
    heading,
    status,
    controls.element,
    table.element,
    empty,
    more,
    without.element,
  );

  function draw(): void {
    if (board === undefined) return;
    const { groups, fitting } = shownRows(board, look, most);
    const drawn = groups.reduce((sum, { rows }) => sum + rows.length, 0);
    controls.show({ board, look });
    table.show({ groups, look });
    setText(status, countWords(board, fitting, drawn));
    setHidden(table.element, fitting === 0);
    setText(empty, fitting > 0 ? undefined : emptyWords(board));
    setHidden(more, drawn >= fitting);
    without.show(board.without);
  }

  return {
    element,
    show: (next) => {
      board = next;
      draw();
    },
  };
}

function countWords(
  { rows, overdue, dueToday, total }: ActionsBoard,
  fitting: number,
  drawn: number,
): string {
  const sentences = [
    t("To follow up: {0} overdue, {1} due today, {2} in all.", overdue, dueToday, total),
    ...(total === rows.length
      ? []
      : [t("The {0} that press most are here; `sitrep actions` lists all.", rows.length)]),
    ...(fitting === rows.length ? [] : [t("{0} fit.", fitting)]),
    ...(drawn === fitting ? [] : [t("The first {0} are shown.", drawn)]),
  ];
  return sentences.join(" ");
}

function emptyWords({ rows }: ActionsBoard): string {
  return rows.length === 0
    ? t("Nothing is to be followed up. Actions of reviews stand here, and reviews that are due.")
    : t("Nothing fits. Change the search or the choices above.");
}
