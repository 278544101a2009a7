import { describe, expect, it } from "vitest";
import { columnOf } from "../../../src/core/review/action-columns.ts";
import { readActions } from "../../../src/core/review/read-actions.ts";
import { parsed } from "../../support/read-markdown.ts";

const actionsIn = (
  markdown: string,
): readonly (readonly [text: string, owner: string | undefined, due: string | undefined])[] => {
  const { document, sections } = parsed(`# Review\n\n## Actions\n\n${markdown}\n`);
  return readActions(document, sections).map(({ text, owner, dueDate }) => [text, owner, dueDate] as const);
};

describe("the columns of an action table", () => {
  it.each([
    ["Accountable team", "owner"],
    ["Who", "owner"],
    ["Lead time", undefined],
    ["Complete by", "due"],
    ["Reviewed by", undefined],
    ["Date created", undefined],
    ["Done on", "doneOn"],
    ["Done?", "status"],
    ["What", "action"],
  ])("%s holds the %s", (header, column) => {
    expect(columnOf(header)).toBe(column);
  });

  it("are known by what stands in them where no header tells", () => {
    const table =
      "| Fix | X | Y |\n|---|---|---|\n| Cap retries | Jane Doe | 2026-12-04 |\n| Test é 漢 🚒 | TBD | 2026-12-11 |\n| Page | Sam | |";
    expect(actionsIn(table)).toEqual([
      ["Cap retries", "Jane Doe", "2026-12-04"],
      ["Test é 漢 🚒", undefined, "2026-12-11"],
      ["Page", "Sam", undefined],
    ]);
  });

  it("stand in the first row where the header is empty", () => {
    const table =
      "| | | |\n|---|---|---|\n| **Measure** | **Owner** | **Due** |\r\n| Cap retries | Data Guild | 2026-12-04 |";
    expect(actionsIn(table)).toEqual([["Cap retries", "Data Guild", "2026-12-04"]]);
  });
});

describe("owners and days in a line", () => {
  it.each([
    ["- Print the list :: Zeynep :: 2026-12-03", "Zeynep", "2026-12-03"],
    ["- Stop it (ops@example.com, due 2026-12-24)", "ops@example.com", "2026-12-24"],
    ["- Vitória: page on failed exports, 15/12/2026", "Vitória", "2026-12-15"],
    ["- Grace: add an alert", "Grace", undefined],
    ["- Data engineering will drop the index by 10 December 2026.", "Data engineering", "2026-12-10"],
    ["- It is up to Jane to pick one until 2026-12-15.", "Jane", "2026-12-15"],
    ["- Cap retries. Due by: 17.12.2026", undefined, "2026-12-17"],
    ["- Test backups, starting 2026-12-01", undefined, "2026-12-01"],
    ["- **Release engineering** – block merges – 2026-12-04", "Release engineering", "2026-12-04"],
    ["- TBD — decide on a provider", undefined, undefined],
    ["- Alerting: add a page (2026-12-04)", undefined, "2026-12-04"],
    ["- [x] Raise it (done by Yusuf on 2026-11-18)", "Yusuf", undefined],
  ])("%s", (line, owner, due) => {
    expect(actionsIn(line).map(([, who, when]) => [who, when])).toEqual([[owner, due]]);
  });
});
