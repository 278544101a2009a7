import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../../src/core/markdown/parse.ts";
import { slackMessage } from "../../../../src/core/markdown/targets/slack-mrkdwn.ts";

function mrkdwn(markdown: string): string {
  return slackMessage(parseMarkdown(markdown).root);
}

describe("Slack's mrkdwn", () => {
  it("has marks around words, and links with their marks", () => {
    expect(mrkdwn("# A **b**\n\n_é ~~x~~_ **`c`** [d **e**](https://example.org/?a=1|2&b)")).toBe(
      "*A b*\n\n_é_ _~x~_ *`c`* <https://example.org/?a=1%7C2&amp;b|d *e*>",
    );
  });

  it("mentions nobody, and keeps placeholders", () => {
    expect(mrkdwn("<!channel> `<@U1>` delete <pod>\n\n```\n<!here>\n```")).toBe(
      "&lt;!channel&gt; `&lt;@U1&gt;` delete &lt;pod&gt;\n\n```\n&lt;!here&gt;\n```",
    );
  });

  it("has lists with their boxes and numbers, quotes, and the rows of tables", () => {
    expect(mrkdwn("- a\n  - [x] b\n\n3. c\n\n> q\n> - r\n\n| h | i |\n|-|-|\n| 1 | 2 |")).toBe(
      ["• a\n    • ☑ b", "3. c", "> q\n> • r", "*h | i*\n1 | 2"].join("\n\n"),
    );
  });
});
