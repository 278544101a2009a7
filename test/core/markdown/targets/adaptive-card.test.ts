import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../../src/core/markdown/parse.ts";
import { adaptiveCard } from "../../../../src/core/markdown/targets/adaptive-card.ts";
import type { CardElement } from "../../../../src/core/markdown/targets/card.ts";

function body(markdown: string): readonly CardElement[] {
  return adaptiveCard(parseMarkdown(markdown).root).card.body;
}

const run = (text: string, marks = {}): unknown => ({ type: "TextRun", text, ...marks });
const line = (...inlines: readonly unknown[]): unknown => ({ type: "RichTextBlock", inlines });

describe("an adaptive card", () => {
  it("has text that is not read as Markdown, each line of the source as a line", () => {
    expect(adaptiveCard(parseMarkdown("**Impact:** a_b *é*\n`kubectl  get`").root)).toEqual({
      card: {
        type: "AdaptiveCard",
        $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
        version: "1.4",
        body: [
          line(run("Impact:", { weight: "bolder" }), run(" a_b "), run("é", { italic: true })),
          {
            type: "RichTextBlock",
            inlines: [run("kubectl\u00a0\u00a0get", { fontType: "monospace" })],
            spacing: "none",
          },
        ],
      },
      cut: false,
    });
  });

  it("writes lines with links as Markdown, and everything in them that is none escaped", () => {
    expect(
      body("see [the *page*](https://example.org/a_(b)), a\\_b\\_ {{DATE(2026-11-22,SHORT)}} <at>x</at>"),
    ).toEqual([
      {
        type: "TextBlock",
        text: "see [the *page*](https://example.org/a_%28b%29), a\\_b\\_ {\\{DATE(2026-11-22,SHORT)}} <at>x</at>",
        wrap: true,
      },
    ]);
    expect(body("1\\. [a](https://example.org)")).toEqual([
      { type: "TextBlock", text: "1\\. [a](https://example.org)", wrap: true },
    ]);
  });

  it("has headings by size, and a line above what follows a rule", () => {
    expect(body("# A\n\n---\n\n### [b](https://example.org)")).toEqual([
      line(run("A", { size: "extraLarge", weight: "bolder" })),
      {
        ...{ type: "TextBlock", text: "[b](https://example.org)", wrap: true },
        ...{ size: "medium", weight: "bolder", separator: true },
      },
    ]);
  });

  it("has lists as lines with their marks, numbers and boxes", () => {
    const close = { spacing: "none" };
    expect(body("- a\n  1. [x] b\n- c")).toEqual([
      line(run("• "), run("a")),
      {
        type: "RichTextBlock",
        inlines: [run("\u00a0\u00a0\u00a0\u00a0"), run("1. "), run("☑ "), run("b")],
        ...close,
      },
      { type: "RichTextBlock", inlines: [run("• "), run("c")], ...close },
    ]);
  });

  it("sets code and quotes apart, and tables in columns", () => {
    expect(body("> q\n\n```\n  x\n```")).toEqual([
      { type: "Container", style: "emphasis", items: [line(run("q"))] },
      {
        type: "Container",
        style: "emphasis",
        items: [line(run("\u00a0\u00a0x", { fontType: "monospace" }))],
      },
    ]);
    const column = (...inlines: readonly unknown[]): unknown => {
      return { type: "Column", width: "stretch", items: [line(...inlines)] };
    };
    expect(body("| a | b |\n|-|-|\n| | 漢 |")).toEqual([
      {
        type: "ColumnSet",
        columns: [column(run("a", { weight: "bolder" })), column(run("b", { weight: "bolder" }))],
      },
      { type: "ColumnSet", columns: [column(run(" ")), column(run("漢"))], separator: true },
    ]);
    expect(body("|a|b|c|d|e|f|\n|-|-|-|-|-|-|")[0]?.type).toBe("RichTextBlock");
  });

  it("is cut where the bytes of its JSON would be too many, and says so", () => {
    const { card, cut } = adaptiveCard(parseMarkdown("- 漢字 🚒 é\n".repeat(500)).root);
    const bytes = Buffer.byteLength(JSON.stringify(card));
    expect(cut).toBe(true);
    expect(bytes).toBeLessThanOrEqual(26_000);
    expect(bytes).toBeGreaterThan(25_500);
    expect(card.body.at(-1)).toEqual(line(run("…")));
    expect(
      Buffer.byteLength(JSON.stringify(adaptiveCard(parseMarkdown("漢".repeat(20_000)).root).card)),
    ).toBeLessThanOrEqual(26_000);
  });
});
