import type { ActionsRow, FromActionsBoard } from "../../src/protocol/actions-board.ts";
import { make, setHidden, setText, type Part } from "../shared/dom.ts";
import { t } from "../shared/say.ts";

/** What a row is known by while it stays on the board. */
export function rowKey({ file, line, text, task, occurrence, canTick }: ActionsRow): string {
  return [file, text ?? task, occurrence, canTick ? "" : line].join("\n");
}

/** One line of the table: its box, what is to be done and of which incident, whose, when, and its ticket. */
export function actionRow(post: (message: FromActionsBoard) => void): Part<ActionsRow> {
  let shown: ActionsRow | undefined;
  let isAsked = false;
  const box = make("input", { type: "checkbox", class: "tick" });
  box.addEventListener("click", (event) => {
    if (isAsked) event.preventDefault(); // until the file says so, or why not
  });
  box.addEventListener("change", () => {
    if (shown?.text === undefined || !box.checked) return;
    isAsked = true;
    box.setAttribute("aria-disabled", "true"); // really disabled it would lose the focus
    post({ kind: "tick", file: shown.file, text: shown.text, occurrence: shown.occurrence });
  });
  const done = make("span", { class: "done-mark" }, "✓ ", t("done"));
  const open = make("button", { type: "button", class: "link" });
  open.addEventListener("click", () => {
    if (shown !== undefined) post({ kind: "open", file: shown.file, line: shown.line });
  });
  const incident = make("div", { class: "hint" });
  const owner = cell("owner");
  const due = cell("due");
  const ticket = make("span", {});
  const link = make("a", { class: "ticket" });
  const element = make(
    "tr",
    { role: "row", class: "row" },
    make("td", { role: "cell", class: "box" }, box, done),
    make("td", { role: "cell", class: "what" }, open, incident),
    owner,
    due,
    make("td", { role: "cell", class: "of-ticket" }, ticket, link),
  );
  return {
    element,
    show: (row) => {
      shown = row;
      box.checked = row.done;
      box.removeAttribute("aria-disabled");
      isAsked = false;
      box.setAttribute("aria-label", t("Done: {0}", row.task));
      setHidden(box, !row.canTick);
      setHidden(done, !row.done);
      setText(open, row.task);
      setText(incident, row.incident);
      if (owner.textContent !== row.owner) owner.textContent = row.owner;
      if (due.textContent !== row.due) due.textContent = row.due;
      element.classList.toggle("late", row.overdue);
      setText(ticket, row.link === undefined ? row.ticket : undefined);
      setText(link, row.link === undefined ? undefined : row.ticket);
      if (row.link !== undefined) link.href = row.link;
    },
  };
}

function cell(name: string): HTMLElement {
  return make("td", { role: "cell", class: name });
}
