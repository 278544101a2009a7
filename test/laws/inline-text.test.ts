import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanTyped, readInline, writeInline } from "../../src/core/markdown/inline-text.ts";
import { parseMarkdown } from "../../src/core/markdown/parse.ts";
import { typedText } from "../support/arbitraries.ts";
import { runs } from "../support/runs.ts";

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
});
