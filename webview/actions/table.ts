import type { ActionsRow, FromActionsBoard } from "../../src/protocol/actions-board.ts";
import { make, setRows, setText, type Part } from "../shared/dom.ts";
import { phrase, sayPhrase } from "../shared/say.ts";
import { actionRow, rowKey } from "./action-row.ts";
import type { Look, Sort, SortColumn } from "./look.ts";
import type { ShownGroup } from "./shown-rows.ts";

export interface TableDeps {
  readonly post: (message: FromActionsBoard) => void;
  readonly sortBy: (sort: Sort | undefined) => void;
  /** Takes the focus where the last row goes that could have it. */
  readonly focusElsewhere: () => void;
}

export interface TableShown {
  readonly groups: readonly ShownGroup[];
  readonly look: Look;
}

const columns: readonly (readonly [SortColumn, string])[] = [
  ["task", phrase("To do")],
  ["owner", phrase("Owner")],
  ["due", phrase("Due")],
  ["ticket", phrase("Ticket")],
];

/**
 * The table: a body for each group, headers that sort. Rows that stay are the same elements, so that focus and selection
 * stay with them; where the row with the focus goes, the one in its place gets it.
 */
export function createTable({ post, sortBy, focusElsewhere }: TableDeps): Part<TableShown> {
  const rows = new Map<string, Part<ActionsRow>>();
  const bodies = new Map<
    string,
    Part<{ readonly group: ShownGroup; readonly rows: readonly HTMLElement[] }>
  >();
  let sort: Sort | undefined;
  const headers = columns.map(([column, label]) => ({
    column,
    part: header(sayPhrase(label), () => {
      sortBy(next(sort, column));
    }),
  }));
  const head = make(
    "thead",
    { role: "rowgroup" },
    make(
      "tr",
      { role: "row" },
      make("th", { role: "columnheader", scope: "col", class: "box" }, sayPhrase(phrase("Done"))),
      ...headers.map(({ part }) => part.element),
    ),
  );
  const element = make("table", { role: "table", class: "board" }, head);
  element.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") moveFocus(element, event);
  });
  return {
    element,
    show: ({ groups, look }) => {
      sort = look.sort;
      for (const { column, part } of headers)
        part.show(sort?.column === column ? (sort.down ? "descending" : "ascending") : "none");
      const focused = focusIn(element);
      const used = new Set<string>();
      const shown = groups.map((group) => {
        const body = bodies.get(group.key) ?? groupBody();
        bodies.set(group.key, body);
        const parts = group.rows.map((row) => {
          const key = rowKey(row);
          const part = rows.get(key) ?? actionRow(post);
          rows.set(key, part);
          used.add(key);
          part.show(row);
          return part.element;
        });
        body.show({ group, rows: parts });
        return body.element;
      });
      for (const key of rows.keys()) if (!used.has(key)) rows.delete(key);
      setRows(element, [head, ...shown]);
      if (focused !== undefined && !giveFocusBack(element, focused)) focusElsewhere();
    },
  };
}

/** Ascending, descending, the host's order again. */
function next(sort: Sort | undefined, column: SortColumn): Sort | undefined {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? undefined : { column, down: true };
}

function header(label: string, press: () => void): Part<"ascending" | "descending" | "none"> {
  const sign = make("span", { "aria-hidden": "true" });
  const push = make("button", { type: "button", class: "sort" }, label, sign);
  push.addEventListener("click", press);
  const element = make("th", { role: "columnheader", scope: "col" }, push);
  return {
    element,
    show: (order) => {
      element.setAttribute("aria-sort", order);
      sign.textContent = order === "none" ? "" : order === "ascending" ? " ▲" : " ▼";
    },
  };
}

function groupBody(): Part<{ readonly group: ShownGroup; readonly rows: readonly HTMLElement[] }> {
  const heading = make("th", { role: "rowheader", scope: "rowgroup", colspan: "5", class: "group" });
  const first = make("tr", { role: "row" }, heading);
  const element = make("tbody", { role: "rowgroup" }, first);
  return {
    element,
    show: ({ group, rows }) => {
      setText(heading, `${group.label} (${group.count})`);
      setRows(element, [first, ...rows]);
    },
  };
}

interface Focus {
  readonly row: number;
  /** Which of the row's controls. */
  readonly selector: string;
  readonly element: Element;
}

function rowsOf(table: HTMLElement): readonly HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>("tr.row")];
}

function focusIn(table: HTMLElement): Focus | undefined {
  const element = document.activeElement;
  const row = element?.closest<HTMLElement>("tr.row") ?? null;
  if (element === null || row === null || !table.contains(row)) return undefined;
  return { row: rowsOf(table).indexOf(row), selector: selectorOf(element), element };
}

function selectorOf(element: Element): string {
  return element.matches(".tick") ? ".tick" : element.matches(".ticket") ? ".ticket" : ".link";
}

/** False where there is no row any more. */
function giveFocusBack(table: HTMLElement, { row, selector, element }: Focus): boolean {
  if (document.activeElement === element && table.contains(element)) return true;
  const now = rowsOf(table);
  const to = table.contains(element) ? element.closest("tr.row") : (now[row] ?? now.at(-1));
  focusControl(to, selector);
  return to !== undefined && to !== null;
}

/** Up and down go from row to row, and stay with the same control. */
function moveFocus(table: HTMLElement, event: KeyboardEvent): void {
  const focused = focusIn(table);
  if (focused === undefined) return;
  const to = rowsOf(table)[focused.row + (event.key === "ArrowDown" ? 1 : -1)];
  if (to === undefined) return;
  event.preventDefault();
  focusControl(to, focused.selector);
}

function focusControl(row: Element | null | undefined, selector: string): void {
  const wanted = row?.querySelector<HTMLElement>(`${selector}:not([hidden])`);
  (wanted ?? row?.querySelector<HTMLElement>(".link"))?.focus();
}
