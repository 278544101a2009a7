import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../../src/core/markdown/parse.ts";
import { githubMarkdown, linearMarkdown } from "../../../../src/core/markdown/targets/github-markdown.ts";

function github(markdown: string, most?: number): string {
  return githubMarkdown(parseMarkdown(markdown).root, most).text;
}

describe("Markdown for GitHub", () => {
  it("makes names code, so that nobody is told", () => {
    expect(github("@jane, ask @acme/on-call (or @sam-lee).")).toBe(
      "`@jane`, ask `@acme/on-call` (or `@sam-lee`).",
    );
    expect(github("**@jane** _a @b_")).toBe("`@jane` *a* `@b`");
    expect(github("\\@jane &#64;jane <b>@jane</b>")).toBe("`@jane` `@jane` `@jane`");
    expect(github("| @jane |\n|-|\n\n> - @jane")).toBe("| `@jane` |\n| --- |\n\n> - `@jane`");
  });

  it("leaves addresses, code and links with an @ as they are", () => {
    expect(
      github("jane@example.org `@jane` [@jane](https://example.org/@jane) https://example.org/@jane."),
    ).toBe("jane@example.org `@jane` [@jane](https://example.org/@jane) <https://example.org/@jane>.");
  });

  it("keeps names for Linear", () => {
    expect(linearMarkdown(parseMarkdown("@jane é").root, 100)).toEqual({ text: "@jane é", cut: false });
  });

  it("leaves out front matter and comments, and lets nothing stay open", () => {
    expect(github("---\nid: 7\n---\nText\n\n<!-- open\nto the end")).toBe("Text");
    expect(github("a <pod> <details>\n\n```sh\nopen")).toBe("a \\<pod>\n\n```sh\nopen\n```");
  });

  it("writes blocks that read as they did", () => {
    const source =
      "## Ü #\n\n1. a\n2. b\n   - [x] c\n\n* d\n\n+ e\n\n> q\n\n---\n\none  \ntwo\n\n| a\\|b |\n|-|\n| `c\\|d` |\n";
    expect(github(source)).toBe(
      [
        "## Ü",
        "1. a\n2. b\n   - [x] c",
        "* d",
        "- e",
        "> q",
        "___",
        "one\\\ntwo",
        "| a\\|b |\n| --- |\n| `c\\|d` |",
      ].join("\n\n"),
    );
  });

  it("keeps lists apart, also where nothing that is said stands between them", () => {
    expect(github("3. a\n\n7) b\n\n>\n\n7. c\n\n- d\n\n>\n\n- e")).toBe("3. a\n\n7) b\n\n7. c\n\n* d\n\n- e");
  });

  it("is cut between blocks", () => {
    expect(githubMarkdown(parseMarkdown("- 漢\n- 字\n- 🚒").root, 11)).toEqual({
      text: "- 漢\n- 字\n\n…",
      cut: true,
    });
    expect(github("a".repeat(70_000))).toHaveLength(65_536);
  });
});
