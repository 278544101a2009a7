import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/adapters/slack/message.ts";

const more = { title: "Checkout down", url: "https://git.example.com/acme/incidents/2026-11-22.md" };
const long = "A line of the log with é, 漢 and 🚒.\n\n".repeat(800);

describe("a message for Slack", () => {
  it("has its text in blocks and, for notifications, beside them", () => {
    expect(messageOf({ markdown: "Kasse *läuft* & <!here>.\r\n", more })).toEqual({
      text: "Kasse läuft &amp; &lt;!here&gt;.",
      blocks: [
        {
          type: "rich_text",
          elements: [
            {
              type: "rich_text_section",
              elements: [
                { type: "text", text: "Kasse " },
                { type: "text", text: "läuft", style: { italic: true } },
                { type: "text", text: " & <" },
                { type: "text", text: "!here>." },
              ],
            },
          ],
        },
      ],
      unfurl_links: false,
      unfurl_media: false,
    });
  });

  it("links to the whole where it is cut, within the limits", () => {
    const message = messageOf({ markdown: long, more });
    expect(JSON.stringify(message?.blocks)).toContain(JSON.stringify(more.url));
    expect(JSON.stringify(message?.blocks).length).toBeLessThan(13_000);
    expect(JSON.stringify(messageOf({ markdown: "Short.", more })?.blocks)).not.toContain(more.url);
  });

  it("links nowhere but to the web", () => {
    const there = { title: "Record", url: "file:///home/jane/record.md" };
    expect(messageOf({ markdown: long, more: there })).toEqual(
      messageOf({ markdown: long, more: undefined }),
    );
  });

  it.each(["", " \r\n\t", "---", "<!-- nobody sees this -->"])(
    "is none for %j, which says nothing",
    (markdown) => {
      expect(messageOf({ markdown, more })).toBeUndefined();
    },
  );
});
