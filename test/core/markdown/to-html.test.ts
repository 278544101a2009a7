import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/core/markdown/parse.ts";
import { toHtml } from "../../../src/core/markdown/to-html.ts";

const html = (markdown: string): string => toHtml(parseMarkdown(markdown).root);

describe("toHtml", () => {
  it.each([
    [
      "# é 漢 🚒\n\na **b** ~~c~~ `d`",
      "<h1>é 漢 🚒</h1>\n<p>a <strong>b</strong> <del>c</del> <code>d</code></p>",
    ],
    ["---\na: 1\n---\n\n<!-- note -->\n\nx", "<p>x</p>"],
    ["kubectl get <pod> x<br>y <b>z</b>", "<p>kubectl get &#x3C;pod> x<br>y z</p>"],
    ["<div onclick='x()'>words</div>", "<p> words </p>"],
    ["<script>alert(1)</script>", "<p>&#x3C;script>alert(1)&#x3C;/script></p>"],
    ["[a](https://example.org/x)", '<p><a href="https://example.org/x" rel="noopener noreferrer">a</a></p>'],
    ["[a](incident.md) [b](javascript:x) [c](#d)", "<p>a b c</p>"],
    [
      "![alt](https://example.org/a.png) ![](a.png)",
      '<p><a href="https://example.org/a.png" rel="noopener noreferrer">alt</a> picture</p>',
    ],
    [
      "| a |\n|--:|\n| 1 |",
      '<table>\n<thead>\n<tr>\n<th align="right">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="right">1</td>\n</tr>\n</tbody>\n</table>',
    ],
  ])("writes %j", (markdown, expected) => {
    expect(html(markdown).trim()).toBe(expected);
  });

  it("writes boxes of tasks that are said aloud", () => {
    expect(html("- [x] done\n- [ ] open\n")).toBe(
      '<ul>\n<li class="task"><span class="box" role="img" aria-label="done">☑</span> done</li>\n' +
        '<li class="task"><span class="box" role="img" aria-label="open">☐</span> open</li>\n</ul>',
    );
  });

  it("leads from a footnote to its text and back", () => {
    const note = html("a[^1]\n\n[^1]: b");
    expect(note).toContain('<a href="#user-content-fn-1" id="user-content-fnref-1"');
    expect(note).toContain('<li id="user-content-fn-1">');
    expect(note).toContain('href="#user-content-fnref-1"');
  });

  it("puts a picture in where its data is known", () => {
    const { root } = parseMarkdown("![a](b.png)");
    expect(toHtml(root, () => "data:image/png;base64,AAAA")).toBe(
      '<p><img src="data:image/png;base64,AAAA" alt="a"></p>',
    );
  });
});
