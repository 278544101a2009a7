import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../../src/core/markdown/parse.ts";
import { slackBlocks, type SlackMessage } from "../../../../src/core/markdown/targets/slack-blocks.ts";

function message(markdown: string): SlackMessage {
  return slackBlocks(parseMarkdown(markdown).root);
}

const text = (value: string): unknown => ({ type: "text", text: value });
const section = (...elements: readonly unknown[]): unknown => ({ type: "rich_text_section", elements });
const rich = (...elements: readonly unknown[]): unknown => ({ type: "rich_text", elements });

describe("a message in Slack's blocks", () => {
  it("has headers, dividers and rich text with marks, links and the lines of its source", () => {
    expect(
      message("# Checkout é\n\n**Impact:** 漢\n[status](https://example.org/s?a=1&b=2)\n\n---\n\nNext"),
    ).toEqual({
      blocks: [
        { type: "header", text: { type: "plain_text", text: "Checkout é" } },
        rich(
          section({ type: "text", text: "Impact:", style: { bold: true } }, text(" 漢"), text("\n"), {
            type: "link",
            url: "https://example.org/s?a=1&b=2",
            text: "status",
          }),
        ),
        { type: "divider" },
        rich(section(text("Next"))),
      ],
      text: "Checkout é\n\nImpact: 漢\nstatus (https://example.org/s?a=1&amp;b=2)\n\nNext",
      cut: false,
    });
  });

  it("keeps headings that a header can't hold as bold text", () => {
    const bold = (value: string): unknown => ({ type: "text", text: value, style: { bold: true } });
    expect(message("### Deep").blocks).toEqual([rich(section(bold("Deep")))]);
    expect(message(`# ${"a".repeat(151)}`).blocks).toEqual([rich(section(bold("a".repeat(151))))]);
    expect(message("# ").blocks).toEqual([]);
    expect(message("# [a](https://example.org)").blocks).toEqual([
      rich(section({ type: "link", url: "https://example.org", text: "a", style: { bold: true } })),
    ]);
  });

  it("nests lists, keeps their boxes, and counts as the document does", () => {
    const list = (style: string, indent: number, ...elements: readonly unknown[]): unknown => {
      return { type: "rich_text_list", style, indent, elements };
    };
    expect(message("- a\n  - [x] b\n- c").blocks).toEqual([
      rich(
        list("bullet", 0, section(text("a"))),
        list("bullet", 1, section(text("☑ "), text("b"))),
        list("bullet", 0, section(text("c"))),
      ),
    ]);
    expect(message("1. a\n2. b").blocks).toEqual([
      rich(list("ordered", 0, section(text("a")), section(text("b")))),
    ]);
    expect(message("4. a\n5. b").blocks).toEqual([
      rich(section(text("4. "), text("a"), text("\n"), text("5. "), text("b"))),
    ]);
  });

  it("has code and quotes of their own", () => {
    expect(message("```sh\nkill 1\n```\n\n> - a\n> - b").blocks).toEqual([
      rich(
        { type: "rich_text_preformatted", elements: [text("kill 1")] },
        { type: "rich_text_quote", elements: [text("• "), text("a"), text("\n"), text("• "), text("b")] },
      ),
    ]);
  });

  it("has one table; a second one is lines", () => {
    const { blocks } = message("| a |\n|-|\n| 1 |\n\n| b | c |\n|-|-|\n| | 2 |");
    expect(blocks).toEqual([
      {
        type: "table",
        rows: [
          [rich(section({ type: "text", text: "a", style: { bold: true } }))],
          [rich(section(text("1")))],
        ],
      },
      rich(section({ type: "text", text: "b | c", style: { bold: true } }, ...["\n", " | ", "2"].map(text))),
    ]);
    expect(JSON.stringify(message("| a | |\n|-|-|\n| | 1 |").blocks)).not.toContain('"elements":[]');
  });

  it.each([
    "<!channel>",
    "`<!here|x>`",
    "\\<!everyone>",
    "&lt;!channel&gt;",
    "```\n<!channel>\n```",
    "<@U123> <#C1>",
  ])("mentions nobody: %s", (markdown) => {
    const { blocks, text: fallback } = message(`# ${markdown}\n\n${markdown}\n\n- ${markdown}`);
    expect(JSON.stringify(blocks)).not.toMatch(/<[!@#]/);
    expect(fallback).not.toMatch(/[<>]/);
    expect(fallback).toContain(markdown.includes("@") ? "@U123" : "!");
  });

  it("is cut between items and lines where it is too long, and says so", () => {
    const long = message(Array.from({ length: 300 }, (_, index) => `- item ${index} 🚒`).join("\n"));
    expect(long.cut).toBe(true);
    expect(JSON.stringify(long.blocks).length).toBeLessThanOrEqual(12_500);
    expect(long.blocks).toHaveLength(1);
    expect(JSON.stringify(long.blocks)).toMatch(
      /item \d+ 🚒"\}\]\}\]\},\{"type":"rich_text_section","elements":\[\{"type":"text","text":"…"/,
    );
    const rules = message("a\n\n---\n\n".repeat(40));
    expect([rules.cut, rules.blocks.length]).toEqual([true, 49]);
  });

  it("cuts a first paragraph that is too long on its own, and the fallback between characters", () => {
    const { blocks, text: fallback, cut } = message("🚒<".repeat(9000));
    expect(cut).toBe(true);
    expect(JSON.stringify(blocks)).toMatch(/🚒<…"/);
    expect(JSON.stringify(blocks).length).toBeGreaterThan(9000);
    expect(fallback.length).toBeLessThanOrEqual(3000);
    expect(fallback.length).toBeGreaterThan(2900);
    expect(fallback).toMatch(/^(?:🚒&lt;)+🚒?…$/u);
  });
});
