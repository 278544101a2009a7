import { describe, expect, it } from "vitest";
import { changedPart } from "../../../src/core/text/changed-part.ts";
import { bomLength, eolOf, indexLines, indexLinesAgain } from "../../../src/core/text/lines.ts";

describe("the lines of a text", () => {
  const text = "\uFEFFa\r\n漢\n\n🚒x\rend";
  const lines = indexLines(text);

  it("end with LF, CRLF or a lone CR", () => {
    expect(lines.count).toBe(5);
    const all = Array.from({ length: lines.count }, (_, line) =>
      text.slice(lines.startOf(line), lines.endOf(line)),
    );
    expect(all).toEqual(["\uFEFFa", "漢", "", "🚒x", "end"]);
  });

  it("have columns in UTF-16 units", () => {
    expect(lines.positionAt(text.indexOf("x"))).toEqual({ line: 3, column: 2 });
  });

  it("know the line of every offset, those outside the text included", () => {
    expect(lines.positionAt(-1)).toEqual({ line: 0, column: 0 });
    expect(lines.positionAt(999)).toEqual({ line: 4, column: 3 });
    expect(lines.lineAt(text.length)).toBe(4);
  });

  it("are one line where there is no text", () => {
    expect(indexLines("").count).toBe(1);
    expect(indexLines("").endOf(0)).toBe(0);
  });
});

describe("the line break of a text", () => {
  it.each([
    ["a\nb\r\n", "\n"],
    ["a\r\nb\n", "\r\n"],
    ["a\rb", "\r"],
    ["a", "\n"],
  ])("of %j is that of its first line", (text, eol) => {
    expect(eolOf(text)).toBe(eol);
  });
});

describe("a byte order mark", () => {
  it("is one character, and only at the start", () => {
    expect(bomLength("\uFEFFa")).toBe(1);
    expect(bomLength("a\uFEFF")).toBe(0);
    expect(bomLength("")).toBe(0);
  });
});

describe("lines after an edit", () => {
  const texts = ["", "\n", "\r", "\r\n", "a\nb\r\nc\rd", "é\r\n\r\n漢\n🚒\r", "x\n\n\ny", "\r\r\n\n"];
  it("are those of the text it makes, wherever breaks come, go and meet", () => {
    for (const before of texts) {
      for (const after of texts) {
        const again = indexLinesAgain(indexLines(before), after, changedPart(before, after));
        expect([before, after, again.starts]).toEqual([before, after, indexLines(after).starts]);
      }
    }
  });
});
