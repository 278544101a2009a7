import { describe, expect, it } from "vitest";
import { preview, readable, review } from "./preview-fixture.ts";

function actions(lines: readonly string[], today = "2026-11-22"): readonly string[] {
  const html = preview(review(["# R", "", "## Actions", "", ...lines].join("\n")), { today: () => today });
  return readable(html.slice(html.indexOf("Actions</h2>") + "Actions</h2>".length)).split("\n");
}

describe("actions", () => {
  it.each([
    ["2026-11-19", "3 days late"],
    ["2026-11-21", "1 day late"],
    ["2026-11-22", "due today"],
    ["2026-11-23", "due tomorrow"],
    ["2026-11-27", "due 27 Nov"],
    ["2027-03-31", "due 31 Mar 2027"],
  ])("due %s: %s", (due, words) => {
    expect(actions([`- [ ] Add an alert. Owner: Sam Lee. Due: ${due}`])).toEqual([
      `☐ Add an alert. Owner: Sam Lee. Due: ${due} · ${words}`,
    ]);
  });

  it("say only that they are done once they are", () => {
    expect(actions(["- [x] Add an alert. Due: 2026-11-01"])).toEqual([
      "☑\uFE0E Add an alert. Due: 2026-11-01 · done",
    ]);
  });

  it("say what they lack", () => {
    expect(actions(["- Add an alert"])).toEqual(["Add an alert · no due date · no owner"]);
  });

  it("in a table say it in the cell of the action, and the table stays whole", () => {
    const table = [
      "| # | Action | Owner | Due |",
      "|---|---|---|---|",
      "| 1 | Add a `pool` alert | **Sam Lee** | 2026-11-19 |",
      "| 2 | Read \\| write |  | 2026-12-18 |",
    ];
    expect(actions(table)).toEqual([
      "# | Action | Owner | Due |",
      "1 | Add a pool alert · 3 days late | Sam Lee | 2026-11-19 |",
      "2 | Read | write · due 18 Dec · no owner | | 2026-12-18 |",
    ]);
    const html = preview(review(["## Actions", "", ...table].join("\n")));
    expect(html).toContain('<strong><span class="sitrep-owner">Sam Lee</span></strong>');
    expect(html.slice(html.indexOf("<thead")).match(/<td/g)).toHaveLength(8);
  });

  it("lift owner and date out of the text, in either order", () => {
    const html = preview(review("## Actions\n\n- Due: 2026-12-01, Owner: Sam Lee, add an alert\n"));
    expect(html).toContain('<span class="sitrep-owner">Sam Lee</span>');
    expect(html).toContain('<span class="sitrep-due">2026-12-01</span>');
  });

  it("stand by the day of the rendering, not of the parsing", () => {
    const days = ["2026-11-26", "2026-11-28"];
    const text = review("## Actions\n\n- Add an alert. Owner: Sam Lee. Due: 2026-11-27\n");
    const html = preview(text, { today: () => days.shift() ?? "" });
    expect(html).toContain("due tomorrow");
  });
});
