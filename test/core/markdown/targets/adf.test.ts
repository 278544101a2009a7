import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../../src/core/markdown/parse.ts";
import { adfDocument } from "../../../../src/core/markdown/targets/adf.ts";
import type { AdfBlock } from "../../../../src/core/markdown/targets/adf-document.ts";

function adf(markdown: string): readonly AdfBlock[] {
  return adfDocument(parseMarkdown(markdown).root).content;
}

/** A paragraph of one text. */
function paragraph(text: string, ...marks: readonly string[]): unknown {
  return {
    type: "paragraph",
    content: [{ type: "text", text, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) }],
  };
}

describe("a document for Jira and Confluence", () => {
  it("is empty for an empty document, and leaves out front matter and comments", () => {
    expect(adfDocument(parseMarkdown("").root)).toEqual({ type: "doc", version: 1, content: [] });
    expect(adf("---\nid: 7\n---\n<!-- What happened? -->\n")).toEqual([]);
  });

  it("joins the lines of a paragraph and keeps breaks that were asked for", () => {
    expect(adf("one\ntwo  \nthree<br>four")).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "one" },
          { type: "text", text: " " },
          { type: "text", text: "two" },
          { type: "hardBreak" },
          { type: "text", text: "three" },
          { type: "hardBreak" },
          { type: "text", text: "four" },
        ],
      },
    ]);
  });

  it("combines marks, but leaves code alone with its link", () => {
    expect(adf("***~~a~~***")).toEqual([paragraph("a", "em", "strong", "strike")]);
    expect(adf("**[`é`](https://example.org/x)**")).toEqual([
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "é",
            marks: [{ type: "code" }, { type: "link", attrs: { href: "https://example.org/x" } }],
          },
        ],
      },
    ]);
  });

  it("shows an address that leads nowhere from there behind its text", () => {
    expect(adf("[the runbook](./db.md), [above](#a) and [x](javascript:alert)")).toEqual([
      paragraph("the runbook (./db.md), above and x (javascript:alert)"),
    ]);
    expect(JSON.stringify(adf("[a](./b.md) [c](#d)"))).not.toMatch(/link|#d/);
  });

  it("makes an image a link with its alternative text", () => {
    const mark = { type: "link", attrs: { href: "https://example.org/g.png" } };
    expect(adf("![A graph](https://example.org/g.png)")).toEqual([
      { type: "paragraph", content: [{ type: "text", text: "A graph", marks: [mark] }] },
    ]);
  });

  it("ticks tasks where they can be ticked, and draws boxes where they can't", () => {
    expect(adf("- [ ] open\n- [x] done\n  - [ ] 漢")).toEqual([
      {
        type: "taskList",
        attrs: { localId: "task-1" },
        content: [
          {
            type: "taskItem",
            attrs: { localId: "task-2", state: "TODO" },
            content: [{ type: "text", text: "open" }],
          },
          {
            type: "taskItem",
            attrs: { localId: "task-3", state: "DONE" },
            content: [{ type: "text", text: "done" }],
          },
          {
            type: "taskList",
            attrs: { localId: "task-4" },
            content: [
              {
                type: "taskItem",
                attrs: { localId: "task-5", state: "TODO" },
                content: [{ type: "text", text: "漢" }],
              },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(adf("3. [x] fail over\n4. [ ] tell Sam"))).toMatch(
      /"order":3.*☑ ".*fail over.*☐ ".*tell Sam/,
    );
    expect(JSON.stringify(adf("- [ ] a\n- b"))).toMatch(/bulletList.*☐ ".*"a".*"b"/);
  });

  it("writes a heading in a list or a quote as bold text, and a quote in a list as what it says", () => {
    expect(adf("- # Head\n- > quoted")).toEqual([
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [paragraph("Head", "strong")] },
          { type: "listItem", content: [paragraph("quoted")] },
        ],
      },
    ]);
    expect(adf("> ## Head\n> ---\n> > deep")).toEqual([
      { type: "blockquote", content: [paragraph("Head", "strong"), paragraph("deep")] },
    ]);
  });

  it("gives an item a line of its own where it begins with a list, or has nothing", () => {
    const empty = { type: "paragraph", content: [] };
    expect(adf("- - a\n-")).toEqual([
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              empty,
              { type: "bulletList", content: [{ type: "listItem", content: [paragraph("a")] }] },
            ],
          },
          { type: "listItem", content: [empty] },
        ],
      },
    ]);
  });

  it("has the cells of a table, the first row as its head, and its rows as lines in a list", () => {
    const cell = (type: string, text: string): unknown => ({ type, content: [paragraph(text)] });
    expect(adf("| a | b |\n|:-|-:|\n| 1 | 2 |")).toEqual([
      {
        type: "table",
        content: [
          { type: "tableRow", content: [cell("tableHeader", "a"), cell("tableHeader", "b")] },
          { type: "tableRow", content: [cell("tableCell", "1"), cell("tableCell", "2")] },
        ],
      },
    ]);
    const row = { type: "paragraph", content: ["1", " | ", "2"].map((text) => ({ type: "text", text })) };
    expect(adf("- | a | b |\n  |-|-|\n  | 1 | 2 |")).toEqual([
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph("a | b", "strong"), row] }] },
    ]);
  });

  it("keeps the language of code, and code without text", () => {
    expect(adf("```sql\nselect 1;\n```\n\n```\n```")).toEqual([
      { type: "codeBlock", attrs: { language: "sql" }, content: [{ type: "text", text: "select 1;" }] },
      { type: "codeBlock", attrs: {}, content: [] },
    ]);
  });

  it("resolves references and puts footnotes at the end", () => {
    expect(adf("Slow[^lag].\r\n\r\n[^lag]: Replica *lag*.\r\n")).toEqual([
      paragraph("Slow[1]."),
      { type: "rule" },
      {
        type: "paragraph",
        content: [
          { type: "text", text: "[1] " },
          { type: "text", text: "Replica " },
          { type: "text", text: "lag", marks: [{ type: "em" }] },
          { type: "text", text: "." },
        ],
      },
    ]);
  });

  it("shows tags that nobody knows and reads those that mark text", () => {
    expect(adf("delete <pod-name>")).toEqual([paragraph("delete <pod-name>")]);
    expect(adf("<b>é</b>")).toEqual([paragraph("é", "strong")]);
    expect(adf("<details><summary>More</summary>\nlog &lt;1&gt;\n</details>")).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "More" },
          { type: "text", text: " " },
          { type: "text", text: "log <1>" },
        ],
      },
    ]);
  });

  it("replaces what XML can't hold, one for one", () => {
    expect(adf("a\u0007b\ud800c 🚒")).toEqual([paragraph("a\ufffdb\ufffdc 🚒")]);
  });

  it("survives what is nested deeper than anybody writes, with its text", () => {
    expect(JSON.stringify(adf(`${">".repeat(400)} deep`))).toContain("deep");
    expect(JSON.stringify(adf(`${"- ".repeat(200)}deep`))).toContain("deep");
    expect(JSON.stringify(adf(`${"*a ".repeat(500)}deep${"*".repeat(500)}`))).toContain("deep");
  });
});
