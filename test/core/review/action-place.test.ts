import { describe, expect, it } from "vitest";
import { readActions } from "../../../src/core/review/read-actions.ts";
import type { Action } from "../../../src/core/model/action.ts";
import { parsed } from "../../support/read-markdown.ts";

function read(text: string): readonly Action[] {
  const { document, sections } = parsed(text);
  return readActions(document, sections);
}

const below = (text: string): readonly Action[] => read(`# Review\n\n## Action items\n\n${text}\n`);

describe("facts in odd places", () => {
  const facts = (text: string): readonly unknown[] =>
    below(text).map(({ text: words, owner, due }) => [words, owner, due]);

  it("reads a table below a heading as what is said of it", () => {
    expect(
      facts(
        "### Cap retries of the gateway\n\n| Owner | Wren |\n|-|-|\n| Due | 2026-12-04 |\n\n### Shrink the pool\n\n| Who | When |\n|-|-|\n| Data platform | 2026-12-11 |\n",
      ),
    ).toEqual([
      ["Cap retries of the gateway", "Wren", "2026-12-04"],
      ["Shrink the pool", "Data platform", "2026-12-11"],
    ]);
  });

  it("reads names and days on lines of their own below an action", () => {
    const expected = [
      ["Cap retries", "Wren", "4 December 2026"],
      ["Page on lag", undefined, "11 December 2026"],
    ];
    expect(
      facts(
        "- Cap retries\n  - Wren\n  - 4 December 2026\n- Page on lag\n  - nobody yet\n  - 11 December 2026\n",
      ),
    ).toEqual(expected);
    expect(
      facts("**Cap retries**\nWren, 4 December 2026\n\n**Page on lag**\nNo owner, 11 December 2026\n"),
    ).toEqual(expected);
    expect(
      facts(
        "**Cap retries**\n- Who: Wren\n- When: 4 December 2026\n\n**Page on lag**\n- Who: ?\n- When: 11 December 2026\n",
      ),
    ).toEqual(expected);
    expect(
      facts("- Cap retries\n  Wren / 4 December 2026\n- Page on lag\n  ? / 11 December 2026\n").map((fact) =>
        Array.isArray(fact) ? fact.slice(1) : fact,
      ),
    ).toEqual(expected.map((fact) => fact.slice(1)));
  });

  it("reads who will do it, whatever a list knows of them", () => {
    expect(
      below(
        "- Cap retries of the gateway. Wren will do it by 4 December 2026.\n- Page on lag. This is for Jane, 11 December 2026.\n",
      ).map(({ owner }) => owner),
    ).toEqual(["Wren", "Jane"]);
  });

  it("takes the day of a heading, a bold line or a sentence for what stands below without one", () => {
    const days = (text: string): readonly unknown[] => below(text).map(({ dueDate }) => dueDate);
    expect(
      days(
        "### By 4 December 2026\n\n- Cap retries\n- Page on lag by 2026-12-11\n\n### Some day\n\n- Shrink\n",
      ),
    ).toEqual(["2026-12-04", "2026-12-11", undefined]);
    expect(days("Short term (this sprint, due 4 December 2026):\n\n- Cap retries\n")).toEqual(["2026-12-04"]);
    expect(days("**Due 2026-12-18**\n\n- Rotate keys\n")).toEqual(["2026-12-18"]);
    expect(
      facts(
        "All of these are owned by the Data team, due 2026-12-18.\n\n- Rotate keys\n- Page on lag (Jane Doe)\n",
      ),
    ).toEqual([
      ["Rotate keys", "Data team", "2026-12-18"],
      ["Page on lag (Jane Doe)", "Jane Doe", "2026-12-18"],
    ]);
  });

  it("takes a heading for an owner beside others that are, or beside one for nobody", () => {
    expect(facts("### Wren\n\n- Cap retries\n\n### Nobody yet\n\n- Shrink the pool\n")).toEqual([
      ["Cap retries", "Wren", undefined],
      ["Shrink the pool", undefined, undefined],
    ]);
    expect(facts("### Wren (gateway)\n\n- Cap retries\n\n### Kestrel (data)\n\n- Page on lag\n")).toEqual([
      ["Cap retries", "Wren (gateway)", undefined],
      ["Page on lag", "Kestrel (data)", undefined],
    ]);
    expect(facts("### Alerts\n\n- Cap retries\n\n### Open\n\n- Shrink the pool\n")).toEqual([
      ["Cap retries", undefined, undefined],
      ["Shrink the pool", undefined, undefined],
    ]);
  });

  it("takes a bold line for an owner beside others that are, or beside one for nobody", () => {
    expect(
      facts(
        "**Jane Doe**\n\n- Cap retries\n\n**Reporting platform**\n\n- Page on lag\n\n**Not yet assigned**\n\n- Shrink the pool\n",
      ),
    ).toEqual([
      ["Cap retries", "Jane Doe", undefined],
      ["Page on lag", "Reporting platform", undefined],
      ["Shrink the pool", undefined, undefined],
    ]);
    expect(facts("**Reporting platform**\n\n- Page on lag\n\n**Alerts**\n\n- Cap retries\n")).toEqual([
      ["Page on lag", undefined, undefined],
      ["Cap retries", undefined, undefined],
    ]);
  });

  it("reads lines with signs of a list that Markdown doesn't know", () => {
    expect(facts("• Cap retries – Wren – 2026-12-04\n• Page on lag – TBD – 2026-12-11\n")).toEqual([
      ["Cap retries – Wren – 2026-12-04", "Wren", "2026-12-04"],
      ["Page on lag – TBD – 2026-12-11", undefined, "2026-12-11"],
    ]);
    expect(
      facts("AI-1: Cap retries. Owner: Wren. Due: 2026-12-04.\nAI-2: Page on lag. Owner: none. Due: TBD.\n"),
    ).toEqual([
      ["Cap retries. Owner: Wren. Due: 2026-12-04.", "Wren", "2026-12-04"],
      ["Page on lag. Owner: none. Due: TBD.", undefined, undefined],
    ]);
  });

  it("takes a column of nothing but names for that of owners, unless its header says what else it holds", () => {
    const table = (header: string): readonly unknown[] =>
      below(
        `| Task | ${header} | ETA |\n|-|-|-|\n| Cap retries | Wren | 2026-12-04 |\n| Page on lag | Kestrel | 2026-12-11 |\n`,
      ).map(({ owner }) => owner);
    expect(table("Squad")).toEqual(["Wren", "Kestrel"]);
    expect(table("")).toEqual(["Wren", "Kestrel"]);
    expect(table("Component")).toEqual([undefined, undefined]);
  });

  it("looks for such headings and lines nearby alone", () => {
    const many = (of: (index: number) => string): string =>
      Array.from({ length: 120 }, (_, index) => of(index)).join("");
    const owners = (text: string): readonly unknown[] => below(text).map(({ owner }) => owner);
    const headings = owners(
      `### Nobody yet\n\n- Cap retries\n\n${many(() => "### Wren\n\n- Cap retries\n\n")}`,
    );
    expect([headings[1], headings[119]]).toEqual(["Wren", undefined]);
    const lines = owners(`Nobody yet:\n\n- Cap retries\n\n${many(() => "Wren:\n\n- Cap retries\n\n")}`);
    expect([lines[1], lines[119]]).toEqual(["Wren", undefined]);
  });

  it("takes a line above a list for an owner beside another for nobody", () => {
    expect(
      facts(
        "Ilinca:\n\n1. Cap retries\n\nDirectory Services:\n\n1. Page on lag\n\nNot assigned:\n\n1. Rotate keys\n",
      ),
    ).toEqual([
      ["Cap retries", "Ilinca", undefined],
      ["Page on lag", "Directory Services", undefined],
      ["Rotate keys", undefined, undefined],
    ]);
    expect(facts("Gateway:\n\n1. Cap retries\n\nDatabase:\n\n1. Page on lag\n")).toEqual([
      ["Cap retries", undefined, undefined],
      ["Page on lag", undefined, undefined],
    ]);
  });

  it("takes the name above a table without a column of owners for the owner of its rows", () => {
    expect(facts("### Jane Doe\n\n| Task | Due |\n|-|-|\n| Cap retries | 2026-12-04 |\n")).toEqual([
      ["Cap retries", "Jane Doe", "2026-12-04"],
    ]);
  });

  it("reads a numbered action in bold with what is told of it, and days in front and in other words", () => {
    expect(facts("**AI-1: Cap retries** (Jane Doe, due 2026-12-04)\nThere was no limit.\n")).toEqual([
      ["Cap retries (Jane Doe, due 2026-12-04)", "Jane Doe", "2026-12-04"],
    ]);
    expect(
      below(
        "- 4 December 2026 @jdoe caps retries\n- Page on lag. Assigned to Sam Lee, expected 15 January 2027.\n- Cap retries :: Wren :: 2026-12-04\n- Rotate keys :: Wren :: ???\n",
      ).map(({ owner, due }) => [owner, due]),
    ).toEqual([
      ["@jdoe", "4 December 2026"],
      ["Sam Lee", "15 January 2027"],
      ["Wren", "2026-12-04"],
      ["Wren", undefined],
    ]);
  });

  it("reads bold lines with nothing behind them but whose and by when, and sentences behind a numbered one", () => {
    expect(
      facts(
        "**Page when the run is late by 06:00** — Wren Odu, 4 December 2026.\n**Cap retries** (Network team, 2026-12-11)\n",
      ),
    ).toEqual([
      ["Page when the run is late by 06:00 — Wren Odu, 4 December 2026.", "Wren Odu", "4 December 2026"],
      ["Cap retries (Network team, 2026-12-11)", "Network team", "2026-12-11"],
    ]);
    expect(
      facts("**M2. Cap the retries.** Three of them\nwill do. Owner: Wren\nOdu. Due: 4 December 2026.\n"),
    ).toEqual([
      [
        "Cap the retries. Three of them will do. Owner: Wren Odu. Due: 4 December 2026.",
        "Wren Odu",
        "4 December 2026",
      ],
    ]);
  });

  it("reads a name in a sentence of its own before the day, with who helps left out", () => {
    expect(
      below(
        "- **Cap retries.** Identity team. *Due 26/02/2027.*\n- **Page on lag.** Wren Odu with the Registrar's office. *Due 18/12/2026.*\n- Rotate keys. *Kaimana Lum.* ✅ Done 2026-11-13.\n",
      ).map(({ owner, due, done }) => [owner, due, done]),
    ).toEqual([
      ["Identity team", "26/02/2027", undefined],
      ["Wren Odu", "18/12/2026", undefined],
      ["Kaimana Lum", undefined, true],
    ]);
  });

  it("reads a day or what was done beside the owner of a table without a column for days", () => {
    expect(
      facts(
        "| Task | Who |\n|-|-|\n| Cap retries | Build working group, 2026-12-05 |\n| Page on lag | Core team, merged |\n",
      ),
    ).toEqual([
      ["Cap retries", "Build working group", "2026-12-05"],
      ["Page on lag", "Core team", undefined],
    ]);
    expect(
      facts(
        "| Task | Owner | Bug |\n|-|-|-|\n| Cap retries | wren | Bug 5, due 2026-12-05 |\n| Page on lag | wren | Bug 2026 |\n",
      ),
    ).toEqual([
      ["Cap retries", "wren", "2026-12-05"],
      ["Page on lag", "wren", undefined],
    ]);
  });

  it("reads what is done in front of it, and a day in pointed brackets", () => {
    expect(
      below("- Closed: raise the limit (Sam Lee)\n- @jdoe: remove the flag <2026-12-18>\n").map(
        ({ done, due }) => [done, due],
      ),
    ).toEqual([
      [true, undefined],
      [undefined, "2026-12-18"],
    ]);
  });

  it("reads signs for a person and mentions of other tools", () => {
    expect(
      below(
        "- Rotate keys 👤 Wren 📅 2026-12-04\n- Cap retries [~wren] 2026-12-04\n- Page on lag <@U02ABCD> 2026-12-11\n",
      ).map(({ owner, due }) => [owner, due]),
    ).toEqual([
      ["Wren", "2026-12-04"],
      ["wren", "2026-12-04"],
      ["@U02ABCD", "2026-12-11"],
    ]);
  });
});
