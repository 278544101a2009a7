import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { topicOf } from "../../../src/adapters/slack/topic.ts";

describe("a channel's topic in Slack", () => {
  it("is one line in which nobody is called", () => {
    expect(topicOf("SEV1 · identified\r\n<!channel> & <@U1>")).toBe(
      "SEV1 · identified &lt;!channel&gt; &amp; &lt;@U1&gt;",
    );
  });

  it("is cut at 250 characters with the escapes counted, and no escape is", () => {
    expect(topicOf("漢".repeat(251))).toBe(`${"漢".repeat(249)}…`);
    expect(topicOf("&".repeat(100))).toBe(`${"&amp;".repeat(49)}…`);
  });

  it("is at most 250 characters, whatever it is made of", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("&", "<", "a", "🚒", " ", "é"), maxLength: 400 }),
        (text) => {
          const topic = topicOf(text);
          expect(topic.length).toBeLessThanOrEqual(250);
          expect(topic).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          expect(topic).not.toMatch(/[\ud800-\udfff]/u); // half of a character
        },
      ),
    );
  });
});
