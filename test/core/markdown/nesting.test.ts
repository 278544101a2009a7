import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { deepNesting, mostLevels, withoutDeepNesting } from "../../../src/core/markdown/nesting.ts";
import { parseMarkdown } from "../../../src/core/markdown/parse.ts";

const oneLine = (marker: string, levels: number): string => `${marker.repeat(levels)}é 漢 🚒\n`;
const staircase = (levels: number, indent: string): string =>
  Array.from({ length: levels }, (_, level) => `${indent.repeat(level)}- é`).join("\r\n");

describe("nesting", () => {
  it.each([
    ["lists in one line", oneLine("- ", 5000)],
    ["quotations", oneLine(">", 5000)],
    ["quotations with blanks", oneLine("> ", 5000)],
    ["numbered lists", oneLine("1. ", 5000)],
    ["both", oneLine("* > ", 5000)],
    ["lists a line each", staircase(300, "  ")],
    ["lists indented by tabs", staircase(300, "\t")],
    [
      "numbers a line each",
      Array.from({ length: 200 }, (_, level) => `${"   ".repeat(level)}1) é`).join("\n"),
    ],
  ])("is cut off, and every letter stays in its place: %s", (_, text) => {
    const shallow = withoutDeepNesting(text);
    expect(shallow).toHaveLength(text.length);
    expect(depthOf(parseMarkdown(text).root)).toBeLessThanOrEqual(2 * mostLevels + 3);
    expect(deepNesting(text)).toBeDefined();
  });

  it("is left alone up to the limit", () => {
    for (const text of [oneLine("> ", 20), oneLine("- ", 20), staircase(30, "  "), `${"- ".repeat(20)}\n`])
      expect([withoutDeepNesting(text), deepNesting(text)]).toEqual([text, undefined]);
  });

  it("is not seen in rules, tables, dashes and code that is indented far", () => {
    const text = `${"-".repeat(400)}\n${"=".repeat(400)}\n|${"-|".repeat(90)}\n${" ".repeat(40)}- x\n${"1234567890 ".repeat(20)}\n`;
    expect(withoutDeepNesting(text)).toBe(text);
  });

  it("is not seen in dashes under the columns of an output, nor in a word behind many blanks", () => {
    const text = `  ----     ------${" ".repeat(90)}-------\n${" ".repeat(90)}-v 1.x 3)é\n`;
    expect([withoutDeepNesting(text), deepNesting(text)]).toEqual([text, undefined]);
  });

  it("is cut off once and for all", () => {
    for (const text of [oneLine("- ", 500), oneLine("> ", 500), staircase(300, "  ")]) {
      const shallow = withoutDeepNesting(text);
      expect(withoutDeepNesting(shallow)).toBe(shallow);
    }
  });

  it("says which line is the first to nest too deeply", () => {
    const text = `# R\r\n\r\n${oneLine("- ", 99)}${oneLine("> ", 99)}`;
    expect(deepNesting(text)).toEqual({ start: 7, end: 7 + 197 });
  });
});

/** How many nodes stand in each other, counted without calling itself. */
function depthOf(root: Nodes): number {
  let depth = 0;
  for (let nodes: readonly Nodes[] = [root]; nodes.length > 0; depth += 1)
    nodes = nodes.flatMap((node) => ("children" in node ? node.children : []));
  return depth;
}
