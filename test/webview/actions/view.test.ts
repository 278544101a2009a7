// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from "vitest";
import type { ActionsBoard, ActionsRow, FromActionsBoard } from "../../../src/protocol/actions-board.ts";
import { decodeLook, firstLook, type Look } from "../../../webview/actions/look.ts";
import { shownRows } from "../../../webview/actions/shown-rows.ts";
import { createActionsPage } from "../../../webview/actions/view.ts";

function row(task: string, more: Partial<ActionsRow> = {}): ActionsRow {
  return {
    file: "memfs:/w/a/postmortem.md",
    line: 12,
    text: task,
    occurrence: 1,
    task,
    owner: "Sam Lee",
    due: "3 days late",
    dueOrder: "2026-11-20",
    overdue: true,
    done: false,
    canTick: true,
    incident: "SEV2 Search é 漢",
    ticket: "",
    link: undefined,
    group: { owner: 0, due: 0, horizon: 0, severity: 0 },
    ...more,
  };
}

const later = { due: "due 2027-01-08", dueOrder: "2027-01-08", overdue: false };

function board(rows: readonly ActionsRow[], more: Partial<ActionsBoard> = {}): ActionsBoard {
  return {
    kind: "actions-board",
    choices: { done: false, drills: false },
    rows,
    total: rows.length,
    groups: {
      owner: ["Sam Lee", "Jane Doe"],
      due: ["Overdue", "Due later"],
      horizon: ["Immediate"],
      severity: ["SEV2", "SEV?"],
    },
    overdue: rows.filter(({ overdue }) => overdue).length,
    dueToday: 0,
    without: [],
    canAsk: true,
    ...more,
  };
}

const three = [
  row("Add an alert"),
  row("Test the restore", {
    ticket: "ticket: Open (seen 2026-11-21)",
    link: "https://acme.atlassian.net/browse/OPS-1",
  }),
  row("Split the pool", {
    ...later,
    owner: "Jane Doe",
    group: { owner: 1, due: 1, horizon: 0, severity: 1 },
  }),
];

function open(first: ActionsBoard, look: Look = firstLook) {
  const posted: FromActionsBoard[] = [];
  let kept: unknown;
  const page = createActionsPage({
    post: (message) => posted.push(message),
    look,
    remember: (now) => (kept = now),
  });
  document.body.append(page.element);
  page.show(first);
  return { posted, show: page.show, kept: () => kept };
}

const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
};
const texts = (selector: string): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].map((each) => each.textContent);
const tick = (task: string): HTMLInputElement => {
  const box = document.querySelector<HTMLInputElement>(`input[aria-label="Done: ${task}"]`);
  if (box === null) throw new Error(`no box for ${task}`);
  return box;
};

afterEach(() => {
  document.body.replaceChildren();
});

describe("the page of the board", () => {
  it("shows groups with what is overdue first, and says how much there is", () => {
    open(board(three));
    expect(texts(".group")).toEqual(["Overdue (2)", "Due later (1)"]);
    expect(texts(".row .link")).toEqual(["Add an alert", "Test the restore", "Split the pool"]);
    expect(texts(".counts")).toEqual(["To follow up: 2 overdue, 0 due today, 3 in all."]);
    expect(find(".late .due").textContent).toBe("3 days late");
    expect(find("a.ticket:not([hidden])").getAttribute("href")).toBe(
      "https://acme.atlassian.net/browse/OPS-1",
    );
  });

  it("asks for an action to be ticked once, and shows what the file then says", () => {
    const { posted, show } = open(board(three));
    tick("Add an alert").click();
    expect(posted).toEqual([
      { kind: "tick", file: "memfs:/w/a/postmortem.md", text: "Add an alert", occurrence: 1 },
    ]);
    tick("Add an alert").click();
    expect([posted.length, tick("Add an alert").getAttribute("aria-disabled")]).toEqual([1, "true"]);
    show(board(three)); // it was refused
    expect([tick("Add an alert").checked, tick("Add an alert").hasAttribute("aria-disabled")]).toEqual([
      false,
      false,
    ]);
  });

  it("keeps the focus on a row that stays, and moves it to the next where the row goes", () => {
    const { show } = open(board(three));
    tick("Add an alert").focus();
    show(board([...three, row("Page two people")]));
    expect(document.activeElement).toBe(tick("Add an alert"));
    show(board(three.slice(1)));
    expect(document.activeElement).toBe(tick("Test the restore"));
    show(board([]));
    expect(document.activeElement?.textContent).toBe("Actions Board");
  });

  it("goes from row to row with the arrow keys, and opens the line of one", () => {
    const { posted } = open(board(three));
    tick("Test the restore").focus();
    const down = new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true });
    tick("Test the restore").dispatchEvent(down);
    expect(document.activeElement).toBe(tick("Split the pool"));
    find(".row .link").click();
    expect(posted).toEqual([{ kind: "open", file: "memfs:/w/a/postmortem.md", line: 12 }]);
  });

  it("groups, narrows and remembers how, and says where nothing fits", () => {
    const { kept } = open(board(three));
    find('input[value="owner"]').click();
    expect(texts(".group")).toEqual(["Sam Lee (2)", "Jane Doe (1)"]);
    const search = find("#search") as HTMLInputElement;
    search.value = "restore 漢";
    search.dispatchEvent(new Event("input"));
    expect(texts(".row .link")).toEqual(["Test the restore"]);
    expect(decodeLook(kept())).toEqual({ ...firstLook, by: "owner", text: "restore 漢" });
    search.value = "nowhere";
    search.dispatchEvent(new Event("input"));
    expect(texts(".actions > .hint:not([hidden])")).toEqual([
      "Nothing fits. Change the search or the choices above.",
    ]);
  });

  it("sorts by a column both ways, and then as before", () => {
    open(board(three, { groups: { owner: ["All"], due: ["All"], horizon: ["All"], severity: ["All"] } }), {
      ...firstLook,
      by: "horizon",
    });
    const header = find("th:nth-of-type(2) .sort");
    const orders = [0, 1, 2].map(() => {
      header.click();
      return [find("th:nth-of-type(2)").getAttribute("aria-sort"), ...texts(".row .link")];
    });
    expect(orders).toEqual([
      ["ascending", "Add an alert", "Split the pool", "Test the restore"],
      ["descending", "Test the restore", "Split the pool", "Add an alert"],
      ["none", "Add an alert", "Test the restore", "Split the pool"],
    ]);
  });

  it("draws some of thousands of rows, and more when asked", () => {
    const many = Array.from({ length: 5000 }, (_, index) => row(`Task ${index}`));
    open(board(many));
    expect(document.querySelectorAll(".row")).toHaveLength(200);
    expect(texts(".counts")[0]).toContain("The first 200 are shown.");
    const more = [...document.querySelectorAll<HTMLElement>("vscode-button")];
    more.find((each) => each.textContent === "Show More")?.click();
    expect(document.querySelectorAll(".row")).toHaveLength(400);
  });

  it("says of reviews without actions why, where they do", () => {
    const without = [
      { file: "memfs:/w/c/postmortem.md", incident: "SEV3 Mail", reason: "The vendor has fixed it" },
      { file: "memfs:/w/d/postmortem.md", incident: "SEV4 Logo", reason: undefined },
    ];
    open(board([], { without }));
    expect(texts(".without li")).toEqual([
      "SEV3 Mail The vendor has fixed it",
      "SEV4 Logo It does not say why.",
    ]);
    expect(texts(".actions > .hint:not([hidden])")[0]).toContain("Nothing is to be followed up.");
  });
});

describe("the rows that are shown", () => {
  it("stay apart where somebody is called as a group is", () => {
    const group = { owner: 1, due: 0, horizon: 0, severity: 0 };
    const twice = { owner: ["Deadlines", "Deadlines"], due: [""], horizon: [""], severity: [""] };
    open(board([row("a"), row("b", { group })], { groups: twice }), { ...firstLook, by: "owner" });
    expect([texts(".group"), texts(".row .link")]).toEqual([
      ["Deadlines (1)", "Deadlines (1)"],
      ["a", "b"],
    ]);
  });

  it("are narrowed by groups that are there; one that is gone hides nothing", () => {
    const of = (look: Partial<Look>): number =>
      shownRows(board(three), { ...firstLook, ...look }, 100).fitting;
    expect([of({ owner: "Jane Doe" }), of({ severity: "SEV2" }), of({ owner: "Ana Gone" })]).toEqual([
      1, 2, 3,
    ]);
  });

  it("stand last where the column that they are sorted by is empty", () => {
    const rows = [row("b", { dueOrder: "" }), row("a", later), row("c")];
    const sorted = (down: boolean): readonly string[] =>
      shownRows(board(rows), { ...firstLook, sort: { column: "due", down } }, 100)
        .groups.flatMap((group) => group.rows)
        .map(({ task }) => task);
    expect([sorted(false), sorted(true)]).toEqual([
      ["c", "a", "b"],
      ["a", "c", "b"],
    ]);
  });
});
