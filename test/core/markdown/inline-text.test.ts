import { describe, expect, it } from "vitest";
import { cleanTyped, readInline, writeInline } from "../../../src/core/markdown/inline-text.ts";

describe("typed text as one line of Markdown", () => {
  it.each([
    ["a < b", "a \\< b"],
    ["first\nsecond", "first<br>second"],
    ["<https://example.org/a>", "<https://example.org/a>"],
    ["C:\\temp", "C:\\temp"],
    ["\\*", "\\\\*"],
    ["&lt;", "\\&lt;"],
    ["R&D", "R&D"],
    ["`<br>` is code", "`<br>` is code"],
    ["**bold** and [link](x)", "**bold** and [link](x)"],
  ])("writes `%s` as `%s`", (typed, source) => {
    expect(writeInline(typed)).toBe(source);
  });

  it("shows backticks around a line break as typed, because code on one line can't hold it", () => {
    const pasted = "see ```\nERROR é\n\\`x`\n```";
    expect(writeInline(pasted)).toBe("see &#96;&#96;&#96;<br>ERROR é<br>\\\\`x`<br>```");
    expect(readInline(writeInline(pasted))).toBe(pasted);
  });

  it("reads hand-written line breaks, soft and hard, as people see them", () => {
    expect(readInline("one<br/>two\n   three")).toBe("one\ntwo three");
  });
});

describe("cleaning what was typed", () => {
  it("makes every kind of line break one, and drops what no line can hold", () => {
    expect(cleanTyped("\uFEFF a\r\nb\rc\u2028d\u0085e\u0000\u0007 \n")).toBe("a\nb\nc\nd\ne");
  });

  it("keeps tabs, joiners and right-to-left marks", () => {
    expect(cleanTyped("a\tb 👩‍🚒 \u202Eשלום")).toBe("a\tb 👩‍🚒 \u202Eשלום");
  });
});
