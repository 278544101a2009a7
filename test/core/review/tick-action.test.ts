import { describe, expect, it } from "vitest";
import type { Intent } from "../../../src/core/incident/intent.ts";
import { factsIn } from "../../../src/core/insights/read-facts.ts";
import { defaultPolicy } from "../../../src/core/policy/default-policy.ts";
import { after, at, read, refusal } from "../../support/record.ts";

const tick = (text: string, occurrence = 1): Intent => ({
  kind: "tick-action",
  at: at("2026-11-22T09:00:00Z"),
  text,
  occurrence,
});

const review = (actions: string): string =>
  `---\nsitrep: 1\nkind: review\n---\n\n# Review é 漢 🚒\n\n## Actions\n\n${actions}\n`;

const table = (...rows: readonly string[]): string =>
  ["| Action | Status | Owner |", "|---|---|---|", ...rows].join("\n");

describe("ticking an action that is done elsewhere", () => {
  it.each([
    [
      "- [ ] Alert ([OPS-13](https://x.example/browse/OPS-13))",
      "- [x] Alert ([OPS-13](https://x.example/browse/OPS-13)) (done 2026-11-22)",
    ],
    [
      "2. [ ]  Alert, @sam, due 2026-12-04\r\n   - [ ] detail",
      "2. [x]  Alert, @sam, due 2026-12-04 (done 2026-11-22)\r\n   - [ ] detail",
    ],
    ["- [ ] Alert (done 2026-11-20)", "- [x] Alert (done 2026-11-22)"],
    ["- Alert (in progress), @sam", "- Alert (done 2026-11-22), @sam"],
    ["- Alert 漢, @sam", "- Alert 漢, @sam (done 2026-11-22)"],
    ["### 1) Alert `@jdoe` (todo)", "### 1) Alert `@jdoe` (done 2026-11-22)"],
    ["### 1) Alert\n\nOwner: Sam Lee", "### 1) Alert (done 2026-11-22)\n\nOwner: Sam Lee"],
    [
      "| Action | Owner |\n|---|---|\n| Alert (open) | Sam Lee |",
      "| Action | Owner |\n|---|---|\n| Alert (done 2026-11-22) | Sam Lee |",
    ],
    [
      "| Action | Owner | Due | Horizon |\n|---|---|---|---|\n| Alert | Sam Lee | 2026-12-04 | |",
      "| Action | Owner | Due | Horizon |\n|---|---|---|---|\n| Alert (done 2026-11-22) | Sam Lee | 2026-12-04 | |",
    ],
  ])("marks it in the way it is written, with the day: %s", (before, expected) => {
    expect(ticked(before)).toBe(review(expected));
  });

  it.each([
    [["| Alert | open | Sam Lee |"], "| Alert | Done 2026-11-22 | Sam Lee |"],
    [["| Alert |      | Sam Lee |", "| b | ✅ fixed | |"], "| Alert | ✅ fixed | Sam Lee |"],
    [["| Alert | | Sam Lee |", "| b | shipped 2026-11-20 | |"], "| Alert | shipped 2026-11-22 | Sam Lee |"],
  ])("says it in the column for the status as other rows do: %s", ([row = "", ...others], expected) => {
    expect(ticked(table(row, ...others))).toBe(review(table(expected, ...others)));
  });

  it.each([
    ["| Action | Owner | Done on |", "| Alert | Sam | |", "| Alert | Sam | 2026-11-22 |"],
    ["| Action | Done on | Status |", "| Alert | | open |", "| Alert | 2026-11-22 | Done |"],
    ["| Action | Status | 完了日 |", "| Alert | open | - |", "| Alert | Done | 2026-11-22 |"],
  ])("writes the day into the column that is there for it: %s", (header, before, expected) => {
    const text = (row: string): string => `${header}\n|---|---|---|\n${row}`;
    const row = ticked(text(before)).trimEnd().split("\n").at(-1) ?? "";
    expect(row.replace(/ +/g, " ")).toBe(expected);
  });

  it("writes days into a column of days", () => {
    const text = (cell: string): string =>
      `| Action | Done |\n|---|---|\n| b | 2026-11-20 |\n| Alert |${cell}|`;
    expect(read(review(text(" "))).snapshot.actions).toMatchObject([{ done: true }, { done: undefined }]);
    expect(ticked(text(" "), 1)).toBe(review(text(" 2026-11-22 ")));
  });

  it("says the day of the team's zone", () => {
    const calendar = { ...defaultPolicy.calendar, zone: "Asia/Kathmandu" };
    const late: Intent = {
      kind: "tick-action",
      at: at("2026-11-22T18:30:00Z"),
      text: "Alert",
      occurrence: 1,
    };
    expect(after(review("- [ ] Alert"), late, { ...defaultPolicy, calendar })).toBe(
      review("- [x] Alert (done 2026-11-23)"),
    );
  });

  it("ticks the one that is meant", () => {
    expect(after(review("- [ ] Alert\n- [ ] Alert"), tick("Alert", 2))).toBe(
      review("- [ ] Alert\n- [x] Alert (done 2026-11-22)"),
    );
  });

  it("counts one that was opened again by hand as open, whatever day was left there", () => {
    const { actions } = read(review("- [ ] Alert (done 2026-11-20)")).snapshot;
    expect(actions).toMatchObject([{ text: "Alert", done: false, due: undefined }]);
  });

  it("is refused where there is no such action", () => {
    expect(refusal(review("- [ ] Alert"), tick("Alarm")).reason).toContain("no action `Alarm`");
  });
});

/** The review once the action is ticked: all the rest reads as before, and ticking again changes nothing. */
function ticked(before: string, place = 0): string {
  const text = review(before);
  const action = read(text).snapshot.actions[place];
  const done = after(text, tick(action?.text ?? ""));
  const back = read(done).snapshot.actions[place];
  const { owner, due, link } = { ...action };
  expect(back).toMatchObject({ done: true, owner, due, link });
  expect(after(done, tick(back?.text ?? ""))).toBe(done);
  expect(factsIn(read(done), defaultPolicy)?.actions[place]?.doneOn).toBe(
    done.includes("fixed") ? undefined : "2026-11-22",
  );
  return done;
}
