import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/core/incident/read-document.ts";
import { completionsAt, type Completion } from "../../../src/core/lint/complete.ts";
import { readPolicy } from "../../../src/core/policy/read-policy.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";

const { policy } = readPolicy(
  `{ "people": { "roster": ["Jane Doe", "Sam Lee"] }, "actions": { "immediateDays": 10 } }`,
);
const context = {
  policy,
  today: "2026-11-22",
  owners: ["SRE", "Sam Lee"],
  rules: [{ id: "action-due", summary: "Every action is due." }],
};

/** What is offered where `│` stands. */
function offered(marked: string): readonly Completion[] {
  const offset = marked.indexOf("│");
  return completionsAt(readDocument(marked.replace("│", ""), { policy }), offset, context);
}

/** The text after the first offer is taken. */
function taken(marked: string): string | undefined {
  const [first] = offered(marked);
  return first && applyEdits(marked.replace("│", ""), [{ ...first.range, newText: first.text }]);
}

const owners = ["Jane Doe", "Sam Lee", "SRE"];
const days = ["2026-11-29", "2026-12-02", "2027-02-22"];
const table = (row: string): string =>
  `# R\r\n\r\n## Actions\r\n\r\n| Action | Owner | Due |\r\n|---|---|---|\r\n${row}\r\n`;

describe("completion", () => {
  it.each([
    ["## Actions\n\n- Page two 🚒 (owner: │)", owners],
    ["- Page two. Owner: Ja│", owners],
    ["- Page two (owner: SRE, due: │)", days],
    ["- Page two, due 2026-│", days],
    [table("| Page two | │ | |"), owners],
    [table("| Page 漢 | SRE | │ |"), days],
    ["<!-- sitrep-disable │ -->", ["action-due"]],
    ["<!-- sitrep-disable action-owner, act│", ["action-due"]],
    ["- Poolgröße prüfen. Zuständig: │", owners],
    ["- Poolgröße prüfen (verantwortlich: │, fällig: 2026-12-04)", owners],
    ["- Poolgröße prüfen, fällig am │", days],
    ["- Poolgröße prüfen. Frist: 2026│", days],
    ["- Alerter. Responsable : │", owners],
    ["- アラートを追加する（担当：│）", owners],
    ["- アラートを追加する（担当者: SRE、期限：│）", days],
    ["- アラートを追加する 期限 │", days],
    ["- Page two **Owner:** │", owners],
    ["- Page two **Due**: │", days],
    ["- Page two\n  - Assigned to: │", owners],
    ["- Page two, target: │", days],
    ["Wir warteten bis │", []],
    ["The lead of the team, by │", []],
    ["Stellvertretend: │", []],
    [table("| Page │two | | |"), []],
    ["Due care was taken, and the owner │", []],
    ["", []],
  ])("knows what may stand in %j", (marked, texts) => {
    expect(offered(marked).map(({ text }) => text)).toEqual(texts);
  });

  it.each([
    ["- Page two (owner: │TODO)", "- Page two (owner: Jane Doe)"],
    ["- Page two (owner: Ja│)", "- Page two (owner: Jane Doe)"],
    ["- Page two (due: 2026│-01-01)", "- Page two (due: 2026-11-29)"],
    ["- Page two **Owner:** Ja│", "- Page two **Owner:** Jane Doe"],
    ["- 追加する（担当：Ja│）", "- 追加する（担当：Jane Doe）"],
    ["- 追加する（期限：│未定）", "- 追加する（期限：2026-11-29）"],
    [table("| Page | Ja│ | |"), table("| Page | Jane Doe | |")],
    [table("| Page | SRE | TO│DO |"), table("| Page | SRE | 2026-11-29 |")],
  ])("replaces what stands there: %j", (marked, text) => {
    expect(taken(marked)).toBe(text);
  });

  it("counts days from the resolution where that is still to come by the calendar of the team", () => {
    const text =
      "---\nsitrep: 1\n---\n# R\n\n## Timeline\n\n- 2026-11-30T10:00:00Z **Status** x → resolved\n\nDue: ";
    const read = readDocument(text, { policy });
    const resolved = Date.UTC(2026, 10, 30, 10);
    const later = {
      ...read,
      snapshot: { ...read.snapshot, milestones: { ...read.snapshot.milestones, resolved } },
    };
    expect(completionsAt(later, text.length, context)[0]?.text).toBe("2026-12-07");
  });
});
