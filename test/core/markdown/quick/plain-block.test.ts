import { describe, expect, it } from "vitest";
import { plainBlockAt } from "../../../../src/core/markdown/quick/plain-block.ts";
import { sourceOf } from "../../../../src/core/markdown/quick/quick-tree.ts";

describe("a plain block", () => {
  it.each([
    ["paragraph", "The pool was full, at 14:03 é 漢 🚒.\n14:05 UTC: a_b & c; it *was* `db-eu-1`.\n\n"],
    ["paragraph", "Read [the log](https://example.org/a_b), <https://example.org>."],
    ["paragraph", "Ends with a blank \r\n  and goes on.\r\n\r\n"],
    ["heading", "## **What** went `wrong`\ntext\n"],
    ["code", "```sh\n# no heading\n\n- no item\n```\n\nWords"],
    ["list", "- 14:03 **Finding** the queue\n  grows\n- [x] done\n\nWords"],
    ["table", "| Day | `Time` |\n|:---|---:|\n| Mon | 14:03 |\n|  | **later** |\n\nWords"],
    ["list", "3. first\n\n4. second\n# Heading"],
  ])("is a %s: %j", (type, text) => {
    const block = plainBlockAt(sourceOf(text), 0);
    expect(block?.node.type).toBe(type);
  });

  it.each([
    ["a heading underlined", "Words\n=====\n"],
    ["a list that a paragraph may be in", "- item\n\n  words\n"],
    ["a list that goes on in another line", "- item\nwords\n"],
    ["items of two lists", "- one\n* two\n"],
    ["a table that begins with words", "a | b\n:-|-\n"],
    ["a table with a row that is none by its looks", "| a |\n|---|\nb\n"],
    ["a table with a row too long", "| a |\n|---|\n| b | c |\n"],
    ["rows without a line of dashes", "| a |\n| b |\n"],
    ["a definition", "[a]: b\n"],
    ["a reference", "Words [a]\n"],
    ["an image", "Words ![a](b)\n"],
    ["a hard break", "Words  \nmore\n"],
    ["emphasis that could be paired otherwise", "*a*b* c\n"],
    ["strikethrough", "Words ~one~\n"],
    ["a character reference", "Words &amp; more\n"],
    ["an address of mail", "Words <5@example.org>\n"],
    ["code of two backticks", "Words ``a`b``\n"],
    ["a fence that a shorter one stands in", "````\n```\n````\n"],
    ["a fence left open", "```\nwords\n"],
    ["a fence before what remark takes for words there", "```\na\n```\n2. two\n"],
    ["a heading with a closing sequence", "# Words #\n"],
    ["HTML", "<div>\n"],
    ["what a quotation may be", "Words\n> more\n"],
    ["a tab", "Words\tmore\n"],
  ])("is not %s: %j", (_, text) => {
    expect(plainBlockAt(sourceOf(text), 0)).toBeUndefined();
  });

  it("stands where it stands in its text, and says where the line behind it begins", () => {
    const text = "é\r\n\r\n# A `b`\r\nc";
    const block = plainBlockAt(sourceOf(text), 5);
    expect(block?.end).toBe(14);
    expect(block?.node.position).toStrictEqual({
      start: { line: 3, column: 1, offset: 5 },
      end: { line: 3, column: 8, offset: 12 },
    });
  });
});
