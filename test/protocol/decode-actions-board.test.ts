import { describe, expect, it } from "vitest";
import { decodeFromActionsBoard, decodeToActionsBoard } from "../../src/protocol/decode-actions-board.ts";

describe("what the page of the board says", () => {
  it("is read field by field; what else is in it stays behind", () => {
    const tick = { kind: "tick", file: "file:///w/postmortem.md", text: "Add an alert é", occurrence: 2 };
    expect(decodeFromActionsBoard({ ...tick, extra: 1 })).toEqual(tick);
    const choose = { kind: "choose", choices: { done: true, drills: false } };
    expect(decodeFromActionsBoard(choose)).toEqual(choose);
    expect(decodeFromActionsBoard({ kind: "ask-trackers" })).toEqual({ kind: "ask-trackers" });
  });

  it("is dropped where it is none of ours", () => {
    const strangers: readonly unknown[] = [
      undefined,
      { kind: "run", command: "rm" },
      { kind: "open", file: "", line: 1 },
      { kind: "open", file: "a", line: 0 },
      { kind: "tick", file: "a", text: "b", occurrence: "1" },
    ];
    for (const stranger of strangers) expect(decodeFromActionsBoard(stranger)).toBeUndefined();
  });
});

describe("the board itself", () => {
  it("is read whole or not at all; unknown may be null", () => {
    const row = {
      ...{
        file: "a",
        line: 1,
        text: null,
        occurrence: 1,
        task: "Write the review",
        owner: "",
        due: "due today",
      },
      ...{
        dueOrder: "2026-11-22",
        overdue: false,
        done: false,
        canTick: false,
        incident: "SEV2 x",
        ticket: "",
      },
      ...{ link: null, group: { owner: 0, due: 0, horizon: 0, severity: 0 } },
    };
    const board = {
      kind: "actions-board",
      choices: { done: false, drills: false },
      rows: [row],
      total: 1,
      groups: { owner: ["Deadlines"], due: ["Due today"], horizon: ["Deadlines"], severity: ["SEV2"] },
      overdue: 0,
      dueToday: 1,
      without: [{ file: "b", incident: "SEV3 y", reason: null }],
      canAsk: false,
    };
    expect(decodeToActionsBoard(board)?.rows[0]).toEqual({ ...row, text: undefined, link: undefined });
    expect(decodeToActionsBoard({ ...board, rows: [{ ...row, line: 0 }] })).toBeUndefined();
  });
});
