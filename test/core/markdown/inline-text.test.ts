import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanTyped, readInline, writeInline } from "../../../src/core/markdown/inline-text.ts";
import { parseMarkdown } from "../../../src/core/markdown/parse.ts";
import { typedText } from "../../support/arbitraries.ts";
import { runs } from "../../support/runs.ts";

describe("typed text as one line of Markdown", () => {
  it("reads back as it was typed", () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const text = cleanTyped(typed);
        expect(readInline(writeInline(text))).toBe(text);
      }),
      runs(1000),
    );
  });

  it("is one line, whatever was typed", () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        expect(writeInline(cleanTyped(typed))).not.toMatch(/[\r\n]/);
      }),
      runs(300),
    );
  });

  it("is one paragraph behind a time: nothing in it opens a block, HTML or a comment", () => {
    fc.assert(
      fc.property(typedText, (typed) => {
        const { root } = parseMarkdown(`12:00 ${writeInline(cleanTyped(typed))}\n`);
        expect(root.children.map((node) => node.type)).toEqual(["paragraph"]);
        expect(JSON.stringify(root.children).replaceAll('"value":"<br>"', "")).not.toContain(
          '"type":"html","value"',
        );
      }),
      runs(30),
    );
  });

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
