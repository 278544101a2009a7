import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../../src/core/markdown/parse.ts";
import { notionMarkdown } from "../../../../src/core/markdown/targets/notion-markdown.ts";

function notion(markdown: string, most?: number): string {
  return notionMarkdown(parseMarkdown(markdown).root, most).text;
}

describe("a page in Notion's Markdown", () => {
  it("leaves out front matter and joins the lines of a paragraph", () => {
    expect(notion("---\nid: 7\n---\n##### Ünder\r\n\r\none\r\ntwo  \r\nthree")).toBe(
      "#### Ünder\none two<br>three",
    );
  });

  it("escapes what would be a tag, a colour, an equation or a block", () => {
    expect(notion("delete <pod> {color} $a$ a_b ^x")).toBe("delete \\<pod\\> \\{color\\} \\$a\\$ a_b \\^x");
    expect(notion("\\# no\n\n1\\. no\n\n\\- no\n\n::: no")).toBe("\\# no\n1\\. no\n\\- no\n\\::: no");
    expect(notion("`<pod> {x}`")).toBe("`<pod> {x}`");
  });

  it("marks words and not the spaces around them, and leaves out marks that would be read as text", () => {
    expect(notion("a **b ~~c~~** `d` *e* 漢")).toBe("a **b** ~~**c**~~ `d` *e* 漢");
    expect(notion("a<b>&quot;b&quot;</b>c")).toBe('a"b"c');
  });

  it("links to addresses and shows those that lead nowhere", () => {
    expect(notion("[a **b**](https://example.org/x_(y)) ![g](./g.png)")).toBe(
      "[a **b**](https://example.org/x_%28y%29) g (./g.png)",
    );
  });

  it("nests by tabs, ticks tasks and keeps numbers", () => {
    expect(notion("- a\n\n  more\n  - [x] b\n- [ ] c\n\n7. d\n8. [ ] e")).toBe(
      "- a\n\tmore\n\t- [x] b\n- [ ] c\n7. d\n8. ☐ e",
    );
    expect(notion("- ```sh\n  ls `a`\n    b\n  ```")).toBe("-\n\t```sh\n\tls `a`\n\t  b\n\t```");
  });

  it("has a quote as one line, code behind fences it does not hold, and tables as tags", () => {
    expect(notion("> a\n>\n> - b <c>\n\n---\n")).toBe("> a<br>• b \\<c\\>\n---");
    expect(notion("````c++ {1}\n```\n````")).toBe("````c++\n```\n````");
    expect(notion("| a | `b` |\n|-|-|\n| <x> | |")).toBe(
      '<table header-row="true">\n<tr>\n<td>a</td>\n<td>`b`</td>\n</tr>\n<tr>\n<td>\\<x\\></td>\n<td></td>\n</tr>\n</table>',
    );
  });

  it("is cut between blocks, counted in bytes", () => {
    const { text, cut } = notionMarkdown(parseMarkdown("漢字\n\n漢字\n\n漢字").root, 17);
    expect([text, cut]).toEqual(["漢字\n漢字\n…", true]);
    expect(notionMarkdown(parseMarkdown("漢字\n\n漢字").root, 13)).toEqual({
      text: "漢字\n漢字",
      cut: false,
    });
  });
});
