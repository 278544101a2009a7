import { describe, expect, it } from "vitest";
import { isTooLong, tooLongMessage } from "../../../src/core/lint/too-long.ts";

const head = "---\nsitrep: 1\nkind: review\n---\n\n# Review\n\n";
const path = "/reviews/orders.md";
const most = 2_000_000;

describe("a file that is too long to be checked", () => {
  it("says how long it is, how long it may be and what to do", () => {
    expect(tooLongMessage(head.padEnd(10_450_000, "漢 \n"), path)).toBe(
      "Not checked: this file has 10.4 million characters, and no more than 2 million are read. Split it; what tools wrote, such as logs, goes into files of its own.",
    );
  });

  it("says nothing of one that is as long as it may be", () => {
    const text = head.padEnd(most, "word ");
    expect([isTooLong(text, path), tooLongMessage(text, path)]).toEqual([false, undefined]);
  });

  it.each([
    ["---\nsitrep: 1\nkind: incident\n---\n", path],
    ["---\nsitrep: 1\n---\n", "/incidents/orders/incident.md"],
  ])("says nothing of a record, whose entries need no parser: %j", (record, at) => {
    const text = record.padEnd(most + 1, "- 2026-11-21T14:02:11Z The queue grows\n");
    expect([isTooLong(text, at), tooLongMessage(text, at)]).toEqual([false, undefined]);
  });

  it("says nothing of a long file that is none of ours", () => {
    const text = "# Log\n".padEnd(most + 1, "line\n");
    expect([isTooLong(text, path), tooLongMessage(text, path)]).toEqual([true, undefined]);
  });
});
