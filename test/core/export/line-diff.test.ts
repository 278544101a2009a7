import { describe, expect, it } from "vitest";
import { lineDiff } from "../../../src/core/export/line-diff.ts";

describe("lineDiff", () => {
  it("shows what goes and what comes with three lines around, and where lines were left out", () => {
    const before = ["a", "b", "c", "d", "é 漢 🚒", "f", "g", "h", "i", "j", "k", "l"].join("\r\n");
    const after = before.replace("é 漢 🚒", "E\r\nE2").replaceAll("\r\n", "\n").replace("\nl", "");
    expect(lineDiff(before, after).split("\n")).toEqual([
      ...["@@ -2 +2 @@", " b", " c", " d", "-é 漢 🚒", "+E", "+E2", " f", " g", " h"],
      ...[" i", " j", " k", "-l"],
    ]);
  });

  it("says nothing where nothing but line breaks differs", () => {
    expect(lineDiff("a\r\nb", "a\nb")).toBe("");
  });
});
