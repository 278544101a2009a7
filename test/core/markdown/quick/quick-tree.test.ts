import { describe, expect, it } from "vitest";
import { quickTree } from "../../../../src/core/markdown/quick/quick-tree.ts";
import { remarkTree } from "../../../../src/core/markdown/remark-tree.ts";

const plain = "The pool was full, and one request in nine failed.\n\n";

/** Each of these stands between long plain stretches, so that remark reads it by itself. */
function between(text: string): string {
  return `# Title\n\n${plain.repeat(4)}${text}\n\n${plain.repeat(4)}# End\n`;
}

describe("a tree made quickly", () => {
  it.each([
    [
      "a reference whose label is defined further on",
      "See [The Log].\n\nWords\n\n[the  log]: https://example.org\n",
    ],
    ["a footnote whose text stands before its mark", "[^1]: Why.\n\nWords\n\nBecause[^1].\n"],
    ["a label that nothing defines", "See [the log] and [^2].\n\n[other]: x\n"],
    ["a fence left open", "```\n# no heading\n\nWords\n"],
    ["a comment left open", "<!-- note\n\n# no heading\n"],
    ["a table of one column", "a\n:-\nb\n"],
    ["quotations, lazily gone on with", "> quoted\nwords\n"],
    ["nested lists", "- a\n  - b\n\n    c\n- d\n"],
    ["another BOM", "\uFEFFwords **x**\n"],
    ["lone carriage returns", "a\rb  \rc\r\rd"],
  ])("is remark's with %s", (_, text) => {
    for (const markdown of [between(text), between(text).replaceAll("\n", "\r\n"), text])
      expect(quickTree(markdown, false)).toStrictEqual(remarkTree(markdown, false));
  });

  it("has front matter where there is some, whose brackets mention no label", () => {
    const markdown = `---\nid: [ref]\n---\n${between("[ref]: x\n\n[ref]\n")}`;
    expect(quickTree(markdown, true)).toStrictEqual(remarkTree(markdown, true));
  });

  it("has no nodes where there is no text", () => {
    expect(quickTree("", false)).toStrictEqual(remarkTree("", false));
  });
});
