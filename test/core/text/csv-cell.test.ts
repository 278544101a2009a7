import { describe, expect, it } from "vitest";
import { csvCell } from "../../../src/core/text/csv-cell.ts";

describe("csvCell", () => {
  it.each([
    ["é 漢 🚒", "é 漢 🚒"],
    ["a, b", '"a, b"'],
    ["=1+1", "'=1+1"],
    [" =1+1", "' =1+1"],
    ["＝1+1", "'＝1+1"],
    ['"=1+1', `"'""=1+1"`],
    ["|calc", "'|calc"],
    ["\t=1", "'\t=1"],
  ])("writes %j as %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
