import { describe, expect, it, vi } from "vitest";
import { cockpitDue } from "../../../src/extension/views/cockpit-due.ts";

vi.mock("vscode", () => ({}));

const due = Date.parse("2026-11-21T14:07:00Z");

describe("a due time in the cockpit", () => {
  it.each([
    [-61, 2],
    [-60, 1],
    [-1, 1],
    [0, 0],
    [59, 0],
    [60, -1],
    [125, -2],
  ])("%d s after it was due has %d min left", (seconds, left) => {
    expect(cockpitDue(due, due + seconds * 1000, "Asia/Kathmandu")).toEqual({
      utc: "14:07Z",
      local: "19:52",
      minutesLeft: left,
    });
  });
});
